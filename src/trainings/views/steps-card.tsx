import { Card, LinkButton, StepList, type PageContext, type StepState } from '#pages'
import { vi as t } from '../messages.vi.js'
import type { TrainingOverview } from '../trainings.presenter.js'

/** The nine steps. The first that is next has the frame's one strong button; others that wait are under way. */
export function StepsCard({ training, context }: { training: TrainingOverview; context: PageContext }) {
  const { steps } = training
  const done = steps.filter(({ state }) => state === 'done').length
  const next = steps.find(({ state }) => state === 'now')
  // One strong button on the page: the one that leads on, else the next step's.
  const strong = training.changes.some(({ leading }) => leading) ? undefined : next
  const stateOf = (step: TrainingOverview['steps'][number]): StepState =>
    step.state === 'now' && step !== next ? 'part' : step.state
  return (
    <Card title={t.steps} aside={<span class="hint">{t.stepsDone(done, steps.length)}</span>} flush>
      <StepList
        locale={context.locale}
        steps={steps.map((step) => ({
          state: stateOf(step),
          title: step.title,
          detail: step.summary,
          action: step.action && (
            <LinkButton
              href={step.href}
              tone={step === strong ? 'primary' : 'plain'}
              small={step !== strong}
              label={`${step.action}: ${step.title}`}
            >
              {step.action}
            </LinkButton>
          ),
        }))}
      />
    </Card>
  )
}
