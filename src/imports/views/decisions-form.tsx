import { ActionForm, Form, HiddenField, SelectField, SubmitButton, Table, type PageContext } from '#pages'
import type { ImportView, RowView } from '../imports.presenter.js'
import { vi as t } from '../messages.vi.js'
import { notesCell, SaidCell } from './row-cells.js'

interface PartProps {
  data: ImportView
  context: PageContext
}

/** Who the doubtful rows are: one decision each, or one for all that are left. */
export function DecisionsForm({ data, context }: PartProps) {
  const action = `/imports/${data.id}/decisions`
  return (
    <>
      {data.counts.undecided > 0 && <AllAtOnce data={data} context={context} />}
      <Form action={action} context={context}>
        <Table
          caption={t.rows}
          rows={data.rows.items}
          columns={[
            { label: t.rowNo, numeric: true, cell: (row) => row.row },
            { label: t.said, main: true, cell: (row) => <SaidCell row={row} /> },
            { label: t.notes, cell: notesCell },
            { label: t.decision, cell: (row, at) => <DecisionFields row={row} at={at} context={context} /> },
          ]}
        />
        <div class="p-3">
          <SubmitButton icon="check">{t.saveDecisions}</SubmitButton>
        </div>
      </Form>
    </>
  )
}

function AllAtOnce({ data, context }: PartProps) {
  const action = `/imports/${data.id}/decisions`
  const hasCandidates = data.rows.items.some(({ candidates }) => candidates.length > 0)
  const buttons = [
    ...(hasCandidates ? [['first_candidate', t.allFirst] as const] : []),
    ['new', t.allNew],
    ['leave_out', t.allOut],
  ] as const
  return (
    <div class="px-3 py-2 d-flex gap-2 flex-wrap align-items-center">
      <span class="hint">{t.allAtOnce(data.counts.undecided)}</span>
      {buttons.map(([all, label]) => (
        <ActionForm action={action} context={context} fields={{ all }} small>
          {label}
        </ActionForm>
      ))}
    </div>
  )
}

/** A row that only repeats another one has no candidate to be the same as. */
function DecisionFields({ row, at, context }: { row: RowView; at: number; context: PageContext }) {
  const choices =
    row.candidates.length > 0 ? (['same', 'new', 'leave_out'] as const) : (['new', 'leave_out'] as const)
  const [only] = row.candidates
  return (
    <>
      <HiddenField name={`decisions[${at}][rowId]`} value={row.id} />
      <SelectField
        name={`decisions[${at}][choice]`}
        label={`${t.decision}, ${t.rowNo.toLowerCase()} ${row.row}`}
        value={row.choice}
        options={choices.map((value) => ({ value, label: t.choices[value] }))}
        empty={t.notDecided}
        context={context}
        optional
        class="mb-1"
      />
      {row.candidates.length === 1 ? (
        <div class="hint">
          {t.candidate}: {only?.label}
        </div>
      ) : (
        row.candidates.length > 1 && (
          <SelectField
            name={`decisions[${at}][candidateId]`}
            label={t.chooseCandidate}
            value={row.chosenId ?? only?.id}
            options={row.candidates.map(({ id, label }) => ({ value: id, label }))}
            empty={false}
            context={context}
            class="mb-0"
          />
        )
      )}
    </>
  )
}
