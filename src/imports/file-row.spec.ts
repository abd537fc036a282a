import { MergeFiller } from './file-row.js'
import { storedCell } from './import-cells.js'

describe('a merged cell', () => {
  it('gives its text to its rows, over its width in the first of them, and counts what it gave', () => {
    const filler = new MergeFiller([{ top: 1, left: 0, bottom: 2, right: 2 }])
    const rows = [
      { row: 1, cells: [{ c: 0, t: 'Hà' }] },
      { row: 2, cells: [{ c: 1, t: 'b' }] },
      { row: 3, cells: [{ c: 1, t: 'c' }] },
    ]
    expect(filler.fill(rows)).toEqual([
      {
        row: 1,
        cells: [
          { c: 0, t: 'Hà' },
          { c: 1, t: 'Hà' },
          { c: 2, t: 'Hà' },
        ],
      },
      {
        row: 2,
        cells: [
          { c: 0, t: 'Hà' },
          { c: 1, t: 'b' },
        ],
      },
    ])
    expect(filler.added).toBe(6)
  })
})

it('keeps 2,000 characters of a cell', () => {
  const parts = [{ text: 'x'.repeat(1_999) + '😀', font: null }]
  expect(storedCell({ column: 0, kind: 'text', text: '', font: null, parts }).t).toBe('x'.repeat(1_999))
})
