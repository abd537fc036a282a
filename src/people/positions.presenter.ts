import type { OrganizationOffer } from '../organizations/choices.presenter.js'
import { addDays } from '#text'
import type { PersonHeadView } from './people.presenter.js'
import { roleLabels, sideLabels, type PositionRole, type PositionSide } from './position-roles.js'
import type { HeldPosition } from './positions.repository.js'

export interface PositionView {
  id: string
  organization: { id: string; name: string }
  side: PositionSide
  sideLabel: string
  role: PositionRole
  roleLabel: string
  title: string
  validFrom: string
  /** The last day on which it was held, or will be; null while its end is not known. */
  lastDay: string | null
  isHeld: boolean
  /** Chosen to stand for the person while it is held. */
  chosen: boolean
  /** This one stands for him in lists today. */
  standsNow: boolean
  version: number
}

export const presentPosition = (row: HeldPosition, today: string): PositionView => ({
  id: row.id,
  organization: { id: row.organizationId, name: row.organizationName },
  side: row.side,
  sideLabel: sideLabels[row.side],
  role: row.role,
  roleLabel: roleLabels[row.role],
  title: row.title,
  validFrom: row.validFrom,
  lastDay: lastDayOf(row.validTo),
  isHeld: row.validFrom <= today && (row.validTo === null || row.validTo > today),
  chosen: row.chosen,
  standsNow: row.standsNow,
  version: row.version,
})

/** Rows keep the first day on which a position is no longer held; people say the last on which it is. */
export const lastDayOf = (validTo: string | null): string | null => validTo && addDays(validTo, -1)
export const validToOf = (lastDay: string | null | undefined): string | null =>
  lastDay ? addDays(lastDay, 1) : null

export interface PositionsView {
  head: PersonHeadView
  items: PositionView[]
}

export interface PositionForm {
  head: PersonHeadView
  /** The one to correct; null for a new one. */
  position: PositionView | null
  units: OrganizationOffer
  today: string
}

/** A position may be held in a body that the actor cannot reach: it stays choosable for itself. */
export function withOwn(offer: OrganizationOffer, { organization }: PositionView): OrganizationOffer {
  if (offer.chosen.length > 0) return offer
  const own = { ...organization, kindLabel: '', parentName: null }
  return { ...offer, items: [own, ...offer.items], chosen: [organization.id] }
}
