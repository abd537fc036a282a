import { Card, EmptySeats, Figures, Icon, LinkButton, Table, type PageContext, type PageProps } from '#pages'
import { formatDate, formatDateTime, formatInteger } from '#text'
import { PersonFrame } from '../../people/views/person.frame.js'
import { noteOf } from '../history-words.js'
import { vi as t } from '../messages.vi.js'
import type { HistoryEntry, PersonHistory } from '../person-history.presenter.js'
import { AttendedTag } from './attended-tag.js'

/** Everything a person was trained in, newest first. */
export function PersonHistoryPage({ data, context }: PageProps<PersonHistory>) {
  const { person, summary, entries, asOf } = data
  return (
    <PersonFrame
      head={person}
      context={context}
      part={t.history}
      actions={
        entries.length > 0 && (
          <>
            <LinkButton href={`/people/${person.id}/history/xlsx`} icon="file-spreadsheet" download>
              {t.excel}
            </LinkButton>
            <button type="button" class="btn btn-plain needs-script" data-print>
              <Icon name="printer" />
              {t.print}
            </button>
          </>
        )
      }
    >
      <Figures
        figures={(['trainings', 'sessions', 'certificates'] as const).map((name) => ({
          value: formatInteger(summary[name]),
          label: t.figures[name],
        }))}
      />
      <Card
        title={t.history}
        flush
        footer={<span class="hint">{t.asOf(formatDateTime(new Date(asOf)))}</span>}
      >
        {entries.length === 0 ? (
          <EmptySeats title={t.noHistory} hint={t.noHistoryHint} />
        ) : (
          <HistoryTable entries={entries} context={context} />
        )}
      </Card>
    </PersonFrame>
  )
}

function HistoryTable({ entries, context }: { entries: HistoryEntry[]; context: PageContext }) {
  return (
    <Table
      caption={t.history}
      rows={entries}
      columns={[
        { label: t.training, main: true, cell: (one) => <TrainingCell entry={one} context={context} /> },
        {
          label: t.day,
          cell: (one) => (one.training.startsOn ? formatDate(one.training.startsOn) : t.noDay),
        },
        { label: t.unitThen, cell: (one) => <UnitCell entry={one} /> },
        { label: t.attendance, cell: (one) => <Sessions entry={one} /> },
        { label: t.certificate, cell: (one) => <Certificates entry={one} context={context} /> },
        { label: t.note, cell: noteOf },
      ]}
    />
  )
}

function TrainingCell({ entry, context }: { entry: HistoryEntry; context: PageContext }) {
  const { id, title, isReachable } = entry.training
  const opens = isReachable && context.viewer?.can('trainings.read')
  return (
    <>
      {opens ? <a href={`/trainings/${id}`}>{title}</a> : title}
      <span class="hint d-block">{entry.organizerName}</span>
    </>
  )
}

const UnitCell = ({ entry }: { entry: HistoryEntry }) => (
  <span>
    {entry.unitName}
    <span class="hint d-block">{entry.positionTitle}</span>
  </span>
)

function Sessions({ entry }: { entry: HistoryEntry }) {
  if (entry.state !== 'confirmed' || ['cancelled', 'postponed'].includes(entry.training.status)) return null
  return (
    <ul class="list-unstyled mb-0">
      {entry.sessions.map(({ name, state }) => (
        <li>
          {name}: <AttendedTag state={state} />
        </li>
      ))}
    </ul>
  )
}

function Certificates({ entry, context }: { entry: HistoryEntry; context: PageContext }) {
  const opens = entry.training.isReachable && context.viewer?.can('certificates.read')
  return (
    <>
      {entry.certificates.map(({ id, numberText, state }) => (
        <div>
          {opens ? <a href={`/certificates/${id}`}>{numberText}</a> : numberText}
          {state !== 'issued' && <span class="hint"> ({t.certificateStates[state]})</span>}
        </div>
      ))}
    </>
  )
}
