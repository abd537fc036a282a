import { isEditable, type TrainingStatus } from '../trainings/training-status.js'

/** The facts of a training that decide whether people may come and go. */
export interface Openness {
  status: string
  registrationClosesAt: Date | null
}

/** Open by its status; the deadline counts even before somebody closed it by hand. */
export type Admission = 'open' | 'not_open' | 'over'

export function admissionOf({ status, registrationClosesAt }: Openness, now: Date): Admission {
  if (status !== 'registration_open') return 'not_open'
  return registrationClosesAt && registrationClosesAt <= now ? 'over' : 'open'
}

/** What stands between somebody and a seat. */
export type WaitingReason = 'seats' | 'quota'

export interface PlaceFacts {
  hasQuotas: boolean
  isReturned: boolean
  freeQuotaId: string | null
}

/**
 * Why somebody would wait now: his unit has used its places for him up, or no seat is free; null when neither is so.
 * Once units' unused places are everybody's, no quota keeps anybody out.
 */
export function waitingReasonOf(facts: PlaceFacts, isSeatFree: boolean): WaitingReason | null {
  if (facts.hasQuotas && !facts.isReturned && !facts.freeQuotaId) return 'quota'
  return isSeatFree ? null : 'seats'
}

/** A delegate may be replaced from when the training is known until its file is closed: at the door too. */
export const mayReplace = (status: string): boolean =>
  ['published', 'registration_open', 'registration_closed', 'held'].includes(status)

/** People may withdraw until the training was held; afterwards an absence is an absence. */
export const mayWithdraw = (status: string): boolean =>
  ['published', 'registration_open', 'registration_closed', 'postponed'].includes(status)

/** Quotas and seats stand once the training was held or called off. */
export const mayChangeSeats = (status: TrainingStatus): boolean => isEditable(status) && status !== 'held'

/** What the public may see: never a draft. */
export const isForThePublic = (status: string): boolean => status !== 'draft'

/** Where the public form stands open. */
export const takesPublicForm = (training: Openness & { publicRegistration: boolean }, now: Date): boolean =>
  training.publicRegistration && admissionOf(training, now) === 'open'
