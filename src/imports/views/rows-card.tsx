import {
  ActionForm,
  Card,
  EmptySeats,
  FilterTabs,
  Pager,
  Table,
  Tag,
  type IconName,
  type PageContext,
  type Tone,
} from '#pages'
import type { RowOutcome } from '../import-states.js'
import type { ImportView, RowView } from '../imports.presenter.js'
import { vi as t } from '../messages.vi.js'
import { DecisionsForm } from './decisions-form.js'
import { notesCell, SaidCell } from './row-cells.js'

interface PartProps {
  data: ImportView
  context: PageContext
}

/** The rows of the file by what the check said of them, fifty at a time. */
export function RowsCard({ data, context }: PartProps) {
  const { items, page, pageSize, total } = data.rows
  const decides =
    data.state === 'checked' &&
    data.mayApply &&
    ['doubtful', 'undecided'].includes(context.query.outcome ?? '')
  return (
    <Card
      title={t.rows}
      flush
      footer={<Pager page={page} pageSize={pageSize} total={total} context={context} />}
    >
      <div class="px-3 pt-2">
        <Filters data={data} context={context} />
      </div>
      {items.length === 0 ? (
        <EmptySeats title={t.noRows} hint={t.noRowsHint} />
      ) : decides ? (
        <DecisionsForm data={data} context={context} />
      ) : (
        <RowsTable data={data} context={context} />
      )}
    </Card>
  )
}

function Filters({ data: { counts }, context }: PartProps) {
  const late = [
    { value: 'split', label: t.splitRows, count: counts.split },
    { value: 'failed', label: t.failed, count: counts.failed },
    { value: 'kept', label: t.kept, count: counts.kept },
  ].filter(({ count }) => count > 0)
  const outcomes: RowOutcome[] = ['new', 'matched', 'doubtful', 'error', 'left_out']
  return (
    <FilterTabs
      name="outcome"
      label={t.rowFilter}
      context={context}
      options={[
        { value: '', label: t.allRows, count: counts.total },
        ...outcomes.map((value) => ({ value, label: t.outcomes[value], count: counts[value] })),
        ...late,
      ]}
    />
  )
}

function RowsTable({ data, context }: PartProps) {
  const isOpen = data.state === 'checked' && data.mayApply
  return (
    <Table
      caption={t.rows}
      rows={data.rows.items}
      columns={[
        { label: t.rowNo, numeric: true, cell: (row) => row.row },
        { label: t.said, main: true, cell: (row) => <SaidCell row={row} /> },
        { label: t.result, cell: (row) => <OutcomeCell row={row} /> },
        { label: t.notes, cell: notesCell },
        {
          label: t.decision,
          quiet: true,
          cell: (row) => isOpen && hasAction(row) && <RowAction row={row} id={data.id} context={context} />,
        },
      ]}
    />
  )
}

const looks: Record<RowOutcome, { tone?: Tone; icon: IconName }> = {
  new: { tone: 'la', icon: 'plus' },
  matched: { tone: 'cham', icon: 'check' },
  doubtful: { tone: 'dat', icon: 'question-mark' },
  error: { tone: 'co', icon: 'x' },
  left_out: { icon: 'minus' },
}

function OutcomeCell({ row }: { row: RowView }) {
  const { tone, icon } = looks[row.outcome]
  return (
    <div>
      <Tag tone={tone} icon={icon}>
        {t.outcomes[row.outcome]}
      </Tag>
      {row.outcome === 'matched' && (
        <div class="hint">
          {row.changes.length > 0
            ? t.fills(row.changes.map((field) => t.fields[field] ?? field))
            : t.noChange}
        </div>
      )}
      {row.choice && <div class="hint">{t.choices[row.choice]}</div>}
      {row.state !== 'waiting' && <div class="hint">{t.rowStates[row.state]}</div>}
      {row.subjectHref && (
        <div>
          <a href={row.subjectHref}>{t.open}</a>
        </div>
      )}
    </div>
  )
}

const hasAction = ({ maySplit, outcome }: RowView) => maySplit || outcome === 'new' || outcome === 'matched'

function RowAction({ row, id, context }: { row: RowView; id: string; context: PageContext }) {
  const action = `/imports/${id}/decisions`
  const decide = (choice: string) => ({
    'decisions[0][rowId]': row.id,
    ...(choice && { 'decisions[0][choice]': choice }),
  })
  const of = `${t.rowNo} ${row.row}`
  if (row.maySplit) {
    return (
      <ActionForm
        action={action}
        context={context}
        fields={decide('split')}
        icon="users"
        small
        label={`${t.splitRow}, ${of}`}
      >
        {t.splitRow}
      </ActionForm>
    )
  }
  return row.choice === 'leave_out' ? (
    <ActionForm
      action={action}
      context={context}
      fields={decide('')}
      icon="plus"
      small
      label={`${t.putBack}, ${of}`}
    >
      {t.putBack}
    </ActionForm>
  ) : (
    <ActionForm
      action={action}
      context={context}
      fields={decide('leave_out')}
      icon="minus"
      small
      label={`${t.leaveOut}, ${of}`}
    >
      {t.leaveOut}
    </ActionForm>
  )
}
