import {
  parseWorkbook,
  readLimits,
  writeSheet,
  type ReadEvent,
  type ReadLimits,
  type ReadRow,
} from './index.js'
import { rawParts, rawXlsx, type RawBook, type RawCell } from './raw-xlsx.fixture.js'
import { rawZip } from './raw-zip.fixture.js'

async function read(bytes: Buffer, limits: Partial<ReadLimits> = {}) {
  const events: ReadEvent[] = []
  for await (const event of parseWorkbook(bytes, { ...readLimits, ...limits })) events.push(event)
  return {
    sheets: events.flatMap((event) => ('sheet' in event ? [event.sheet] : [])),
    rows: events.flatMap((event): ReadRow[] => ('row' in event ? [event.row] : [])),
    merges: events.flatMap((event) => ('merges' in event ? event.merges : [])),
  }
}

const book = (rows: RawCell[][], more: Partial<RawBook> = {}) =>
  rawXlsx({ sheets: [{ name: 'Sheet1', rows }], ...more })

async function cell(value: RawCell, more: Partial<RawBook> = {}) {
  const { rows } = await read(book([[value]], more))
  return rows[0]?.cells[0]
}

const refused = async (bytes: Buffer, limits?: Partial<ReadLimits>) =>
  read(bytes, limits).then(
    () => 'taken',
    (error: { code?: string }) => error.code,
  )

describe('a cell', () => {
  it.each<[string, RawCell, string, string]>([
    ['shared text', 'Nguyễn Văn An', 'text', 'Nguyễn Văn An'],
    ['a number without its lost zero', 900000001, 'number', '900000001'],
    ['a number in the style of science', { value: 9.00000001e8 }, 'number', '900000001'],
    ['a number that is not whole', { value: 0.1 + 0.2 }, 'number', '0.3'],
    ['a number whose format shows zeros before it', { value: 123, format: '00000' }, 'number', '00123'],
    ['a date', { value: 45042, format: 14 }, 'date', '2023-04-26'],
    ['a date in a format of its own', { value: 45042, format: 'dd/mm/yyyy;@' }, 'date', '2023-04-26'],
    ['a date with words', { value: 45042.5, format: '"ngày" d "tháng" m' }, 'date', '2023-04-26'],
    ['a month', { value: 45042, format: 'mm/yyyy' }, 'text', '04/2023'],
    ['a year of a date', { value: 45042, format: 'yyyy' }, 'number', '2023'],
    ['a year that was typed into a date cell', { value: 1985, format: 14 }, 'number', '1985'],
    ['money, whose format has a d in words', { value: 150000, format: '#,##0 "đồng d"' }, 'number', '150000'],
    ['a formula: its last result', { value: 'An', formula: 'A1&B1' }, 'text', 'An'],
    [
      'a formula that nobody worked out',
      { formula: 'HYPERLINK("http://x")' },
      'text',
      '=HYPERLINK("http://x")',
    ],
    ['inline text', { inline: '<t>Đỗ</t>' }, 'text', 'Đỗ'],
    [
      'inline text with how it is spoken',
      { inline: '<t>A</t><rPh sb="0" eb="1"><t>x</t></rPh>' },
      'text',
      'A',
    ],
    ['entities', 'K&<>"\'', 'text', 'K&<>"\''],
    ['signs that XML cannot hold', { value: 'a_x0000_b_x000D_c' }, 'text', 'ab\rc'],
  ])('holds %s', async (_, value, kind, text) => {
    expect(await cell(value)).toMatchObject({ column: 0, kind, text })
  })

  it('counts days from 1904 where the file says so', async () => {
    expect(await cell({ value: 43580, format: 14 }, { from1904: true })).toMatchObject({ text: '2023-04-26' })
  })

  it('tells its font, and each piece of it its own', async () => {
    expect(await cell({ value: 'NguyÔn', font: '.VnTime' })).toMatchObject({ font: '.VnTime' })
    const rich = { rich: [{ text: 'Lª ', font: '.VnTime' }, { text: 'Anh' }], font: 'Arial' }
    expect(await cell(rich)).toMatchObject({
      text: 'Lª Anh',
      parts: [
        { text: 'Lª ', font: '.VnTime' },
        { text: 'Anh', font: 'Arial' },
      ],
    })
  })
})

describe('a workbook', () => {
  it('gives sheets, rows by their numbers, hidden ones and merges', async () => {
    const found = await read(
      rawXlsx({
        sheets: [
          {
            name: 'Danh sách',
            rows: [['Tiêu đề', null], [], ['a', null, 'c'], ['b']],
            merges: ['A1:B1', 'A3:A4'],
            hiddenRows: [4],
          },
          { name: 'Ẩn', rows: [['x']], hidden: true },
        ],
      }),
    )
    expect(found.sheets).toEqual([
      { index: 0, name: 'Danh sách', hidden: false },
      { index: 1, name: 'Ẩn', hidden: true },
    ])
    expect(found.rows.map(({ sheet, row, hidden }) => [sheet, row, hidden])).toEqual([
      [0, 1, false],
      [0, 3, false],
      [0, 4, true],
      [1, 1, false],
    ])
    expect(found.rows[1]!.cells.map(({ column, text }) => [column, text])).toEqual([
      [0, 'a'],
      [2, 'c'],
    ])
    expect(found.merges).toEqual([
      { top: 1, left: 0, bottom: 1, right: 1 },
      { top: 3, left: 0, bottom: 4, right: 0 },
    ])
  })

  it('reads what our own writer writes', async () => {
    const bytes = await writeSheet({
      name: 'A',
      titleLines: [],
      columns: [
        { header: 'Họ tên', width: 20, kind: 'text' },
        { header: 'Ngày', width: 20, kind: 'date' },
      ],
      rows: [{ kind: 'normal', cells: ['=HYPERLINK("x")', '2023-04-26'] }],
      footerLines: [],
      page: { orientation: 'portrait', margins: { top: 20, right: 15, bottom: 20, left: 30 } },
      properties: { author: 'a', madeAt: new Date(0) },
    })
    const { rows } = await read(bytes)
    expect(rows[1]!.cells).toMatchObject([
      { kind: 'text', text: '=HYPERLINK("x")', font: 'Times New Roman' },
      { kind: 'date', text: '2023-04-26' },
    ])
    expect(rows[1]!.cells[0]!.formula).toBeUndefined()
  })
})

describe('what is refused', () => {
  const ole = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0])
  const zip = (name: string) => rawZip([{ name, content: 'x' }])

  it.each<[string, string, Buffer]>([
    ['nothing', 'empty', Buffer.alloc(0)],
    ['a picture', 'picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a])],
    ['a PDF', 'pdf', Buffer.from('%PDF-1.7\n')],
    ['an old workbook', 'old_xls', ole],
    ['an encrypted workbook', 'encrypted', Buffer.concat([ole, Buffer.from('EncryptedPackage', 'utf16le')])],
    ['a list of values', 'csv', Buffer.from('Họ tên;Đơn vị\nAn;B\n')],
    ['a letter', 'word', zip('word/document.xml')],
    ['a binary workbook', 'xlsb', zip('xl/workbook.bin')],
    ['another archive', 'other_zip', zip('a.txt')],
    ['noise', 'unknown', Buffer.from([1, 2, 3, 4])],
    ['a file that broke off', 'damaged', book([['a']]).subarray(0, 900)],
    [
      'an archive that lies about a size',
      'damaged',
      rawZip(
        rawParts({ sheets: [{ name: 'a', rows: [['a']] }] }).map((entry) =>
          entry.name.includes('sheet1') ? { ...entry, declaredSize: 10 } : entry,
        ),
      ),
    ],
    [
      'a name that climbs out',
      'dangerous_name',
      book([['a']], { more: [{ name: '../../etc/passwd', content: 'x' }] }),
    ],
    [
      'entities',
      'dangerous_xml',
      book([['a']], { prolog: '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>' }),
    ],
    [
      'a document type outside',
      'dangerous_xml',
      book([['a']], { prolog: '<!DOCTYPE x SYSTEM "file:///etc/passwd">' }),
    ],
    ['XML that is none', 'damaged', book([['a']], { prolog: '<a>' })],
  ])('%s is told as %s', async (_, code, bytes) => expect(await refused(bytes)).toBe(code))

  it('more entries, sheets, rows or columns than bounds allow', async () => {
    const rows = Array.from({ length: 4 }, () => ['a', 'b', 'c'])
    const bytes = rawXlsx({
      sheets: [
        { name: 'a', rows },
        { name: 'b', rows },
      ],
    })
    expect(await refused(bytes, { entries: 5 })).toBe('too_many_entries')
    expect(await refused(bytes, { sheets: 1 })).toBe('too_many_sheets')
    expect(await refused(bytes, { rows: 7 })).toBe('too_many_rows')
    expect(await refused(bytes, { columns: 2 })).toBe('too_many_columns')
    expect(await refused(bytes, { rows: 8, columns: 3, sheets: 2 })).toBe('taken')
  })

  it('a small file that is large inside, before any of it is unpacked', async () => {
    const bomb = rawZip([
      ...rawParts({ sheets: [{ name: 'a', rows: [] }] }),
      { name: 'xl/media/a.xml', content: Buffer.alloc(60_000_000, 0x20) },
    ])
    expect(bomb.length).toBeLessThan(200_000)
    expect(await refused(bomb)).toBe('too_large_inside')
  })
})
