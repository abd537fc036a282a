import { Injectable } from '@nestjs/common'
import { Clock } from '#clock'
import type { Actor } from '../access/actor.js'
import { Database } from '../database/database.js'
import { presentSessionHead } from '../trainings/trainings.presenter.js'
import { TrainingsService } from '../trainings/trainings.service.js'
import type { ListRoster, ShowDoor } from './attendance.dto.js'
import { attendanceErrors } from './attendance.errors.js'
import type { DoorView } from './doors.presenter.js'
import { RosterService } from './roster.service.js'
import { ScanAnswersService } from './scan-answers.service.js'
import { currentSession } from './sessions.policy.js'

/** What the door shows: its session, its roster, the answer to its last scan. Nothing personal beyond names. */
@Injectable()
export class DoorsService {
  constructor(
    private readonly database: Database,
    private readonly trainings: TrainingsService,
    private readonly roster: RosterService,
    private readonly answers: ScanAnswersService,
    private readonly clock: Clock,
  ) {}

  async get(actor: Actor, trainingId: string, query: ShowDoor, locale: 'vi' | 'en'): Promise<DoorView> {
    const tx = this.database.reader
    const training = await this.trainings.requireIn(tx, actor, 'attendance.check_in', trainingId)
    const sessions = await this.trainings.sessionsIn(tx, trainingId)
    const session = query.sessionId
      ? sessions.find(({ id }) => id === query.sessionId)
      : currentSession(sessions, this.clock.now())
    if (session === undefined) throw attendanceErrors.session_unknown()
    return {
      training: { id: training.id, title: training.title, venue: training.venue },
      sessions: sessions.map(presentSessionHead),
      session: session && presentSessionHead(session),
      counts: session ? await this.roster.countsIn(tx, trainingId, session.id) : { in: 0, total: 0 },
      seats: session ? await this.roster.seatsIn(tx, session.id, session.endsAt < this.clock.now()) : [],
      answer: query.scan ? await this.answers.find(actor, trainingId, query.scan, locale) : null,
      found: session && query.search ? await this.roster.searchIn(tx, session.id, query.search) : null,
    }
  }

  /** The people of a session whose names hold what is sought, without accents; the first 30. */
  async listRoster(actor: Actor, trainingId: string, query: ListRoster) {
    const tx = this.database.reader
    await this.trainings.requireIn(tx, actor, 'attendance.check_in', trainingId)
    const sessions = await this.trainings.sessionsIn(tx, trainingId)
    if (!sessions.some(({ id }) => id === query.sessionId)) throw attendanceErrors.session_unknown()
    return {
      items: await this.roster.searchIn(tx, query.sessionId, query.search ?? ''),
      counts: await this.roster.countsIn(tx, trainingId, query.sessionId),
    }
  }
}
