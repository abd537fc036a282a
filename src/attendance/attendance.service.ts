import { Injectable } from '@nestjs/common'
import { Clock } from '#clock'
import type { Actor } from '../access/actor.js'
import { Database, type Tx } from '../database/database.js'
import { TrainingsService } from '../trainings/trainings.service.js'
import type { ListAttendance } from './attendance.dto.js'
import { presentPerson, type AttendanceView } from './attendance.presenter.js'
import { AttendanceRepository } from './attendance.repository.js'
import { countsOf, type SessionAttendance } from './roster.presenter.js'
import { RosterRepository } from './roster.repository.js'

const PAGE_SIZE = 50

/** Who was there: the figures of each session, and every person with every session. */
@Injectable()
export class AttendanceService {
  constructor(
    private readonly database: Database,
    private readonly trainings: TrainingsService,
    private readonly attendance: AttendanceRepository,
    private readonly roster: RosterRepository,
    private readonly clock: Clock,
  ) {}

  /** Those with a place, by name. `training_not_found` beyond the actor's reach. */
  async list(actor: Actor, trainingId: string, query: ListAttendance): Promise<AttendanceView> {
    const tx = this.database.reader
    const training = await this.trainings.head(actor, 'attendance.read', trainingId)
    const page = query.page ?? 1
    const pageSize = query.pageSize ?? PAGE_SIZE
    const { rows, total } = await this.attendance.list(tx, {
      ...{ trainingId, search: query.search, state: query.state },
      ...{ limit: pageSize, offset: (page - 1) * pageSize },
    })
    const sessions = await this.sessionsIn(tx, trainingId)
    return { training, sessions, items: rows.map(presentPerson), total, page, pageSize }
  }

  /** The sessions in their order, each with how many people stand how. */
  async sessionsIn(tx: Tx, trainingId: string): Promise<SessionAttendance[]> {
    const counts = await this.roster.countStates(tx, trainingId)
    const now = this.clock.now()
    return (await this.trainings.sessionsIn(tx, trainingId)).map((session) => ({
      id: session.id,
      no: session.no,
      name: session.name,
      startsAt: session.startsAt.toISOString(),
      endsAt: session.endsAt.toISOString(),
      isOver: session.endsAt <= now,
      counts: countsOf(counts, session.id),
    }))
  }
}
