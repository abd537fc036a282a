import { ConfirmDialog, type PageProps } from '#pages'
import { formatDate } from '#text'
import type { OrganizationHeadView } from '../organizations.presenter.js'
import type { PlanView } from '../plans.presenter.js'
import { successionMessages as t } from '../succession-messages.js'
import { OrganizationFrame } from './organization.frame.js'

export interface CancelPlanData {
  head: OrganizationHeadView
  plan: PlanView
}

export function CancelPlanPage({ data, context }: PageProps<CancelPlanData>) {
  const { head, plan } = data
  const home = `/organizations/${head.id}/successions`
  const what = `${plan.kindLabel} ${formatDate(plan.effectiveOn)}, ${plan.decisionNumber}`
  return (
    <OrganizationFrame head={head} context={context} current={home} part={t.cancelPlan}>
      <ConfirmDialog
        id="cancellation"
        asPage
        reversible
        context={context}
        action={`/planned-successions/${plan.id}/cancellation`}
        title={`${t.cancelPlanTitle} (${what})`}
        consequences={t.cancelPlanConsequences}
        reason={{ label: t.cancelReason }}
        confirmLabel={t.cancelPlanDo}
        confirmIcon="x"
        keepLabel={t.keep}
        keepHref={home}
      />
    </OrganizationFrame>
  )
}
