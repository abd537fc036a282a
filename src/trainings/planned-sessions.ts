import { atVietnamTime, formatShortDate, vietnamTime } from '#text'
import { filledRows } from './filled-row.js'
import type { SessionRow, TrainingPlan } from './trainings.dto.js'
import { trainingErrors } from './trainings.errors.js'

const LATE_AFTER_MINUTES = 15

export interface PlannedSession {
  /** Of the stored session that it stands for; null for a new one. */
  id: string | null
  name: string
  startsAt: Date
  endsAt: Date
  lateAfterMinutes: number
  topics: string[]
}

interface Placed extends PlannedSession {
  /** Its place in the request. */
  at: number
}

/**
 * The sessions of a plan in the order of time. Refuses one that ends before it starts, two that overlap,
 * and registration that closes too early or too late; each names the field.
 */
export function plannedSessions(plan: TrainingPlan): PlannedSession[] {
  const placed = filledRows(plan.sessions)
    .map(({ row, at }) => placedSession(row, at))
    .sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime())
  placed.forEach((session, index) => refuseOverlap(placed[index - 1], session))
  refuseRegistrationTimes(plan, placed.at(-1))
  return named(placed).map(({ at: _, ...session }) => session)
}

function placedSession(row: SessionRow, at: number): Placed {
  if (row.endsAt <= row.startsAt) {
    throw trainingErrors.session_ends_before_start({}, `sessions[${at}].endsAt`)
  }
  return {
    id: row.id ?? null,
    name: row.name ?? '',
    startsAt: atVietnamTime(row.date, row.startsAt),
    endsAt: atVietnamTime(row.date, row.endsAt),
    lateAfterMinutes: row.lateAfterMinutes ?? LATE_AFTER_MINUTES,
    topics: row.topics ?? [],
    at,
  }
}

function refuseOverlap(earlier: Placed | undefined, session: Placed) {
  if (!earlier || earlier.endsAt <= session.startsAt) return
  const other = earlier.name || String(earlier.at + 1)
  throw trainingErrors.sessions_overlap({ other }, `sessions[${session.at}].startsAt`)
}

function refuseRegistrationTimes(plan: TrainingPlan, last: PlannedSession | undefined) {
  const { registrationOpensAt: opens, registrationClosesAt: closes } = plan
  if (opens && closes && closes <= opens) throw trainingErrors.registration_closes_before_opening()
  if (closes && last && closes > last.endsAt) throw trainingErrors.registration_closes_after_end()
}

/** A session without a name is called after its hour; with the day where there are several days. */
function named(sessions: Placed[]): Placed[] {
  const days = new Set(sessions.map(({ startsAt }) => vietnamTime(startsAt).day))
  return sessions.map((session) => ({
    ...session,
    name:
      session.name ||
      partOfDay(session.startsAt) + (days.size > 1 ? ` ${formatShortDate(session.startsAt)}` : ''),
  }))
}

function partOfDay(at: Date): string {
  const { hour } = vietnamTime(at)
  return hour < 12 ? 'Sáng' : hour < 18 ? 'Chiều' : 'Tối'
}
