import { Card, DayBox, EmptySeats, LinkButton, StepTicks, Tag, type PageContext } from '#pages'
import { formatInteger } from '#text'
import { statusLabels } from '../../trainings/training-status.js'
import type { TrainingsDesk, UnderWay } from '../dashboard.presenter.js'
import { vi as t } from '../messages.vi.js'

/** The trainings that still need work: where each stands, and the next thing to do. */
export function UnderWayCard({ desk, context }: { desk: TrainingsDesk; context: PageContext }) {
  return (
    <Card title={t.underWay} aside={<a href="/trainings">{t.allTrainings}</a>} flush>
      {desk.underWay.length === 0 ? (
        <EmptySeats title={t.noTraining} hint={t.noTrainingHint} />
      ) : (
        <ul class="rows">
          {desk.underWay.map((training, index) => (
            <TrainingLine training={training} first={index === 0} context={context} />
          ))}
        </ul>
      )}
    </Card>
  )
}

function TrainingLine(props: { training: UnderWay; first: boolean; context: PageContext }) {
  const { training, context } = props
  const { next } = training
  return (
    <li class="align-items-start desk-line">
      {training.startsOn && <DayBox date={training.startsOn} locale={context.locale} />}
      <div class="grow">
        <Tags training={training} />
        <h3 class="h3 mb-1">
          <a href={`/trainings/${training.id}`}>{training.title}</a>
        </h3>
        <div class="hint mb-2">
          {training.venue} · {t.seatCount(formatInteger(training.capacity))}
        </div>
        <StepTicks states={training.steps} locale={context.locale} />
        {next && (
          <div class="mt-1">
            {t.stepNo(next.no, training.steps.length)} <b>{next.title}</b>
            <div class="hint">{next.summary}</div>
          </div>
        )}
      </div>
      <div class="desk-action">
        <LinkButton
          href={next?.action ? next.href : `/trainings/${training.id}`}
          tone={props.first ? 'primary' : 'plain'}
          label={`${next?.action ?? t.openTraining}: ${training.title}`}
        >
          {next?.action ?? t.openTraining}
        </LinkButton>
      </div>
    </li>
  )
}

const settled = new Set(['held', 'completed'])

function Tags({ training: { status, units, answered } }: { training: UnderWay }) {
  const silent = status === 'registration_open' ? units - answered : 0
  return (
    <div class="tags mb-1">
      <Tag
        tone={status === 'draft' ? undefined : settled.has(status) ? 'la' : 'cham'}
        icon={status === 'draft' ? 'pencil' : settled.has(status) ? 'check' : 'send'}
      >
        {statusLabels[status]}
      </Tag>
      {silent > 0 && (
        <Tag tone="dat" icon="clock">
          {t.silentTag(silent)}
        </Tag>
      )}
    </div>
  )
}
