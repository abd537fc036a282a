import type { DecidedChange } from './decided-changes.js'
import { kindLabels } from './organization-kinds.js'
import type { PlanState, Plan } from './planned-successions.repository.js'
import type { SuccessionKind } from './succession-kinds.js'
import { statusLabels, successionMessages as t } from './succession-messages.js'

/** What will change on a day, what could not, and what was called off. */
export interface PlanView {
  id: string
  kind: SuccessionKind
  kindLabel: string
  state: Exclude<PlanState, 'applied'>
  effectiveOn: string
  decisionNumber: string
  decidedOn: string | null
  note: string | null
  plannedBy: string
  plannedAt: string
  /** The body that changes. */
  body: { id: string; name: string }
  /** What it turns into: “Tên mới: …”. */
  changes: { label: string; text: string }[]
  /** Why it could not be done on its day. */
  failure: string | null
  cancelled: { reason: string; actorLabel: string } | null
}

export function presentPlan(plan: Plan): PlanView {
  const { id, kind, content } = plan
  const names = new Map(plan.bodies.map((body) => [body.id, body.name]))
  const nameOf = (body: string) => names.get(body) ?? ''
  return {
    ...{ id, kind, kindLabel: t.kinds[kind], state: plan.state as PlanView['state'] },
    ...{ effectiveOn: plan.effectiveOn, decisionNumber: content.decisionNumber },
    ...{ decidedOn: content.decidedOn ?? null, note: content.note ?? null },
    ...{ plannedBy: plan.actorLabel, plannedAt: plan.createdAt.toISOString() },
    body: { id: plan.organizationId, name: nameOf(plan.organizationId) },
    changes: changesOf(plan, nameOf).filter(({ text }) => text !== ''),
    failure: plan.failure,
    cancelled: plan.cancelReason ? { reason: plan.cancelReason, actorLabel: plan.cancelledBy ?? '' } : null,
  }
}

function changesOf(change: DecidedChange, nameOf: (id: string) => string) {
  const { kind, content } = change
  switch (kind) {
    case 'rename':
      return [{ label: t.nowNamed, text: content.name }]
    case 'transfer':
      return [{ label: t.toParent, text: nameOf(content.parentId) }]
    case 'standing': {
      const facts = [kindLabels[content.kind], content.unitGroup, statusLabels[content.status]]
      return [{ label: t.becomes, text: facts.filter(Boolean).join(' · ') }]
    }
    case 'merge':
      return [
        { label: t.together, text: (content.others ?? []).map(nameOf).join(', ') },
        { label: t.into, text: content.targetId ? nameOf(content.targetId) : (content.name ?? '') },
      ]
    case 'split': {
      const targets = content.targets.map(({ organizationId, name }) =>
        organizationId ? nameOf(organizationId) : name,
      )
      const text = targets.filter(Boolean).join(', ')
      return [{ label: content.ends ? t.splitWhole : t.splitInto, text }]
    }
    case 'dissolve':
      return [
        { label: t.unitsTo, text: content.receiverId ? nameOf(content.receiverId) : t.receiverAboveThen },
      ]
  }
}
