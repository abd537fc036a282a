import { Card, ConfirmDialog, DefinitionList, LinkButton, type PageProps } from '#pages'
import { formatDateTime } from '#text'
import { mergeMessages as t } from '../merge-messages.js'
import type { MergeView } from '../merges.presenter.js'
import { PersonFrame } from './person.frame.js'

/** One merge: who became whom, what it changed, and the way back. */
export function MergePage({ data, context }: PageProps<MergeView>) {
  const mayUndo = data.undone === null && (context.viewer?.can('people.edit') ?? false)
  const home = `/people/${data.head.id}`
  return (
    <PersonFrame
      head={data.head}
      context={context}
      current={home}
      part={t.mergeOf}
      actions={
        mayUndo && (
          <LinkButton href="#undo" icon="arrow-back-up">
            {t.undo}
          </LinkButton>
        )
      }
      after={
        mayUndo && (
          <ConfirmDialog
            id="undo"
            context={context}
            action={`/people/merges/${data.id}/undo`}
            title={t.undoTitle(data.mergedName)}
            consequences={t.undoConsequences(data.mergedName, data.keptName)}
            reversible
            confirmLabel={t.undoDo}
            confirmIcon="arrow-back-up"
            keepLabel={t.keepMerged}
            keepHref={home}
          />
        )
      }
    >
      <div class="row">
        <div class="col-lg-8">
          <Card title={t.mergeOf}>
            <DefinitionList facts={factsOf(data)} />
          </Card>
        </div>
      </div>
    </PersonFrame>
  )
}

const factsOf = (data: MergeView) => [
  { term: t.what, value: data.mergedName },
  { term: t.into, value: data.keptName },
  { term: t.who, value: data.actorLabel },
  { term: t.when, value: formatDateTime(new Date(data.at)) },
  { term: t.changed, value: data.changed.map((group) => t.groups[group]).join(', ') || t.nothingChanged },
  {
    term: t.undoneBy,
    value: data.undone && `${data.undone.actorLabel}, ${formatDateTime(new Date(data.undone.at))}`,
  },
]
