import { roleLabels, type PositionRole } from '../people/position-roles.js'
import type { RegistrationEnding, RegistrationSource, RegistrationState } from './registration-states.js'
import type { Registration } from './registration.entity.js'
import type { WaitingReason } from './registrations.policy.js'

/** A registration as the API shows it to staff: what it says stands as it was on that day. */
export interface RegistrationView {
  id: string
  trainingId: string
  personId: string
  fullName: string
  role: PositionRole
  roleLabel: string
  title: string
  unitId: string
  unitName: string
  unitGroup: string | null
  state: RegistrationState
  /** How it ended, once withdrawn. */
  endedAs: RegistrationEnding | null
  /** Place in the line of the training, from 1. */
  seq: number
  /** Place among those who wait, from 1; null for others. */
  waitingPlace: number | null
  /** What he waits for, where a list says it. */
  waitingReason: WaitingReason | null
  source: RegistrationSource
  registeredAt: string
  promotedAt: string | null
  withdrawnAt: string | null
  withdrawalReason: string | null
  /** Address of the ticket page; null for who may not see it. */
  ticket: string | null
}

export const presentRegistration = (
  row: Registration,
  more: { waitingPlace?: number; waitingReason?: WaitingReason | null; ticket?: string | null } = {},
): RegistrationView => ({
  id: row.id,
  trainingId: row.trainingId,
  personId: row.personId,
  fullName: row.fullName,
  role: row.positionRole as PositionRole,
  roleLabel: roleLabels[row.positionRole as PositionRole],
  title: row.positionTitle,
  unitId: row.unitId,
  unitName: row.unitName,
  unitGroup: row.unitGroup,
  state: row.state as RegistrationState,
  endedAs: row.endedAs as RegistrationEnding | null,
  seq: row.seq,
  waitingPlace: more.waitingPlace || null,
  waitingReason: more.waitingReason ?? null,
  source: row.source as RegistrationSource,
  registeredAt: row.registeredAt.toISOString(),
  promotedAt: row.promotedAt?.toISOString() ?? null,
  withdrawnAt: row.withdrawnAt?.toISOString() ?? null,
  withdrawalReason: row.withdrawalReason,
  ticket: more.ticket ?? null,
})
