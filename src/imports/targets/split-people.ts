import type { StoredCell } from '../import-cells.js'
import type { ImportNote, RowToJudge, SplitRow } from '../import-contributions.js'
import { isTick, severalNames } from './person-cells.js'

type Cells = RowToJudge['cells']

/** What people who stand in one row have in common when it is written once. */
const SHARED = ['position', 'profession', 'unit', 'unitCode', 'gender']
const BETWEEN_VALUES =
  /\s*[\n;]\s*|\s*,\s+|\s+[/&+]\s+|(?<=\d{4})\s*[,/]\s*(?=\d)|(?<=\p{L})\s*\/\s*(?=\p{L})/u

/**
 * A row for each of the people in a name cell. A cell with as many values as names gives each his own; what is
 * written once is shared where it can be; what cannot be told apart is left out, and each row says so.
 */
export function splitPeople(cells: Cells): SplitRow[] {
  const { fullName, familyAndMiddle: _family, givenName: _given, ...others } = cells
  const names = fullName ? severalNames(fullName.t) : []
  if (!fullName || names.length === 0) return []
  const rows = names.map((name): SplitRow => ({ cells: { fullName: { c: fullName.c, t: name } }, notes: [] }))
  const bothHalves = Boolean(cells.male && cells.female)
  for (const [key, cell] of Object.entries(others)) {
    if (!cell) continue
    const each = bothHalves && ['male', 'female'].includes(key) ? null : valuesFor(key, cell, names.length)
    rows.forEach((row, at) => {
      if (each) row.cells[key] = each[at]
      else row.notes.push(unclear(key, cell, names.length))
    })
  }
  return rows
}

function valuesFor(key: string, cell: StoredCell, count: number): StoredCell[] | null {
  const values = cell.t.split(BETWEEN_VALUES).filter(Boolean)
  if (values.length === count) return values.map((t) => ({ c: cell.c, t }))
  const isShared = SHARED.includes(key) || (['male', 'female'].includes(key) && isTick(cell))
  return isShared ? Array.from({ length: count }, () => cell) : null
}

const unclear = (column: string, { t }: StoredCell, people: number): ImportNote => ({
  code: 'split_unclear',
  column,
  params: { text: t.replace(/\n/g, ' / ').slice(0, 60), people },
})
