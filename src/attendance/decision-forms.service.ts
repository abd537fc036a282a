import { Injectable } from '@nestjs/common'
import type { Actor } from '../access/actor.js'
import { Database } from '../database/database.js'
import { registrationErrors } from '../registrations/registrations.errors.js'
import { TrainingsService } from '../trainings/trainings.service.js'
import type { DecisionForm } from './attendance.dto.js'
import { attendanceErrors } from './attendance.errors.js'
import { presentDecision, presentPerson, type DecisionFormView } from './attendance.presenter.js'
import { AttendanceRepository } from './attendance.repository.js'
import { AttendanceService } from './attendance.service.js'

/** What staff look at before they decide. */
@Injectable()
export class DecisionFormsService {
  constructor(
    private readonly database: Database,
    private readonly trainings: TrainingsService,
    private readonly service: AttendanceService,
    private readonly attendance: AttendanceRepository,
  ) {}

  /** `session_unknown` and `registration_not_found` like the deed itself. */
  async get(actor: Actor, trainingId: string, query: DecisionForm): Promise<DecisionFormView> {
    const tx = this.database.reader
    const training = await this.trainings.head(actor, 'attendance.decide', trainingId)
    const sessions = await this.service.sessionsIn(tx, trainingId)
    const session = sessions.find(({ id }) => id === query.sessionId)
    if (!session) throw attendanceErrors.session_unknown()
    const row = await this.attendance.find(tx, trainingId, query.registrationId)
    if (!row) throw registrationErrors.registration_not_found()
    const { sessions: standings, ...person } = presentPerson(row)
    const standing = standings.find(({ sessionId }) => sessionId === session.id)!
    const decisions = await this.attendance.decisions(tx, query.registrationId, session.id)
    return { training, session, person, standing, decisions: decisions.map(presentDecision) }
  }
}
