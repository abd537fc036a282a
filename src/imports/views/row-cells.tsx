import type { RowView } from '../imports.presenter.js'

/** What the row says: the first thing bold, the rest with its names. */
export function SaidCell({ row: { said } }: { row: RowView }) {
  const [first, ...others] = said
  return (
    <>
      <b>{first?.text}</b>
      {others.length > 0 && (
        <div class="hint">{others.map(({ label, text }) => `${label}: ${text}`).join(' · ')}</div>
      )}
    </>
  )
}

export function NotesCell({ row: { notes } }: { row: RowView }) {
  return (
    <>
      {notes.map((note) => (
        <div>{note}</div>
      ))}
    </>
  )
}
