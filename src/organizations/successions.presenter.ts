import type { OrganizationOffer } from './choices.presenter.js'
import { kindLabels, type OrganizationKind } from './organization-kinds.js'
import type { OrganizationHeadView } from './organizations.presenter.js'
import type { PlanView } from './plans.presenter.js'
import type { SuccessionKind } from './succession-kinds.js'
import { statusLabels, successionMessages as t } from './succession-messages.js'
import type { DatedFact, RecordedMove, RecordedSuccession } from './successions.repository.js'

export interface SuccessionView {
  id: string
  kind: SuccessionKind
  kindLabel: string
  effectiveOn: string
  decisionNumber: string
  decidedOn: string | null
  note: string | null
  recordedBy: string
  recordedAt: string
  /** The newest one: why the day or the decision is another one than was first recorded. */
  correction: { reason: string; actorLabel: string } | null
  reversal: { reason: string; actorLabel: string } | null
  /** This body is one of those that changed; else it is what they changed into. */
  isOwn: boolean
  /** Bodies that went into this one, or together with it. */
  from: { id: string; name: string }[]
  /** Bodies that this one went into, or below. */
  to: { id: string; name: string }[]
  /** Of a split: which units went where. */
  moved: { to: { id: string; name: string }; names: string[] }[]
}

export interface FactView {
  what: 'name' | 'parent' | 'standing'
  text: string
  validFrom: string
  /** The last day on which it held; null while it does. */
  lastDay: string | null
}

export interface OrganizationTimes {
  head: OrganizationHeadView
  /** What is to change on a day to come, could not on its day, or was called off; the next first. */
  planned: PlanView[]
  items: SuccessionView[]
  facts: FactView[]
  /** Of a dissolved body: who stands for it today. */
  today: { id: string; name: string }[]
}

export interface SuccessionFormData {
  kind: SuccessionKind
  head: OrganizationHeadView
  /** By the name of the field. */
  offers: Partial<Record<string, OrganizationOffer>>
  /** Directly below, for a split. */
  children: { id: string; name: string }[]
  weight: { children: number; below: number }
  today: string
}

const once = (bodies: ({ id: string; name: string } | null)[]) => [
  ...new Map(bodies.filter((one) => one !== null).map((one) => [one.id, one])).values(),
]

/** As seen from the body with `id`: itself is named on neither side. */
export const presentSuccession = (row: RecordedSuccession, id: string): SuccessionView => ({
  id: row.id,
  kind: row.kind,
  kindLabel: t.kinds[row.kind],
  effectiveOn: row.effectiveOn,
  decisionNumber: row.decisionNumber,
  decidedOn: row.decidedOn,
  note: row.note,
  recordedBy: row.actorLabel,
  recordedAt: row.createdAt.toISOString(),
  correction: row.correction,
  reversal: row.reversal,
  isOwn: row.parts.some(({ from }) => from.id === id),
  from: once(row.parts.map(({ from }) => from)).filter((one) => one.id !== id || row.kind === 'rename'),
  to: once(row.parts.map(({ to }) => to)).filter((one) => one.id !== id || row.kind === 'rename'),
  moved: row.kind === 'split' ? byPlace(row.moved) : [],
})

const byPlace = (moves: RecordedMove[]) =>
  once(moves.map(({ to }) => to)).map((to) => ({
    to,
    names: moves.filter((one) => one.to.id === to.id).map(({ name }) => name),
  }))

const dayBefore = (day: string) => new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10)

export const presentFact = (row: DatedFact): FactView => ({
  what: row.what,
  text: row.what === 'standing' ? standingOf(row) : row.value,
  validFrom: row.validFrom,
  lastDay: row.validTo && dayBefore(row.validTo),
})

const standingOf = ({ value, status, unitGroup }: DatedFact) =>
  [kindLabels[value as OrganizationKind], unitGroup, status !== 'active' && statusLabels[status!]]
    .filter(Boolean)
    .join(' · ')
