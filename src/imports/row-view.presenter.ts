import { columnLetters } from './import-cells.js'
import type { ImportNote, ImportTarget } from './import-contributions.js'
import type { RowView } from './imports.presenter.js'
import { noteWords } from './note-words.js'
import type { ListedRow } from './row-views.repository.js'

type Columns = Pick<ImportTarget, 'columns'>

/** A row as people read it: what it says, and each remark with the cell that it is about. */
export function presentRow(
  row: ListedRow,
  mapping: Record<string, number>,
  target: Columns & Pick<ImportTarget, 'hrefOf'>,
): RowView {
  const { split = [] } = (row.values ?? {}) as { split?: string[] }
  return {
    ...{ id: row.id, row: row.row, said: saidOf(row, mapping, target), outcome: row.outcome! },
    notes: row.notes.map((note) => sayNote(note, row.row, mapping, target)),
    ...{ candidates: row.candidates, changes: row.changes, choice: row.choice, chosenId: row.chosenId },
    maySplit: split.length > 0 && row.choice === null,
    ...{ state: row.state, made: row.result?.made ?? false },
    subjectHref: row.subjectId && row.state !== 'taken_back' ? target.hrefOf(row.subjectId) : null,
  }
}

/** The mapped cells in the target's order; of a row that is none of the list all that stands in it. */
function saidOf({ cells, outcome }: ListedRow, mapping: Record<string, number>, { columns }: Columns) {
  if (outcome === 'left_out') {
    const text = [...new Set(cells.map(({ t }) => t))].join(' · ').slice(0, 200)
    return [{ label: '', text }]
  }
  return columns.flatMap(({ key, label }) => {
    const text = cells.find(({ c }) => c === mapping[key])?.t
    return text ? [{ label, text: text.replace(/\n/g, ' / ') }] : []
  })
}

/** “Ô D12 (Năm sinh): …” */
export function sayNote(
  { code, column, params = {} }: ImportNote,
  row: number,
  mapping: Record<string, number>,
  { columns }: Columns,
): string {
  const words = noteWords[code]?.(params) ?? code
  const label = columns.find(({ key }) => key === column)?.label
  if (!column || !label) return words
  const at = mapping[column]
  return at === undefined ? `${label}: ${words}` : `Ô ${columnLetters(at)}${row} (${label}): ${words}`
}
