import { itWith, pdfPages, pdfText } from '../../test/support/pdf-tools.js'
import { createDocument, toBytes } from './document.js'
import { placeHeader, placeRow } from './table-layout.js'
import { table, tableInTurns, type TableColumn, type TableRow } from './table.js'
import { textLine } from './text.js'
import { toMm } from './units.js'

const columns: TableColumn[] = [
  { title: 'STT', width: 10, align: 'center' },
  { title: 'Họ và tên', width: 60 },
  { title: 'Sáng', width: 17, group: 'Ký tên' },
  { title: 'Chiều', width: 17, group: 'Ký tên' },
]
const type = { fontSize: 12, rowHeightMin: 9 }
const open = () => createDocument({ title: 'Bảng', createdAt: new Date(0) })
const people = (count: number): TableRow[] =>
  Array.from({ length: count }, (_, index) => ({ cells: [`${index + 1}`, `Người ${index + 1}`, '', ''] }))

describe('table', () => {
  itWith('pdftotext', 'repeats its header on each page and loses no row', async () => {
    const document = open()
    table(document, { columns, rows: people(70), rowHeightMin: 9 })
    const bytes = await toBytes(document)
    const pages = pdfPages(bytes)
    expect(pages).toBe(3)
    for (let page = 1; page <= pages; page++) expect(pdfText(bytes, page)).toContain('Họ và tên')
    const text = pdfText(bytes)
    for (let index = 1; index <= 70; index++) expect(text).toMatch(new RegExp(`Người ${index}\\b`))
  })

  itWith('pdftotext', 'moves a tall row whole to the next page', async () => {
    const document = open()
    const tall = { cells: ['27', 'cao '.repeat(150).trim(), '', ''] }
    table(document, { columns, rows: [...people(25), tall], rowHeightMin: 9 })
    const bytes = await toBytes(document)
    expect(pdfText(bytes, 1)).not.toContain('cao')
    expect(pdfText(bytes, 2).match(/cao/g)).toHaveLength(150)
  })

  itWith('pdftotext', 'never leaves the heading of a group alone at the foot of a page', async () => {
    for (let before = 20; before < 30; before++) {
      const document = open()
      table(document, {
        columns,
        rows: [...people(before), { kind: 'group', cells: ['Khối xã'] }, ...people(2)],
      })
      const bytes = await toBytes(document)
      expect(pdfText(bytes, 1)).not.toMatch(/Khối xã$/)
    }
  })

  itWith('pdftotext', 'takes the last two rows over to the page of the signature that follows', async () => {
    for (let count = 15; count <= 30; count++) {
      const document = open()
      table(document, { columns, rows: people(count), rowHeightMin: 9, roomAfter: 65 })
      textLine(document, 'Người ký', { x: 30, y: toMm(document.y) + 64 })
      const bytes = await toBytes(document)
      const last = pdfText(bytes, pdfPages(bytes))
      expect(last).toMatch(new RegExp(`Người ${count - 1}\\b.* Người ${count}\\b.* Người ký`))
    }
  })

  it('draws the same in turns, between which other work runs', async () => {
    const options = { columns, rows: people(80), rowHeightMin: 9 }
    const [whole, inTurns] = [open(), open()]
    table(whole, options)
    let turns = 0
    const other = () => void (turns++, (ticking = setImmediate(other)))
    let ticking = setImmediate(other)
    await tableInTurns(inTurns, options)
    clearImmediate(ticking)
    expect(turns).toBeGreaterThan(2)
    expect(await toBytes(inTurns)).toEqual(await toBytes(whole))
  })

  it('refuses a row that no page can hold', () => {
    const rows = [{ cells: ['1', 'quá cao '.repeat(2000), '', ''] }]
    expect(() => table(open(), { columns, rows })).toThrow(RangeError)
  })

  it('leaves the cursor below itself', () => {
    const document = open()
    const top = document.y
    table(document, { columns, rows: people(2), rowHeightMin: 10 })
    const header = placeHeader(columns, { ...type, rowHeightMin: 10 }).height
    expect(document.y).toBeCloseTo(top + ((header + 20) * 72) / 25.4)
  })
})

describe('the rows of a table', () => {
  it('grow with their tallest cell and keep 1.3 em between lines', () => {
    const { height, cells } = placeRow({ cells: ['1', 'Trường Tiểu học '.repeat(10), '', ''] }, columns, type)
    expect(height).toBeCloseTo((cells[1]?.lines.length ?? 0) * ((12 * 1.3 * 25.4) / 72) + 1.8)
  })

  it('span columns', () => {
    const row = placeRow(
      { kind: 'total', cells: [{ text: 'Tổng cộng', span: 2 }, '60', '58'] },
      columns,
      type,
    )
    expect(row.cells.map(({ x, width }) => [x, width])).toEqual([
      [0, 70],
      [70, 17],
      [87, 17],
    ])
    expect(row.cells.every(({ font }) => font === 'serif-bold')).toBe(true)
  })

  it('stand under common titles where columns are grouped', () => {
    const { cells, height } = placeHeader(columns, type)
    const group = cells.find(({ lines }) => lines[0] === 'Ký tên')
    expect(group).toMatchObject({ x: 70, width: 34, top: 0 })
    const morning = cells.find(({ lines }) => lines[0] === 'Sáng')
    expect((morning?.top ?? 0) + (morning?.height ?? 0)).toBeCloseTo(height)
    expect(cells.find(({ lines }) => lines[0] === 'STT')?.height).toBe(height)
  })
})
