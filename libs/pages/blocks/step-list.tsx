import type { ComponentChildren } from 'preact'
import type { Locale } from '../context.js'
import { Icon } from '../icon.js'
import { messages } from '../messages.js'
import { pick } from '../pick.js'

/** done = finished, now = the next thing to do, part = under way beside it, later = not yet. */
export type StepState = 'done' | 'now' | 'part' | 'later'

export interface Step {
  state: StepState
  title: string
  detail?: ComponentChildren
  action?: ComponentChildren
}

export function StepList({ steps, locale }: { steps: Step[]; locale: Locale }) {
  const t = pick(locale, messages)
  const said = { done: t.stepDone, now: t.stepNow, part: t.stepPart, later: t.stepLater }
  return (
    <ol class="steps9">
      {steps.map(({ state, title, detail, action }, index) => (
        <li class={state}>
          <span class="dot">
            {state === 'done' ? <Icon name="check" /> : state === 'part' ? <Icon name="dots" /> : index + 1}
          </span>
          <div>
            <b>
              {title}
              <span class="visually-hidden"> ({said[state]})</span>
            </b>
            {detail !== undefined && <span>{detail}</span>}
          </div>
          {action}
        </li>
      ))}
    </ol>
  )
}

/** The same steps as a row of ticks, for lists. */
export function StepTicks({ states, locale }: { states: StepState[]; locale: Locale }) {
  const done = states.filter((state) => state === 'done').length
  const marks = { done: 'd', now: 'n', part: 'p', later: undefined }
  return (
    <div class="ticks" role="img" aria-label={pick(locale, messages).stepsDone(done, states.length)}>
      {states.map((state) => (
        <i class={marks[state]} />
      ))}
    </div>
  )
}
