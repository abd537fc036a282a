import { RowShapes } from './row-shape.js'

const list = (lines: (string | null)[][], required = [1]) => {
  const shapes = new RowShapes(required)
  return lines.map((texts, at) =>
    shapes.reasonAgainst({
      row: at + 5,
      hidden: false,
      cells: texts.flatMap((t, c) => (t === null ? [] : [{ c, t }])),
    }),
  )
}

it('tells people from what stands around them', () => {
  expect(
    list([
      ['(1)', '(2)', '(3)', '(4)'],
      ['I', 'Khối trường học'],
      ['1', 'Nguyễn Văn An', 'Chủ tịch', 'CĐCS A'],
      ['3', 'Cộng Thị B', 'Phó Chủ tịch', 'CĐCS A'],
      [null, null, 'Phó Chủ tịch', 'CĐCS B'],
      ['Khối doanh nghiệp', 'Khối doanh nghiệp', 'Khối doanh nghiệp'],
      [null, 'Tổng cộng: 2 người'],
      ['4', "K'Brơi"],
      ['Danh sách này có 3 người./.'],
      [null, null, null, 'Đạ Tẻh, ngày 26 tháng 4 năm 2023'],
      [null, 'Trần Văn Ký', null, 'CHỦ TỊCH'],
    ]),
  ).toEqual([
    'numbering',
    'heading',
    null,
    null,
    null,
    'heading',
    'sum',
    null,
    'sum',
    'signature',
    'signature',
  ])
})
