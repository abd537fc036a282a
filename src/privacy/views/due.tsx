import { Tag } from '#pages'
import { formatDate } from '#text'
import type { NextTerm } from '../request-clocks.js'
import type { RequestItem } from '../requests.presenter.js'
import { vi as t } from '../messages.vi.js'

/** What is awaited and until when, in words: overdue, due today, due soon. */
export function Due({ request }: { request: Pick<RequestItem, 'next' | 'closedOn'> }) {
  const { next, closedOn } = request
  if (!next) return <span class="hint">{closedOn && t.closedOn(formatDate(closedOn))}</span>
  const say = next.what === 'acknowledgement' ? t.acknowledgeBy : t.answerBy
  return (
    <>
      <DueTag next={next} />
      <div class="hint">{say(formatDate(next.by))}</div>
    </>
  )
}

const SOON_DAYS = 2

export function DueTag({ next }: { next: NextTerm }) {
  if (next.daysLeft < 0)
    return (
      <Tag tone="co" icon="alert-circle">
        {t.overdue(-next.daysLeft)}
      </Tag>
    )
  return (
    <Tag tone={next.daysLeft <= SOON_DAYS ? 'dat' : 'cham'} icon="clock">
      {t.daysLeft(next.daysLeft)}
    </Tag>
  )
}

export function StateTag({ request }: { request: Pick<RequestItem, 'state' | 'stateLabel'> }) {
  const { state, stateLabel } = request
  const look = {
    received: { tone: 'dat', icon: 'mail' },
    acknowledged: { tone: 'cham', icon: 'hourglass' },
    done: { tone: 'la', icon: 'check' },
    refused: { icon: 'ban' },
  } as const
  return <Tag {...look[state]}>{stateLabel}</Tag>
}
