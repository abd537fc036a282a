import ExcelJS from 'exceljs'
import { writeSheet, type SheetColumn, type SheetContent, type SheetRow } from './index.js'

const columns: SheetColumn[] = [
  { header: 'STT', width: 10, kind: 'integer', align: 'center' },
  { header: 'Đơn vị', width: 68, kind: 'text' },
  { header: 'Sáng', width: 18, kind: 'integer', group: 'Có mặt' },
  { header: 'Chiều', width: 18, kind: 'integer', group: 'Có mặt' },
  { header: 'Tỷ lệ %', width: 16, kind: 'decimal' },
  { header: 'Ngày nộp', width: 22, kind: 'date' },
]

const rows: SheetRow[] = [
  { kind: 'group', label: 'I. Khối trường học' },
  { kind: 'normal', cells: [1, 'Trường Mầm non Mẫu 01', 2, 1, 50.5, '2023-04-26'] },
  { kind: 'subtotal', cells: [null, 'Cộng', 2, 1, 50.5, null] },
  { kind: 'total', cells: [null, 'Tổng cộng', 1234, 1, 50.5, null] },
]

const content = (parts: Partial<SheetContent> = {}): SheetContent => ({
  name: 'Điểm danh',
  titleLines: [
    { left: { text: 'LĐLĐ HUYỆN ĐẠ TẺH', bold: true }, right: { text: 'Độc lập - Tự do - Hạnh phúc' } },
    { text: 'BẢNG TỔNG HỢP ĐIỂM DANH', bold: true, size: 14 },
  ],
  columns,
  rows,
  footerLines: [{ left: { text: 'NGƯỜI LẬP', bold: true }, right: { text: 'CHỦ TỊCH', bold: true } }],
  page: { orientation: 'landscape', margins: { top: 20, right: 15, bottom: 20, left: 30 } },
  properties: { author: 'Tập Huấn', madeAt: new Date('2023-04-27T02:00:00Z') },
  ...parts,
})

async function readBack(parts: Partial<SheetContent> = {}) {
  const workbook = new ExcelJS.Workbook()
  const bytes = await writeSheet(content(parts))
  await workbook.xlsx.load(bytes as unknown as ExcelJS.Buffer)
  const sheet = workbook.worksheets[0]
  if (!sheet) throw new Error('The file has no sheet')
  return { workbook, sheet }
}

const textRow = (value: string): Partial<SheetContent> => ({
  columns: [{ header: 'Ghi chú', width: 30, kind: 'text' }],
  rows: [{ kind: 'normal', cells: [value] }],
  titleLines: [{ text: 'DANH SÁCH' }, { text: 'Ghi chú' }],
  footerLines: [],
})

/** Two title lines and a blank one stand above the header: one row of it, or two with groups. */
const AFTER_HEADER = 5
const AFTER_GROUPED_HEADER = 6

describe('the table', () => {
  it('holds numbers as numbers, dates as dates and text as text', async () => {
    const { sheet } = await readBack()
    const row = sheet.getRow(AFTER_GROUPED_HEADER + 1)
    expect(row.values).toEqual([
      undefined,
      1,
      'Trường Mầm non Mẫu 01',
      2,
      1,
      50.5,
      new Date('2023-04-26T00:00:00Z'),
    ])
    expect([1, 2, 5, 6].map((column) => row.getCell(column).numFmt)).toEqual([
      '#,##0',
      '@',
      '#,##0.0',
      'dd/mm/yyyy',
    ])
  })

  it('stands in two header rows when columns have groups', async () => {
    const { sheet } = await readBack()
    expect(sheet.getCell('C4').value).toBe('Có mặt')
    expect(sheet.getCell('D4').master.address).toBe('C4')
    expect([sheet.getCell('C5').value, sheet.getCell('D5').value]).toEqual(['Sáng', 'Chiều'])
    expect(sheet.getCell('A5').master.address).toBe('A4')
  })

  it('writes a group over all columns, sums in bold and a box around every cell', async () => {
    const { sheet } = await readBack()
    const group = sheet.getRow(AFTER_GROUPED_HEADER)
    expect(group.getCell(6).master.value).toBe('I. Khối trường học')
    const isBold = [0, 1, 2, 3].map(
      (n) => sheet.getRow(AFTER_GROUPED_HEADER + n).getCell(2).font.bold ?? false,
    )
    expect(isBold).toEqual([true, false, true, true])
    for (const column of [1, 6]) expect(group.getCell(column).border.bottom?.style).toBe('thin')
    expect(sheet.getRow(AFTER_GROUPED_HEADER + 3).getCell(1).border.left?.style).toBe('thin')
  })

  it('is in Times New Roman from the first cell to the last', async () => {
    const { sheet } = await readBack()
    const fonts = new Set<string | undefined>()
    sheet.eachRow((row) => row.eachCell((cell) => fonts.add(cell.font.name)))
    expect([...fonts]).toEqual(['Times New Roman'])
  })
})

describe('text', () => {
  it.each(['=1+1', '=HYPERLINK("http://x","y")', '+84900000001', '-2', '@SUM(A1)', '\t=1', "K'Brơi <b>&"])(
    'stays as it was written and is no formula: %j',
    async (value) => {
      const { sheet } = await readBack(textRow(value))
      const cell = sheet.getCell(AFTER_HEADER, 1)
      expect(cell.type).toBe(ExcelJS.ValueType.String)
      expect(cell.value).toBe(value)
      expect(cell.numFmt).toBe('@')
    },
  )

  it('is no formula after a carriage return either, which XML reads as a new line', async () => {
    const { sheet } = await readBack(textRow('\r=1+1'))
    expect(sheet.getCell(AFTER_HEADER, 1).type).toBe(ExcelJS.ValueType.String)
    expect(sheet.getCell(AFTER_HEADER, 1).value).toBe('\n=1+1')
  })

  it('is no formula in titles, headers, groups and footers', async () => {
    const { sheet } = await readBack({
      titleLines: [{ text: '=1' }],
      columns: [{ header: '=2', width: 30, kind: 'text' }],
      rows: [{ kind: 'group', label: '=3' }],
      footerLines: [{ text: '=4' }],
    })
    const values: unknown[] = []
    sheet.eachRow((row) => row.eachCell((cell) => values.push(cell.value)))
    expect(values).toEqual(['=1', '=2', '=3', '=4'])
  })

  it('loses the signs that XML cannot carry', async () => {
    const { sheet } = await readBack(textRow('Nguyễn\u0000\u0007\uffff An'))
    expect(sheet.getCell(AFTER_HEADER, 1).value).toBe('Nguyễn An')
  })

  it('is cut where Excel would call the file damaged', async () => {
    const { sheet } = await readBack(textRow('x'.repeat(40_000)))
    expect(sheet.getCell(AFTER_HEADER, 1).text).toHaveLength(32_767)
  })
})

describe('what does not fit its column is refused', () => {
  const column = (kind: SheetColumn['kind']): SheetColumn[] => [{ header: 'Cột', width: 20, kind }]

  it.each([
    ['integer', 1.5],
    ['integer', '7'],
    ['decimal', Number.NaN],
    ['decimal', Number.POSITIVE_INFINITY],
    ['date', '30/02/2023'],
    ['date', '2023-02-30'],
    ['text', 7],
  ] as const)('%s: %j', async (kind, value) => {
    const rows: SheetRow[] = [{ kind: 'normal', cells: [value] }]
    const written = writeSheet(content({ ...textRow(''), columns: column(kind), rows }))
    await expect(written).rejects.toThrow('Column "Cột"')
  })

  it('a row that is too short', async () => {
    const written = writeSheet(content({ rows: [{ kind: 'normal', cells: [1] }] }))
    await expect(written).rejects.toThrow('1 cells in a table of 6 columns')
  })
})

describe('the lines above and below', () => {
  it('are merged over the width, centred, bold where asked', async () => {
    const { sheet } = await readBack()
    const title = sheet.getCell('A2')
    expect(title.value).toBe('BẢNG TỔNG HỢP ĐIỂM DANH')
    expect(sheet.getCell('F2').master.address).toBe('A2')
    expect(title.alignment.horizontal).toBe('center')
    expect([title.font.bold, title.font.size]).toEqual([true, 14])
  })

  it('share the printed width by halves when there are two', async () => {
    const { sheet } = await readBack()
    // 10 + 68 of 152 mm are nearer to one half than 10 + 68 + 18.
    expect(['A1', 'C1'].map((address) => sheet.getCell(address).value)).toEqual([
      'LĐLĐ HUYỆN ĐẠ TẺH',
      'Độc lập - Tự do - Hạnh phúc',
    ])
    expect(['B1', 'F1'].map((address) => sheet.getCell(address).master.address)).toEqual(['A1', 'C1'])
    expect(sheet.getCell(`A${sheet.rowCount}`).value).toBe('NGƯỜI LẬP')
  })

  it('are as high as their text needs, because Excel does not fit merged cells', async () => {
    const title =
      'Tập huấn kỹ năng công tác tuyên truyền cho Chủ tịch, Phó Chủ tịch các Công đoàn cơ sở trong huyện'
    const { sheet } = await readBack({ titleLines: [{ text: 'DANH SÁCH' }, { text: title }] })
    expect(sheet.getRow(2).height).toBeCloseTo(sheet.getRow(1).height * 2)
  })

  it('are not lost in a table of one column', async () => {
    const written = writeSheet(content({ columns: [{ header: 'Ghi chú', width: 30, kind: 'text' }] }))
    await expect(written).rejects.toThrow('need two columns')
  })
})

describe('the page', () => {
  it('is A4, with margins in millimetres, one page wide and the header on each page', async () => {
    const { sheet } = await readBack()
    const page = sheet.pageSetup
    expect(page).toMatchObject({
      paperSize: 9,
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
    })
    expect(page.margins?.left).toBeCloseTo(30 / 25.4)
    expect(page.margins?.right).toBeCloseTo(15 / 25.4)
    expect(page.printTitlesRow).toBe('4:5')
  })

  it('shows its number above, from the second on', async () => {
    const { sheet } = await readBack()
    expect(sheet.headerFooter.differentFirst).toBe(true)
    expect(sheet.headerFooter.oddHeader).toContain('&P')
  })

  it('gives columns the widths that were asked for', async () => {
    const { sheet } = await readBack()
    const pixels = (sheet.getColumn(2).width ?? 0) * 7
    expect((pixels / 96) * 25.4).toBeCloseTo(68, 1)
  })
})

describe('the file', () => {
  it('says who made it and when', async () => {
    const { workbook } = await readBack()
    expect(workbook.creator).toBe('Tập Huấn')
    expect(workbook.created).toEqual(new Date('2023-04-27T02:00:00Z'))
  })

  it.each([
    ["Lớp [1]: a/b\\c 'd'?*", 'Lớp 1 a b c d'],
    ['x'.repeat(40), 'x'.repeat(31)],
    ['***', 'Sheet1'],
  ])('gives the tab a name that Excel allows: %j', async (name, expected) => {
    const { sheet } = await readBack({ name })
    expect(sheet.name).toBe(expected)
  })
})
