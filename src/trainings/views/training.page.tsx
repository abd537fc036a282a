import {
  Card,
  ErrorSummary,
  Note,
  SeatLegend,
  Seats,
  seatsOf,
  type PageContext,
  type PageProps,
} from '#pages'
import { formatDate, formatDateTime } from '#text'
import { vi as t } from '../messages.vi.js'
import type { TrainingOverview } from '../trainings.presenter.js'
import { ChangeButtons } from './change-buttons.js'
import { ContentCard } from './content-card.js'
import { StepsCard } from './steps-card.js'
import { TrainingFrame } from './training.frame.js'

export function TrainingPage({ data, context }: PageProps<TrainingOverview>) {
  return (
    <TrainingFrame
      head={data}
      context={context}
      actions={<ChangeButtons training={data} context={context} />}
    >
      <ErrorSummary context={context} />
      <Interruption training={data} />
      <div class="row g-3">
        <div class="col-lg-7">
          <StepsCard training={data} context={context} />
          {data.history.length > 0 && <HistoryCard training={data} />}
        </div>
        <div class="col-lg-5">
          <HallCard training={data} context={context} />
          <ContentCard training={data} />
        </div>
      </div>
    </TrainingFrame>
  )
}

/** Why a training does not take place, or not then: before everything else. */
function Interruption({ training }: { training: TrainingOverview }) {
  const { status, statusReason, postponedFrom } = training
  if (status !== 'cancelled' && status !== 'postponed') return null
  return (
    <Note tone={status === 'cancelled' ? 'co' : 'dat'} class="mb-3">
      <b>
        {status === 'cancelled'
          ? t.isCancelled
          : t.isPostponed(postponedFrom ? formatDate(postponedFrom) : '')}
      </b>{' '}
      {statusReason && t.reasonGiven(statusReason)}
    </Note>
  )
}

function HallCard({ training, context }: { training: TrainingOverview; context: PageContext }) {
  const states = seatsOf(training.seats)
  return (
    <Card title={t.hall(training.capacity)}>
      <Seats states={states} locale={context.locale} stage />
      <SeatLegend states={states} locale={context.locale} />
    </Card>
  )
}

function HistoryCard({ training }: { training: TrainingOverview }) {
  return (
    <Card title={t.history} flush>
      <ul class="rows">
        {training.history.slice(0, 6).map((change) => (
          <li>
            <div class="grow">
              {change.to}
              {change.reason && <div>{t.reasonGiven(change.reason)}</div>}
              <div class="hint">
                {formatDateTime(new Date(change.at))} · {change.by}
              </div>
            </div>
          </li>
        ))}
      </ul>
    </Card>
  )
}
