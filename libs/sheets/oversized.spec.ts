import { parseWorkbook, type ReadEvent, type ReadRow } from './index.js'
import { rawParts, rawXlsx, type RawCell } from './raw-xlsx.fixture.js'
import { rawZip } from './raw-zip.fixture.js'

async function read(bytes: Buffer) {
  const events: ReadEvent[] = []
  for await (const event of parseWorkbook(bytes)) events.push(event)
  return {
    rows: events.flatMap((event): ReadRow[] => ('row' in event ? [event.row] : [])),
    merges: events.flatMap((event) => ('merges' in event ? event.merges : [])),
  }
}

const book = (rows: RawCell[][], merges?: string[]) => rawXlsx({ sheets: [{ name: 'a', rows, merges }] })
const cell = async (value: RawCell) => (await read(book([[value]]))).rows[0]!.cells[0]!

describe('a small file that would grow', () => {
  it('has no merge beyond the columns that are read', async () => {
    const { merges } = await read(book([['a']], ['A1:ZZZ1', 'CV2:CZ2', 'CW3:CX4', 'B5:A4']))
    expect(merges).toEqual([
      { top: 1, left: 0, bottom: 1, right: 99 },
      { top: 2, left: 99, bottom: 2, right: 99 },
    ])
  })

  it('has one merge at a cell and 2,000 in all', async () => {
    const same = Array.from({ length: 50 }, (_, at) => `A1:B${at + 1}`)
    const many = Array.from({ length: 2_500 }, (_, at) => `C${at + 1}:D${at + 1}`)
    const { merges } = await read(book([['a']], [...same, ...many]))
    expect(merges).toHaveLength(2_000)
    expect(merges.filter(({ left }) => left === 0)).toHaveLength(1)
  })

  it('shows a number with 30 digits at most', async () => {
    expect((await cell({ value: 7, format: '0'.repeat(100_000) })).text).toBe('7'.padStart(30, '0'))
  })

  it('has texts that are cut over all their pieces together, and short names of fonts', async () => {
    const found = await cell({
      rich: Array.from({ length: 300 }, () => ({ text: 'chữ viết '.repeat(5), font: 'F'.repeat(5_000) })),
    })
    expect(found.text).toHaveLength(2_000)
    expect(found.parts!.map(({ text }) => text).join('')).toBe(found.text)
    expect(found.parts![0]!.font).toHaveLength(100)
  })

  it('cuts no sign of two halves apart', async () => {
    expect((await cell(`${'a'.repeat(1_999)}😀`)).text).toBe('a'.repeat(1_999))
  })

  it('has no more cells in a row than columns are read', async () => {
    const row = `<row r="1">${'<c r="A1"><v>1</v></c>'.repeat(101)}</row>`
    const bytes = rawZip(
      rawParts({ sheets: [{ name: 'a', rows: [] }] }).map((entry) =>
        entry.name.includes('sheet1')
          ? { ...entry, content: `<worksheet><sheetData>${row}</sheetData></worksheet>` }
          : entry,
      ),
    )
    await expect(read(bytes)).rejects.toMatchObject({ code: 'too_many_columns' })
  })
})
