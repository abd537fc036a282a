import type { PositionRole } from '../people/position-roles.js'
import type { TrainingHead } from '../trainings/trainings.presenter.js'
import { positionSet, setLabel } from './position-sets.js'
import type { NamedPerson, QuotaRow } from './quotas.repository.js'
import { presentRegistration, type RegistrationView } from './registrations.presenter.js'
import type { RosterRow } from './roster.repository.js'

export interface Summary {
  capacity: number
  confirmed: number
  waiting: number
  /** Units that have a place, and those of them that named somebody. */
  units: number
  answered: number
}

/** Places for any of these positions, or for anybody when there is none. */
export interface UnitPlaces {
  roles: PositionRole[]
  label: string
  capacity: number
  taken: number
}

export interface UnitPerson {
  registrationId: string
  fullName: string
  role: PositionRole
  state: string
}

/** One unit: how many it may send, whom it named, and when it first answered. */
export interface UnitQuotaView {
  unitId: string
  unitName: string
  unitGroup: string | null
  capacity: number
  taken: number
  places: UnitPlaces[]
  people: UnitPerson[]
  answeredAt: string | null
}

export interface GroupTotals {
  group: string | null
  units: number
  capacity: number
  taken: number
}

export interface QuotasView {
  training: TrainingHead
  closesAt: string | null
  summary: Summary
  /** Those looked for, in the order of groups and names. */
  units: UnitQuotaView[]
  groups: GroupTotals[]
  silent: { unitId: string; unitName: string; capacity: number }[]
  waiting: RegistrationView[]
}

interface QuotaFacts {
  head: TrainingHead
  closesAt: Date | null
  summary: Summary
  quotas: QuotaRow[]
  people: NamedPerson[]
  waiting: RosterRow[]
  /** Ids of the units that a search found; null without a search. */
  found: string[] | null
  answer: 'silent' | 'answered' | null
}

export function presentQuotas(facts: QuotaFacts): QuotasView {
  const units = presentUnits(facts.quotas, facts.people)
  const found = facts.found && new Set(facts.found)
  const isShown = (unit: UnitQuotaView) =>
    (!found || found.has(unit.unitId)) &&
    (!facts.answer || (facts.answer === 'silent') === (unit.answeredAt === null))
  return {
    training: facts.head,
    closesAt: facts.closesAt?.toISOString() ?? null,
    summary: facts.summary,
    units: units.filter(isShown),
    groups: totals(units),
    silent: units
      .filter(({ answeredAt }) => answeredAt === null)
      .map(({ unitId, unitName, capacity }) => ({ unitId, unitName, capacity })),
    waiting: facts.waiting.map((row) =>
      presentRegistration(row, { waitingPlace: row.waitingPlace ?? 0, waitingReason: row.waitingReason }),
    ),
  }
}

function presentUnits(quotas: QuotaRow[], people: NamedPerson[]): UnitQuotaView[] {
  const units = new Map<string, UnitQuotaView>()
  for (const { unitId, unitName, unitGroup, roles, capacity, taken } of quotas) {
    const unit = units.get(unitId) ?? {
      unitId,
      unitName,
      unitGroup,
      capacity: 0,
      taken: 0,
      places: [],
      people: [],
      answeredAt: null,
    }
    units.set(unitId, unit)
    unit.capacity += capacity
    unit.taken += taken
    unit.places.push({ roles: positionSet(roles), label: setLabel(roles), capacity, taken })
  }
  for (const person of people) {
    const unit = units.get(person.unitId)
    if (!unit) continue
    const { registrationId, fullName, state } = person
    unit.people.push({ registrationId, fullName, role: person.role as PositionRole, state })
    const at = person.registeredAt.toISOString()
    if (!unit.answeredAt || at < unit.answeredAt) unit.answeredAt = at
  }
  return [...units.values()].filter(({ capacity, people: named }) => capacity > 0 || named.length > 0)
}

function totals(units: UnitQuotaView[]): GroupTotals[] {
  const groups = new Map<string | null, GroupTotals>()
  for (const { unitGroup, capacity, taken } of units) {
    const group = groups.get(unitGroup) ?? { group: unitGroup, units: 0, capacity: 0, taken: 0 }
    groups.set(unitGroup, group)
    group.units++
    group.capacity += capacity
    group.taken += taken
  }
  return [...groups.values()]
}
