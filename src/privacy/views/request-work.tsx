import { ActionForm, CopyButton, LinkButton, type PageContext } from '#pages'
import { formatDateTime } from '#text'
import { vi as t } from '../messages.vi.js'
import type { RequestDetail } from '../requests.presenter.js'

interface Paper {
  id: string
  fullName: string
  training: string
  number: string | null
}

export interface RequestPageView extends RequestDetail {
  work: {
    export: { madeAt: Date; expiresAt: Date } | null
    changedFields: string[]
    papers: { registrations: Paper[]; certificates: Paper[] }
    consents: string[]
    isRestricted: boolean
  }
}

export interface WorkProps {
  data: RequestPageView
  context: PageContext
}

/** A text that staff send by hand. */
export function Reply({ text, label, open }: { text: string; label: string; open?: boolean }) {
  return (
    <details class="mb-2" open={open}>
      <summary>{label}</summary>
      <p class="letter-text">{text}</p>
      <CopyButton text={text} copied={t.copied}>
        {t.copy}
      </CopyButton>
    </details>
  )
}

/** What answers the request, by what it asks. */
export function RequestWork({ data, context }: WorkProps) {
  switch (data.kind) {
    case 'view':
    case 'copy':
      return <Handing data={data} context={context} />
    case 'correct':
      return <Correcting data={data} />
    case 'withdraw':
      return <Withdrawing data={data} context={context} />
    case 'restrict':
    case 'object':
      return <Restricting data={data} context={context} hint={t.restrictHint} />
    case 'delete':
      return (
        <>
          <p class="hint">{t.eraseHint}</p>
          <LinkButton href={`/privacy-requests/${data.id}/erasure`} icon="eye" tone="primary">
            {t.erase}
          </LinkButton>
        </>
      )
  }
}

function Handing({ data, context }: WorkProps) {
  const made = data.work.export
  const base = `/privacy-requests/${data.id}`
  return (
    <>
      <p class="hint">{t.exportHint}</p>
      {made && (
        <>
          <div class="d-flex flex-wrap gap-2 mb-2">
            <LinkButton href={`${base}/export.xlsx`} icon="file-spreadsheet" download>
              {t.downloadSheet}
            </LinkButton>
            <LinkButton href={`${base}/export.json`} icon="download" download>
              {t.downloadData}
            </LinkButton>
          </div>
          <p class="hint">{t.exportUntil(formatDateTime(new Date(made.expiresAt)))}</p>
        </>
      )}
      <div class="mb-3">
        <ActionForm
          action={`${base}/export`}
          context={context}
          icon="file-export"
          tone={made ? 'plain' : 'primary'}
        >
          {made ? t.remakeExport : t.makeExport}
        </ActionForm>
      </div>
      {made && <Completion data={data} label={t.complete} isNext />}
    </>
  )
}

interface CompletionProps {
  data: WorkProps['data']
  label: string
  /** False while something else is to be done first. */
  isNext: boolean
}

function Completion({ data, label, isNext }: CompletionProps) {
  return (
    <LinkButton
      href={`/privacy-requests/${data.id}/completion`}
      icon="check"
      tone={isNext ? 'primary' : 'plain'}
    >
      {label}
    </LinkButton>
  )
}

function Correcting({ data }: Pick<WorkProps, 'data'>) {
  const { changedFields, papers } = data.work
  const fields = changedFields.map((field) => t.fields[field] ?? field).join(', ')
  return (
    <>
      <p class="hint">{t.correctHint}</p>
      <div class="mb-3">
        <LinkButton href={`/people/${data.person!.id}/edit`} icon="edit" tone={fields ? 'plain' : 'primary'}>
          {t.correct}
        </LinkButton>
      </div>
      <p>{fields ? t.changed(fields) : t.notChanged}</p>
      <h3>{t.papers}</h3>
      {papers.registrations.length + papers.certificates.length === 0 ? (
        <p class="hint">{t.papersNone}</p>
      ) : (
        <>
          <p class="hint">{t.papersHint}</p>
          <ul>
            {papers.certificates.map((paper) => (
              <li>
                <a href={`/certificates/${paper.id}`}>
                  {t.onCertificate(paper.number ?? '', paper.training)}
                </a>
                <div class="hint">{t.writes(paper.fullName)}</div>
              </li>
            ))}
            {papers.registrations.map((paper) => (
              <li>
                <a href={`/registrations/${paper.id}`}>{t.onList(paper.training)}</a>
                <div class="hint">{t.writes(paper.fullName)}</div>
              </li>
            ))}
          </ul>
        </>
      )}
      <Completion data={data} label={t.completeCorrection} isNext={fields !== ''} />
    </>
  )
}

function Withdrawing({ data, context }: WorkProps) {
  const { consents } = data.work
  const purposes = consents.map((purpose) => t.purposes[purpose] ?? purpose).join(', ')
  return (
    <>
      <p class="hint">{purposes ? t.withdrawHint(purposes) : t.withdrawNone}</p>
      <div class="mb-3">
        <ActionForm
          action={`/privacy-requests/${data.id}/consent-withdrawal`}
          context={context}
          icon="check"
          tone="primary"
        >
          {purposes ? t.withdrawButton : t.withdrawNothing}
        </ActionForm>
      </div>
      {!data.work.isRestricted && (
        <Restricting data={data} context={context} hint={`${t.restrictToo} ${t.restrictHint}`} />
      )}
    </>
  )
}

function Restricting({ data, context, hint }: WorkProps & { hint: string }) {
  return (
    <>
      <p class="hint">{hint}</p>
      <ActionForm
        action={`/privacy-requests/${data.id}/restriction`}
        context={context}
        icon="hand-stop"
        tone={data.kind === 'withdraw' ? 'plain' : 'primary'}
      >
        {t.restrictButton}
      </ActionForm>
    </>
  )
}
