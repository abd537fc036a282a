import { todayIn } from '#text'
import type { UnderWayRow } from './dashboard.repository.js'

/** One thing to do today. `count` is what it is about: units, people, letters, jobs, drafts. */
export interface Duty {
  kind:
    | 'closes_today'
    | 'silent_units'
    | 'waiting'
    | 'letters'
    | 'parked_jobs'
    | 'draft_articles'
    | 'failed_plans'
    | 'privacy_requests'
    | 'overdue_privacy_requests'
  count: number
  href: string
  training: { id: string; title: string; startsOn: string | null } | null
  /** When the registration of the training ends. */
  until: string | null
  freeSeats: number | null
}

const isOpen = ({ status, registrationClosesAt }: UnderWayRow, now: Date) =>
  status === 'registration_open' && (registrationClosesAt === null || registrationClosesAt > now)

/** What the trainings under way ask of their organisers today, the most pressing first. Pure. */
export function dutiesOf(trainings: UnderWayRow[], now: Date): Duty[] {
  const today = todayIn(now)
  const about = (row: UnderWayRow) => ({
    training: { id: row.id, title: row.title, startsOn: row.startsOn },
    until: row.registrationClosesAt?.toISOString() ?? null,
    freeSeats: Math.max(0, row.capacity - row.taken),
  })
  const open = trainings.filter((row) => isOpen(row, now))
  const closing = open.filter(
    (row) => row.registrationClosesAt && todayIn(row.registrationClosesAt) === today,
  )
  const silent = open.filter((row) => row.units > row.answered)
  const waited = trainings.filter(
    (row) => row.waiting > 0 && ['registration_open', 'registration_closed'].includes(row.status),
  )
  return [
    ...closing.map((row) => ({
      ...about(row),
      kind: 'closes_today' as const,
      count: 1,
      href: `/trainings/${row.id}`,
    })),
    ...silent.map((row) => ({
      ...about(row),
      kind: 'silent_units' as const,
      count: row.units - row.answered,
      href: `/trainings/${row.id}/quotas`,
    })),
    ...waited.map((row) => ({
      ...about(row),
      kind: 'waiting' as const,
      count: row.waiting,
      href: `/trainings/${row.id}/registrations?state=waiting`,
    })),
  ]
}

/** A duty that belongs to no training. */
export const plainDuty = (kind: Duty['kind'], count: number, href: string): Duty => ({
  kind,
  count,
  href,
  training: null,
  until: null,
  freeSeats: null,
})
