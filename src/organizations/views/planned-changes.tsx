import { LinkButton, Tag } from '#pages'
import { formatDate } from '#text'
import type { PlanView } from '../plans.presenter.js'
import { successionMessages as t } from '../succession-messages.js'

interface PlannedProps {
  one: PlanView
  /** The body on whose page it stands. */
  of: string
  mayEdit: boolean
}

/** What is to change on a day to come, could not on its day, or was called off. */
export function PlannedChange({ one, of, mayEdit }: PlannedProps) {
  const decided = one.decidedOn && t.decidedOnDay(formatDate(one.decidedOn))
  return (
    <li class="flex-column flex-md-row align-items-start align-items-md-center">
      <div class="grow">
        <b>
          {t.plannedFor(formatDate(one.effectiveOn))} · {one.kindLabel}
        </b>{' '}
        <PlanTag state={one.state} />
        {one.body.id !== of && (
          <div>
            {t.ofBody}: <a href={`/organizations/${one.body.id}`}>{one.body.name}</a>
          </div>
        )}
        {one.changes.map(({ label, text }) => (
          <div>
            {label}: {text}
          </div>
        ))}
        <div class="hint">
          {[`${t.decision} ${one.decisionNumber}`, decided, one.note, t.plannedBy(one.plannedBy)]
            .filter(Boolean)
            .join(' · ')}
        </div>
        {one.failure && one.state === 'failed' && (
          <>
            <div>{t.failedBecause(one.failure)}</div>
            <div class="hint">{t.failedNext}</div>
          </>
        )}
        {one.cancelled && (
          <div class="hint">{t.cancelled(one.cancelled.actorLabel, one.cancelled.reason)}</div>
        )}
      </div>
      {mayEdit && one.state !== 'cancelled' && (
        <LinkButton href={`/planned-successions/${one.id}/cancellation`} icon="x" small>
          {t.cancelPlan}
        </LinkButton>
      )}
    </li>
  )
}

function PlanTag({ state }: { state: PlanView['state'] }) {
  if (state === 'planned')
    return (
      <Tag tone="cham" icon="calendar-event">
        {t.planStates.planned}
      </Tag>
    )
  const [tone, icon] = state === 'failed' ? (['co', 'alert-triangle'] as const) : (['dat', 'x'] as const)
  return (
    <Tag tone={tone} icon={icon}>
      {t.planStates[state]}
    </Tag>
  )
}
