import { formatDate, formatDateEn, formatDateTime, formatTime } from '#text'
import type { ScanReason, ScanResult } from './scan-kinds.js'
import { scanMessages } from './scan-messages.js'
import { arrivalOf, isClockOff, minutesLate } from './scans.policy.js'
import type { ScanFacts } from './scans.repository.js'

type Locale = 'vi' | 'en'

/** Of the session: who is in, of how many who have a place. */
export interface DoorCounts {
  in: number
  total: number
}

/** The answer to a scan. Moments are ISO texts in UTC. */
export interface ScanAnswer {
  id: string
  sessionId: string
  result: ScanResult
  reason: ScanReason
  /** In large letters: "Có mặt". */
  title: string
  /** The sentence below it, in the reader's language. */
  message: string
  /** Null for a code that belongs to nobody of this training. */
  person: { name: string; positionTitle: string; unitName: string } | null
  at: string
  /** Of the accepted scan, when the person was in already. */
  since: { at: string; by: string } | null
  /** The training that the ticket is for; only when the reader may know it. */
  otherTraining: { title: string; startsOn: string | null } | null
  seq: number | null
  /** True when the device's clock was not believed. */
  clockOff: boolean
  counts: DoorCounts
}

export function presentAnswer(facts: ScanFacts, counts: DoorCounts, locale: Locale): ScanAnswer {
  const arrival = arrivalOf(facts)
  const since = facts.earlier && { at: arrivalOf(facts.earlier), by: facts.earlier.actorLabel }
  return {
    id: facts.id,
    sessionId: facts.sessionId,
    result: facts.result,
    reason: facts.reason,
    title: scanMessages[locale].titles[facts.reason],
    message: sentenceOf(facts, locale),
    person:
      facts.fullName === null
        ? null
        : {
            name: facts.fullName,
            positionTitle: facts.positionTitle ?? '',
            unitName: facts.unitName ?? '',
          },
    at: arrival.toISOString(),
    since: since && { at: since.at.toISOString(), by: since.by },
    otherTraining: facts.other,
    seq: facts.seq,
    clockOff: isClockOff(facts),
    counts,
  }
}

/** What the door can tell the person, built from what is stored: a repeat gets the same sentence. */
function sentenceOf(facts: ScanFacts, locale: Locale): string {
  const t = scanMessages[locale]
  const sentence = resultSentence(facts, locale)
  if (!isClockOff(facts)) return sentence
  const off = Math.abs(facts.deviceTime.getTime() - facts.receivedAt.getTime())
  return `${sentence.replace(/\.$/, '')}. ${t.clockOff(Math.round(off / 60_000))}`
}

function resultSentence(facts: ScanFacts, locale: Locale): string {
  const t = scanMessages[locale]
  const arrival = arrivalOf(facts)
  const time = formatTime(arrival)
  switch (facts.reason) {
    case 'on_time':
      return t.onTime(facts.seq ?? 0, time)
    case 'after_late_limit':
      return t.late(time, minutesLate(arrival, facts.startsAt))
    case 'already_accepted':
      return t.alreadyIn(
        formatTime(facts.earlier ? arrivalOf(facts.earlier) : arrival),
        facts.earlier?.actorLabel ?? '',
      )
    case 'on_waitlist':
      return facts.waitingPlace === null ? t.promoted : t.waiting(facts.waitingPlace)
    case 'registration_withdrawn':
      return t.withdrawn(facts.withdrawnAt ? formatDateTime(facts.withdrawnAt) : '')
    case 'registration_of_other_training':
      return otherTraining(facts.other, locale)
    case 'ticket_outdated':
      return t.outdated
    case 'code_unreadable':
      return t.unreadable
    case 'registration_unknown':
      return t.unknown
  }
}

function otherTraining(other: ScanFacts['other'], locale: Locale): string {
  const t = scanMessages[locale]
  if (!other?.startsOn) return t.otherTrainingUnknown
  return t.otherTraining(locale === 'vi' ? formatDate(other.startsOn) : formatDateEn(other.startsOn))
}
