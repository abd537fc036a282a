import { ActionForm, Icon, LinkButton, type IconName, type PageContext } from '#pages'
import { changeLabels, vi as t } from '../messages.vi.js'
import type { OfferedChange, TrainingOverview } from '../trainings.presenter.js'
import { isEditable, type TransitionName } from '../training-status.js'

const icons: Partial<Record<TransitionName, IconName>> = {
  publish: 'send',
  openRegistration: 'player-play',
  closeRegistration: 'lock',
  hold: 'check',
  complete: 'archive',
  resume: 'player-play',
}

interface ButtonsProps {
  training: TrainingOverview
  context: PageContext
}

/** What may be done with the training now. What needs a reason is asked on a page of its own. */
export function ChangeButtons({ training, context }: ButtonsProps) {
  const home = `/trainings/${training.id}`
  const forward = training.changes.filter(({ needsReason }) => !needsReason)
  const asked = training.changes.filter(({ needsReason }) => needsReason)
  return (
    <>
      {context.viewer?.can('trainings.edit') && isEditable(training.status) && (
        <LinkButton href={`${home}/edit`} icon="pencil">
          {t.edit}
        </LinkButton>
      )}
      {forward.map(({ name, resource }) => (
        <ActionForm
          action={`${home}/${resource}`}
          context={context}
          icon={icons[name]}
          tone={isStrong(training, name) ? 'primary' : 'plain'}
        >
          {changeLabels[name]}
        </ActionForm>
      ))}
      {asked.length > 0 && <MoreMenu home={home} changes={asked} />}
    </>
  )
}

const isStrong = (training: TrainingOverview, name: TransitionName) =>
  training.changes.some((change) => change.leading && change.name === name)

/** What is rarely done and asks twice stands behind one button. */
function MoreMenu({ home, changes }: { home: string; changes: OfferedChange[] }) {
  return (
    <details class="more-menu" data-menu>
      <summary class="btn btn-plain" aria-label={t.more}>
        <Icon name="dots" />
      </summary>
      <div class="drop">
        {changes.map(({ name, resource }) => (
          <a href={`${home}/${resource}`}>{changeLabels[name]}</a>
        ))}
      </div>
    </details>
  )
}
