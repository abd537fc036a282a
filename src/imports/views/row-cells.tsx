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

/** Empty for a row without remarks, so that a phone's card shows no empty line. */
export const notesCell = ({ notes }: RowView) =>
  notes.length > 0 && (
    <div>
      {notes.map((note) => (
        <div>{note}</div>
      ))}
    </div>
  )
