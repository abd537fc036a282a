import { Card, ConfirmDialog, Note, StaffPage, Table, type PageProps } from '#pages'
import { formatInteger } from '#text'
import { ERASE_WORD, type ErasurePlan, type PlanLine } from '../erasure-plan.js'
import { vi as t } from '../messages.vi.js'
import { erasureAnswer } from '../replies.js'
import type { RequestDetail } from '../requests.presenter.js'
import { Reply } from './request-work.js'

export interface ErasureData {
  request: RequestDetail
  plan: ErasurePlan
}

/** Everything that will go and everything that must stay, before anything happens. */
export function ErasurePage({ data, context }: PageProps<ErasureData>) {
  const { request, plan } = data
  const name = request.person?.fullName ?? ''
  return (
    <StaffPage
      title={t.eraseTitle(name)}
      lead={t.eraseLead}
      context={context}
      crumbs={[
        { label: t.requests, href: '/privacy-requests' },
        { label: request.kindLabel, href: `/privacy-requests/${request.id}` },
        { label: t.erase },
      ]}
    >
      <div class="row g-3">
        <div class="col-lg-6">
          <Lines title={t.willErase} lines={plan.blanked} words={t.erasing} second={t.where} />
        </div>
        <div class="col-lg-6">
          <Lines title={t.willKeep} lines={plan.kept} words={t.keeping} second={t.why} />
          <p class="hint">{t.legalBasis}</p>
        </div>
      </div>
      <Last data={data} context={context} />
    </StaffPage>
  )
}

interface LinesProps {
  title: string
  lines: PlanLine[]
  words: typeof t.erasing
  second: string
}

function Lines({ title, lines, words, second }: LinesProps) {
  return (
    <Card title={title} flush>
      <Table
        caption={title}
        rows={lines}
        columns={[
          { label: t.item, main: true, cell: ({ what }) => words[what]?.[0] },
          { label: second, cell: ({ what }) => words[what]?.[1] },
          { label: t.amount, numeric: true, cell: ({ count }) => formatInteger(count) },
        ]}
      />
    </Card>
  )
}

/** What stands in the way, or the confirmation. */
function Last({ data, context }: PageProps<ErasureData>) {
  const { request, plan } = data
  const back = `/privacy-requests/${request.id}`
  if (plan.coming.length > 0)
    return (
      <Note tone="dat">
        <b>{t.coming(plan.coming.join(', '))}</b> {t.comingHint}
      </Note>
    )
  if (plan.making > 0) return <Note tone="dat">{t.making}</Note>
  return (
    <>
      <Card title={t.replyFirst}>
        <p class="hint">{t.replyFirstHint}</p>
        {request.requesterContact && <p>{t.findContact(request.requesterContact)}</p>}
        <Reply text={erasureAnswer(request, plan)} label={t.answerText} open />
      </Card>
      <ConfirmDialog
        id="erasure"
        asPage
        context={context}
        action={`${back}/erasure`}
        title={t.eraseQuestion(request.person?.fullName ?? '')}
        consequences={t.eraseConsequences}
        typedWord={ERASE_WORD}
        confirmLabel={t.eraseButton}
        confirmIcon="trash"
        keepLabel={t.keep}
        keepHref={back}
      >
        <p class="hint">{t.eraseWordHint}</p>
      </ConfirmDialog>
    </>
  )
}
