import {
  ActionForm,
  Card,
  ConfirmDialog,
  Figures,
  LinkButton,
  Live,
  Meta,
  Note,
  StaffPage,
  type PageContext,
  type PageProps,
} from '#pages'
import { formatDateTime, formatInteger } from '#text'
import { isWorking } from '../import-states.js'
import type { ImportView } from '../imports.presenter.js'
import { vi as t } from '../messages.vi.js'
import { ProgressPart } from './progress.part.js'
import { RowsCard } from './rows-card.js'
import { StateTag } from './state-tag.js'

interface PartProps {
  data: ImportView
  context: PageContext
}

/** One file: how far it is, what would become of its rows, what became of them. */
export function ImportPage({ data, context }: PageProps<ImportView>) {
  return (
    <StaffPage
      title={data.filename || t.erasedFile}
      context={context}
      crumbs={[{ label: t.imports, href: '/imports' }, { label: data.filename || t.erasedFile }]}
      actions={<Actions data={data} />}
      after={<Dialogs data={data} context={context} />}
    >
      <div class="mb-3 d-flex gap-3 flex-wrap align-items-center">
        <StateTag state={data.state} />
        <Meta
          items={[
            { icon: 'list', text: t.targetName(data.target) },
            { icon: 'building', text: data.organization.name },
            { icon: 'clock', text: formatDateTime(data.createdAt) },
            { icon: 'user', text: data.by },
          ]}
        />
      </div>
      <Body data={data} context={context} />
    </StaffPage>
  )
}

function Body({ data, context }: PartProps) {
  if (isWorking(data.state)) {
    return (
      <Card>
        <Live from={`/imports/${data.id}/progress-stream`} context={context}>
          <ProgressPart progress={data.progress} />
        </Live>
      </Card>
    )
  }
  if (data.state === 'unreadable') return <Unreadable data={data} />
  if (data.state === 'mapping' || data.state === 'discarded') return <ToMapping data={data} />
  return (
    <>
      {!data.mayApply && (
        <Note tone="cham" class="mb-3">
          {t.notPermitted}
        </Note>
      )}
      {data.state === 'checked' ? <CheckedFigures data={data} /> : <ResultFigures data={data} />}
      {data.state === 'checked' && data.mayApply && <ConfirmCard data={data} context={context} />}
      <RowsCard data={data} context={context} />
    </>
  )
}

function Unreadable({ data }: { data: ImportView }) {
  return (
    <Note tone="co" role="alert">
      <b>{t.unreadableTitle}</b>
      <p class="mb-2">{data.fault}</p>
      <LinkButton href={`/imports/new?target=${data.target}`} icon="upload" tone="primary">
        {t.sendAnother}
      </LinkButton>
    </Note>
  )
}

function ToMapping({ data }: { data: ImportView }) {
  if (data.state === 'discarded') return <Note tone="cham">{t.discarded}</Note>
  return (
    <Card>
      <p>{t.mappingLead}</p>
      <LinkButton href={`/imports/${data.id}/mapping`} icon="list-details" tone="primary">
        {t.mappingTitle}
      </LinkButton>
    </Card>
  )
}

function CheckedFigures({ data: { counts } }: { data: ImportView }) {
  return (
    <Figures
      figures={[
        { value: formatInteger(counts.new), label: t.figureNew },
        { value: formatInteger(counts.matched), label: t.figureMatched(counts.completing) },
        { value: formatInteger(counts.doubtful), label: t.figureDoubtful(counts.undecided) },
        { value: formatInteger(counts.error), label: t.figureError },
      ]}
    />
  )
}

const notTaken = ({ counts }: ImportView) => counts.error + counts.undecided + counts.failed

function ResultFigures({ data }: { data: ImportView }) {
  const { counts, state } = data
  const last =
    state === 'taken_back'
      ? [
          { value: formatInteger(counts.taken_back), label: t.figureTakenBack },
          { value: formatInteger(counts.kept), label: t.figureKept },
        ]
      : [
          { value: formatInteger(counts.unchanged), label: t.figureUnchanged },
          { value: formatInteger(notTaken(data)), label: t.figureNotTaken },
        ]
  return (
    <Figures
      figures={[
        { value: formatInteger(counts.made), label: t.figureMade },
        { value: formatInteger(counts.completed), label: t.figureCompleted },
        ...last,
      ]}
    />
  )
}

function ConfirmCard({ data, context }: PartProps) {
  const { toApply } = data.counts
  const question = t.confirmQuestion(toApply, t.targetName(data.target), data.organization.name)
  return (
    <Card>
      <div class="d-flex justify-content-between align-items-center flex-wrap gap-3">
        <div>
          <h2 class="mb-1">{toApply > 0 ? question : t.nothingToApply}</h2>
          <p class="hint mb-0">{t.confirmHint(notTaken(data))}</p>
        </div>
        {toApply > 0 && (
          <ActionForm
            action={`/imports/${data.id}/confirmation`}
            context={context}
            tone="primary"
            icon="check"
            confirm={question}
          >
            {t.confirm(toApply)}
          </ActionForm>
        )}
      </div>
    </Card>
  )
}

function Actions({ data }: { data: ImportView }) {
  const rejected = notTaken(data)
  const isDone = ['checked', 'applied', 'taken_back'].includes(data.state)
  return (
    <>
      {isDone && rejected > 0 && !data.erased && (
        <LinkButton href={`/imports/${data.id}/rejected`} icon="download" download>
          {t.rejected(rejected)}
        </LinkButton>
      )}
      {data.state === 'checked' && data.mayApply && (
        <LinkButton href={`/imports/${data.id}/mapping`} icon="list-details">
          {t.changeMapping}
        </LinkButton>
      )}
      {mayUndo(data) && (
        <LinkButton href="#undo" icon="arrow-back-up">
          {data.counts.kept > 0 ? t.undoAgain(data.counts.kept) : t.undo}
        </LinkButton>
      )}
      {data.mayDiscard && data.mayApply && (
        <LinkButton href="#discard" icon="trash">
          {t.discard}
        </LinkButton>
      )}
    </>
  )
}

function mayUndo({ state, counts, mayTakeBack, erased }: ImportView): boolean {
  if (!mayTakeBack || erased) return false
  return state === 'applied' ? counts.made + counts.completed > 0 : state === 'taken_back' && counts.kept > 0
}

function Dialogs({ data, context }: PartProps) {
  return (
    <>
      {mayUndo(data) && (
        <ConfirmDialog
          id="undo"
          context={context}
          action={`/imports/${data.id}/undo`}
          title={t.undoQuestion}
          consequences={t.undoEffects(data.counts.made, data.counts.completed)}
          confirmLabel={t.undo}
          confirmIcon="arrow-back-up"
          keepLabel={t.keep}
        />
      )}
      {data.mayDiscard && data.mayApply && (
        <ConfirmDialog
          id="discard"
          context={context}
          action={`/imports/${data.id}/discard`}
          title={t.discardQuestion}
          consequences={t.discardEffects}
          confirmLabel={t.discard}
          confirmIcon="trash"
          keepLabel={t.keep}
        />
      )}
    </>
  )
}
