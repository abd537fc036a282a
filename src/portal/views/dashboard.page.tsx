import {
  Card,
  EmptySeats,
  Figures,
  LinkButton,
  SeatLegend,
  Seats,
  seatsOf,
  StaffPage,
  type PageContext,
  type PageProps,
} from '#pages'
import { formatDate, formatInteger, formatShortDate, weekdayName } from '#text'
import type { DashboardData, TrainingsDesk } from '../dashboard.presenter.js'
import { vi as t } from '../messages.vi.js'
import { DutiesCard } from './duties-card.js'
import { UnderWayCard } from './under-way-card.js'
import { YearCard } from './year-card.js'

export function DashboardPage({ data, context }: PageProps<DashboardData>) {
  const { viewer } = context
  return (
    <StaffPage
      title={t.greeting(givenName(viewer?.name ?? ''))}
      lead={leadOf(data)}
      context={context}
      actions={
        viewer?.can('trainings.edit') && (
          <LinkButton href="/trainings/new" icon="plus" tone="primary">
            {t.newTraining}
          </LinkButton>
        )
      }
    >
      {data.desk ? (
        <Desk desk={data.desk} data={data} context={context} />
      ) : (
        <OtherDesk data={data} context={context} />
      )}
    </StaffPage>
  )
}

const givenName = (name: string) => name.trim().split(/\s+/).at(-1) ?? name

function leadOf({ today, desk }: DashboardData): string {
  const day = `${weekdayName(today)}, ngày ${formatDate(today)}.`
  if (!desk) return day
  const { nearest } = desk
  if (!nearest) return `${day} ${t.noneComing}`
  return `${day} ${nearest.inDays === 0 ? t.nearestToday : t.nearestIn(nearest.inDays)}`
}

function Desk({ desk, data, context }: { desk: TrainingsDesk; data: DashboardData; context: PageContext }) {
  return (
    <>
      <Figures figures={figuresOf(desk)} />
      <div class="desk">
        <DutiesCard duties={data.duties} />
        <div class="desk-work">
          <UnderWayCard desk={desk} context={context} />
          <YearCard desk={desk} today={data.today} />
        </div>
        {desk.hall && <HallCard hall={desk.hall} context={context} />}
      </div>
    </>
  )
}

function figuresOf({ underWay, nearest, figures, year }: TrainingsDesk) {
  const next = underWay.find(({ id }) => id === nearest?.id)
  const ofNext =
    next && next.startsOn
      ? [
          ...(next.units > 0
            ? [
                {
                  value: formatInteger(next.answered),
                  unit: t.unitsOf(formatInteger(next.units)),
                  label: t.unitsLabel(formatShortDate(next.startsOn)),
                },
              ]
            : []),
          {
            value: formatInteger(next.taken),
            unit: t.seatsOf(formatInteger(next.capacity)),
            label: t.seatsLabel(formatShortDate(next.startsOn)),
          },
        ]
      : []
  return [
    ...ofNext,
    {
      value: formatInteger(figures.held),
      unit: t.trainingsOf(formatInteger(figures.trainings)),
      label: t.heldLabel(year),
    },
    { value: formatInteger(figures.certificates), unit: t.certificatesUnit, label: t.certificatesLabel },
  ]
}

function HallCard({ hall, context }: { hall: NonNullable<TrainingsDesk['hall']>; context: PageContext }) {
  const title = hall.startsOn ? t.hall(formatShortDate(hall.startsOn)) : t.hallUndated
  return (
    <Card title={<a href={`/trainings/${hall.trainingId}`}>{title}</a>}>
      <div class="ink-cham">
        <Seats states={seatsOf(hall.seats)} locale={context.locale} columns={10} curve={4} />
      </div>
      <SeatLegend states={hall.seats} locale={context.locale} />
    </Card>
  )
}

/** For the door, for units: those without a part in the trainings as a whole. */
function OtherDesk({ data, context }: { data: DashboardData; context: PageContext }) {
  const { viewer } = context
  const door = viewer?.can('attendance.check_in') && (
    <LinkButton href="/door" tone="primary">
      {t.openDoor}
    </LinkButton>
  )
  return (
    <>
      {data.duties.length > 0 && <DutiesCard duties={data.duties} />}
      <Card>
        <EmptySeats
          title={door ? t.doorDesk : t.otherDesk}
          hint={door ? t.doorDeskHint : viewer?.can('registrations.nominate') ? t.nominate : undefined}
          actions={door || undefined}
        />
      </Card>
    </>
  )
}
