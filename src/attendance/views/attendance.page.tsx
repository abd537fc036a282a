import {
  Card,
  EmptySeats,
  ErrorSummary,
  FilterTabs,
  LinkButton,
  Pager,
  SearchBox,
  SeatLegend,
  Seats,
  seatsOf,
  Table,
  type Column,
  type PageContext,
  type PageProps,
  type SeatCounts,
} from '#pages'
import { TrainingFrame } from '../../trainings/views/training.frame.js'
import type { AttendancePerson, AttendanceView } from '../attendance.presenter.js'
import { stateLabels, vi as t } from '../messages.vi.js'
import type { SessionAttendance } from '../roster.presenter.js'
import { StandingCell } from './standing-cell.js'

/** Who was there: each session as seats and figures, each person with every session. */
export function AttendancePage({ data, context }: PageProps<AttendanceView>) {
  return (
    <TrainingFrame
      head={data.training}
      context={context}
      part={t.attendance}
      actions={<Doors data={data} context={context} />}
    >
      <ErrorSummary context={context} />
      {data.sessions.length === 0 ? (
        <Card>
          <EmptySeats
            title={t.noSessions}
            hint={t.noSessionsHint}
            actions={
              context.viewer?.can('trainings.edit') && (
                <LinkButton href={`/trainings/${data.training.id}/edit`} icon="pencil" tone="primary">
                  {t.addSessions}
                </LinkButton>
              )
            }
          />
        </Card>
      ) : (
        <>
          <div class="row">
            {data.sessions.map((session) => (
              <SessionCard session={session} context={context} />
            ))}
          </div>
          <FilterTabs
            name="state"
            label={t.filter}
            context={context}
            options={[
              { value: '', label: t.all },
              ...Object.entries(stateLabels).map(([value, label]) => ({ value, label })),
            ]}
          />
          <People data={data} context={context} />
        </>
      )}
    </TrainingFrame>
  )
}

const isSettled = (status: string) => ['draft', 'postponed', 'completed', 'cancelled'].includes(status)

function Doors({ data: { training }, context }: PageProps<AttendanceView>) {
  const home = `/trainings/${training.id}`
  return (
    <>
      <LinkButton href={`${home}/board`} icon="device-mobile">
        {t.openBoard}
      </LinkButton>
      {context.viewer?.can('attendance.check_in') && !isSettled(training.status) && (
        <LinkButton href={`${home}/door`} icon="scan" tone="primary">
          {t.openDoor}
        </LinkButton>
      )}
    </>
  )
}

function SessionCard({ session, context }: { session: SessionAttendance; context: PageContext }) {
  const { total, present, late } = session.counts
  const seats = seatCounts(session)
  return (
    <div class="col-lg-6">
      <Card title={session.name} aside={t.there(present + late, total)}>
        {total === 0 ? (
          <EmptySeats title={t.noPeople} hint={t.noPeopleHint} />
        ) : (
          <>
            <Seats states={seatsOf(seats)} locale={context.locale} />
            <SeatLegend states={seats} locale={context.locale} />
          </>
        )}
      </Card>
    </div>
  )
}

/** States in which nobody stands are not in the legend. */
function seatCounts({ counts, isOver }: SessionAttendance): SeatCounts {
  const { present, late, excused, absent } = counts
  const all = { present, late, excused, [isOver ? 'unexcused' : 'named']: absent }
  return Object.fromEntries(Object.entries(all).filter(([, count]) => count > 0))
}

function People({ data, context }: PageProps<AttendanceView>) {
  const { search, state } = context.query
  return (
    <Card
      title={t.people(data.total)}
      aside={<SearchBox context={context} label={t.find} name="search" />}
      flush
      footer={<Pager page={data.page} pageSize={data.pageSize} total={data.total} context={context} />}
    >
      {data.items.length === 0 ? (
        <EmptySeats
          title={search || state ? t.noneFound : t.noPeople}
          hint={search || state ? t.noneFoundHint : t.noPeopleHint}
        />
      ) : (
        <Table
          caption={t.attendance}
          context={context}
          rows={data.items}
          columns={columnsOf(data, context)}
        />
      )}
    </Card>
  )
}

function columnsOf({ sessions, training }: AttendanceView, context: PageContext): Column<AttendancePerson>[] {
  const mayDecide = context.viewer?.can('attendance.decide') ?? false
  return [
    {
      label: t.name,
      main: true,
      cell: (person) => (
        <>
          {person.fullName}
          <small class="hint d-block">{person.positionTitle}</small>
        </>
      ),
    },
    { label: t.unit, cell: (person) => person.unitName },
    ...sessions.map((session): Column<AttendancePerson> => ({
      label: session.name,
      cell: (person) => (
        <StandingCell person={person} session={session} trainingId={training.id} mayDecide={mayDecide} />
      ),
    })),
  ]
}
