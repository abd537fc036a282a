import { ConfirmDialog, type PageProps } from '#pages'
import { formatDate } from '#text'
import type { OrganizationHeadView } from '../organizations.presenter.js'
import { successionMessages as t } from '../succession-messages.js'
import type { SuccessionView } from '../successions.presenter.js'
import { OrganizationFrame } from './organization.frame.js'

export interface ReversalFormData {
  head: OrganizationHeadView
  succession: SuccessionView
}

export function ReversalPage({ data, context }: PageProps<ReversalFormData>) {
  const { head, succession } = data
  const home = `/organizations/${head.id}/successions`
  const what = `${succession.kindLabel} ${formatDate(succession.effectiveOn)}, ${succession.decisionNumber}`
  return (
    <OrganizationFrame head={head} context={context} current={home} part={t.reverse}>
      <ConfirmDialog
        id="reversal"
        asPage
        reversible
        context={context}
        action={`/organization-successions/${succession.id}/reversal`}
        title={`${t.reverseTitle} (${what})`}
        consequences={t.reverseConsequences}
        reason={{ label: t.reason }}
        confirmLabel={t.reverseDo}
        confirmIcon="arrow-back-up"
        keepLabel={t.keep}
        keepHref={home}
      />
    </OrganizationFrame>
  )
}
