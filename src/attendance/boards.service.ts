import { Injectable } from '@nestjs/common'
import { Clock } from '#clock'
import type { Actor } from '../access/actor.js'
import { Database, type Tx } from '../database/database.js'
import { presentSessionHead } from '../trainings/trainings.presenter.js'
import { TrainingsService } from '../trainings/trainings.service.js'
import type { ShowBoard } from './attendance.dto.js'
import { attendanceErrors } from './attendance.errors.js'
import type { BoardView } from './boards.presenter.js'
import { BoardsRepository } from './boards.repository.js'
import { RosterService } from './roster.service.js'
import { currentSession } from './sessions.policy.js'

const MINUTE = 60_000
/** As many bars as the wall has room for. */
const MINUTES = 15
const NAMES = 3

@Injectable()
export class BoardsService {
  constructor(
    private readonly database: Database,
    private readonly trainings: TrainingsService,
    private readonly roster: RosterService,
    private readonly boards: BoardsRepository,
    private readonly clock: Clock,
  ) {}

  async get(actor: Actor, trainingId: string, query: ShowBoard): Promise<BoardView> {
    const tx = this.database.reader
    const { id, title } = await this.trainings.requireIn(tx, actor, 'attendance.read', trainingId)
    const sessions = await this.trainings.sessionsIn(tx, trainingId)
    const now = this.clock.now()
    const session = query.sessionId
      ? sessions.find((one) => one.id === query.sessionId)
      : currentSession(sessions, now)
    if (session === undefined) throw attendanceErrors.session_unknown()
    const empty: BoardView = {
      training: { id, title },
      session: null,
      seats: [],
      groups: [],
      minutes: [],
      newest: [],
    }
    if (!session) return empty
    return {
      ...empty,
      session: presentSessionHead(session),
      seats: await this.roster.seatsIn(tx, session.id, session.endsAt <= now),
      groups: await this.boards.groups(tx, session.id),
      minutes: await this.minutesIn(tx, session.id),
      newest: await this.boards.newest(tx, session.id, NAMES),
    }
  }

  private async minutesIn(tx: Tx, sessionId: string): Promise<BoardView['minutes']> {
    const last = await this.boards.lastArrivalAt(tx, sessionId)
    if (!last) return []
    const end = Math.floor(last.getTime() / MINUTE) * MINUTE + MINUTE
    const start = end - MINUTES * MINUTE
    const rows = await this.boards.minutes(tx, sessionId, new Date(start), new Date(end))
    const counts = new Map(rows.map(({ minute, count }) => [minute.getTime(), count]))
    return Array.from({ length: MINUTES }, (_, index) => {
      const at = start + index * MINUTE
      return { at: new Date(at).toISOString(), count: counts.get(at) ?? 0 }
    })
  }
}
