import type { ScanReason, ScanResult } from './scan-kinds.js'

/** A device's clock is believed up to here; the view `attendance` reads arrivals by the same figure. */
export const believedOffsetMs = 2 * 60_000

export interface ScanTimes {
  deviceTime: Date
  receivedAt: Date
}

/** True when the device's clock is too far off to be believed. Never a reason to refuse a scan. */
export function isClockOff({ deviceTime, receivedAt }: ScanTimes): boolean {
  return Math.abs(deviceTime.getTime() - receivedAt.getTime()) > believedOffsetMs
}

/** When the person came: by the device, or by the server when the device's clock is off. */
export function arrivalOf(times: ScanTimes): Date {
  return isClockOff(times) ? times.receivedAt : times.deviceTime
}

export interface LateRule {
  startsAt: Date
  lateAfterMinutes: number
}

/** Late begins after the last permitted moment: at 7:45:00 sharp a limit of 15 minutes is still kept. */
export function isLate(arrival: Date, { startsAt, lateAfterMinutes }: LateRule): boolean {
  return arrival.getTime() > startsAt.getTime() + lateAfterMinutes * 60_000
}

/** Whole minutes after the beginning; 0 before it. */
export function minutesLate(arrival: Date, startsAt: Date): number {
  return Math.max(0, Math.floor((arrival.getTime() - startsAt.getTime()) / 60_000))
}

/** What is known of the scanned registration, read under its lock. */
export interface Scanned {
  trainingId: string
  state: string
  ticketGeneration: number
  /** The scan by which the person is already in, if there is one. */
  acceptedScanId: string | null
}

export interface Verdict {
  result: ScanResult
  reason: ScanReason
}

interface Question {
  trainingId: string
  rule: LateRule
  arrival: Date
  /** Of the shown ticket; null when the person was found by name. */
  generation: number | null
}

/** Judges a scan. The first that applies counts, in the order in which the door must explain it. */
export function judge(scanned: Scanned, { trainingId, rule, arrival, generation }: Question): Verdict {
  if (scanned.trainingId !== trainingId)
    return { result: 'other_training', reason: 'registration_of_other_training' }
  if (scanned.state === 'withdrawn') return { result: 'withdrawn', reason: 'registration_withdrawn' }
  if (generation !== null && generation !== scanned.ticketGeneration)
    return { result: 'revoked', reason: 'ticket_outdated' }
  if (scanned.state === 'waiting') return { result: 'waiting', reason: 'on_waitlist' }
  if (scanned.acceptedScanId) return { result: 'already_in', reason: 'already_accepted' }
  return isLate(arrival, rule)
    ? { result: 'late', reason: 'after_late_limit' }
    : { result: 'in', reason: 'on_time' }
}
