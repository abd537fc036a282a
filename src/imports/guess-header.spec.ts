import { MergeFiller, type FileRow } from './file-row.js'
import { guessHeader, labelsOf } from './guess-header.js'
import { peopleColumns } from './targets/people-columns.js'

const rowsOf = (lines: (string | null)[][]): FileRow[] =>
  lines.map((texts, at) => ({
    row: at + 1,
    cells: texts.flatMap((t, c) => (t === null ? [] : [{ c, t }])),
  }))

const guess = (lines: (string | null)[][]) => guessHeader(rowsOf(lines), peopleColumns)

describe('the header of a list', () => {
  it('is found below letterhead and title, with accents or without', () => {
    expect(
      guess([
        ['LĐLĐ TỈNH LÂM ĐỒNG'],
        ['DANH SÁCH CÁN BỘ CÔNG ĐOÀN CƠ SỞ NĂM 2023'],
        ['STT', 'HO VA TEN', 'Năm sinh', 'Chức vụ', 'Đơn vị', 'SĐT'],
        ['1', 'Nguyễn Văn An', '1980', 'Chủ tịch', 'CĐCS A', '0900000001'],
      ]),
    ).toEqual({ first: 3, last: 3, mapping: { fullName: 1, birth: 2, position: 3, unit: 4, phone: 5 } })
  })

  it('may have two rows, with men and women in columns of their own', () => {
    const rows = rowsOf([
      ['TT', 'Họ và tên', 'Năm sinh', null, 'Chức vụ công đoàn', 'Chức vụ chuyên môn', 'Đơn vị công tác'],
      [null, null, 'Nam', 'Nữ'],
      ['1', 'A B', '1980'],
    ])
    const filler = new MergeFiller([
      { top: 1, left: 2, bottom: 1, right: 3 },
      { top: 1, left: 1, bottom: 2, right: 1 },
    ])
    filler.fill(rows)
    expect(guessHeader(rows, peopleColumns)).toEqual({
      first: 1,
      last: 2,
      mapping: { fullName: 1, male: 2, female: 3, position: 4, profession: 5, unit: 6 },
    })
    expect([...labelsOf(rows.slice(0, 2)).values()]).toContain('Năm sinh Nữ')
  })

  it('may split the name as Excel users do', () => {
    expect(
      guess([['STT', 'Họ đệm', 'Tên', 'Ngày tháng năm sinh', 'Điện thoại/Zalo', 'E-mail']])?.mapping,
    ).toEqual({
      familyAndMiddle: 1,
      givenName: 2,
      birth: 3,
      phone: 4,
      email: 5,
    })
  })

  it('may say more than its name, or lie over three lines', () => {
    expect(
      guess([
        ['STT', 'Họ và tên\n(viết chữ in hoa)', 'Giới tính (Nam/Nữ)', 'Số điện thoại liên hệ', 'Tên CĐCS'],
      ])?.mapping,
    ).toEqual({ fullName: 1, gender: 2, phone: 3, unit: 4 })
  })

  it('is not found where there is none', () => {
    expect(
      guess([
        ['1', 'Lê Thị Bình', '1980'],
        ['2', 'Trần An', '1990'],
      ]),
    ).toBeNull()
  })
})
