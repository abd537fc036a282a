import { Injectable } from '@nestjs/common'
import { Clock } from '#clock'
import { todayIn } from '#text'
import type { Tx } from '../database/database.js'
import {
  ContributesToTraining,
  type SeatState,
  type TrainingContribution,
  type TrainingFacts,
  type TrainingStepView,
  type TrainingTabView,
} from '../trainings/training-contributions.js'
import { AttendanceRepository } from './attendance.repository.js'
import { AttendanceService } from './attendance.service.js'
import { vi as t } from './messages.vi.js'
import type { SessionAttendance } from './roster.presenter.js'

/** What the training page shows of attendance: the fifth step, a tab, and the hall once somebody came. */
@Injectable()
@ContributesToTraining()
export class AttendanceContribution implements TrainingContribution {
  readonly order = 5

  constructor(
    private readonly service: AttendanceService,
    private readonly attendance: AttendanceRepository,
    private readonly clock: Clock,
  ) {}

  async step(tx: Tx, { id, status }: TrainingFacts): Promise<TrainingStepView> {
    const sessions = await this.service.sessionsIn(tx, id)
    const state = this.stateOf(sessions, isOff(status))
    return {
      key: 'attendance',
      title: t.attendance,
      summary: summaryOf(sessions),
      state,
      href: `/trainings/${id}/attendance`,
      action: state === 'later' ? undefined : state === 'now' ? t.checkIn : t.seeAttendance,
      permission: 'attendance.read',
    }
  }

  async tabs(tx: Tx, { id }: TrainingFacts): Promise<TrainingTabView[]> {
    const seats = await this.overall(tx, id)
    const there = seats && (seats.present ?? 0) + (seats.late ?? 0)
    return [
      {
        label: t.attendance,
        href: `/trainings/${id}/attendance`,
        permission: 'attendance.read',
        ...(there === null ? {} : { count: String(there) }),
      },
    ]
  }

  async seats(tx: Tx, { id, capacity }: TrainingFacts): Promise<Partial<Record<SeatState, number>> | null> {
    const seats = await this.overall(tx, id)
    if (!seats) return null
    const people = Object.values(seats).reduce((sum, count) => sum + count, 0)
    return capacity > people ? { ...seats, free: capacity - people } : seats
  }

  private async overall(tx: Tx, id: string): Promise<Partial<Record<SeatState, number>> | null> {
    const sessions = await this.service.sessionsIn(tx, id)
    if (!sessions.some(isBegun)) return null
    const over = sessions.filter(({ isOver }) => isOver).map((session) => session.id)
    const counted = sessions.filter((session) => session.isOver || isBegun(session)).map(({ id }) => id)
    const rows = await this.attendance.overall(tx, id, over, counted)
    return Object.fromEntries(rows.map(({ state, count }) => [state, count]))
  }

  private stateOf(sessions: SessionAttendance[], off: boolean): TrainingStepView['state'] {
    const begun = sessions.some(isBegun)
    if (begun && sessions.every(({ isOver }) => isOver)) return 'done'
    const today = todayIn(this.clock.now())
    const isDue = sessions.some(({ startsAt }) => todayIn(new Date(startsAt)) <= today)
    return begun || (isDue && !off) ? 'now' : 'later'
  }
}

/** Nobody comes to a training that is not known yet, or not held then. */
const isOff = (status: string) => ['draft', 'postponed', 'cancelled'].includes(status)

function summaryOf(sessions: SessionAttendance[]): string {
  if (sessions.length === 0) return t.noSessions
  return sessions.every(({ counts }) => counts.total === 0) ? t.noPeople : sessions.map(figureOf).join(' · ')
}

const isBegun = ({ counts }: SessionAttendance) => counts.present + counts.late + counts.excused > 0

/** "Sáng 61/95" for the session "Buổi sáng". */
function figureOf({ name, counts }: SessionAttendance): string {
  const short = name.replace(/^buổi\s+/i, '')
  return `${short.charAt(0).toUpperCase()}${short.slice(1)} ${counts.present + counts.late}/${counts.total}`
}
