import { Injectable } from '@nestjs/common'
import { Clock } from '#clock'
import { v7 as uuid } from 'uuid'
import type { Actor } from '../access/actor.js'
import { Transactions } from '../access/transactions.js'
import { AuditService } from '../audit/audit.service.js'
import type { Tx } from '../database/database.js'
import { registrationErrors } from '../registrations/registrations.errors.js'
import { TrainingsService } from '../trainings/trainings.service.js'
import type { DecideAttendance } from './attendance.dto.js'
import { attendanceErrors } from './attendance.errors.js'
import { presentDecision, type DecisionView } from './attendance.presenter.js'
import { AttendanceRepository } from './attendance.repository.js'

/** The word of staff about a person in a session. Each one is kept; the newest counts, above the scan. */
@Injectable()
export class DecisionsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly trainings: TrainingsService,
    private readonly attendance: AttendanceRepository,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /**
   * Excuses an absence or corrects what the scans say. Refused: `training_not_found`, `session_unknown`,
   * `registration_not_found`, and `not_on_roster` for who waits or has withdrawn.
   */
  async decide(actor: Actor, trainingId: string, dto: DecideAttendance): Promise<DecisionView> {
    return this.transactions.run(actor, 'attendance.decide', async (tx) => {
      const training = await this.trainings.requireIn(tx, actor, 'attendance.decide', trainingId)
      await this.requireSession(tx, trainingId, dto.sessionId)
      const state = await this.attendance.lockState(tx, trainingId, dto.registrationId)
      if (!state) throw registrationErrors.registration_not_found()
      if (state !== 'confirmed') throw attendanceErrors.not_on_roster()
      const { registrationId, sessionId, kind, reason } = dto
      const at = this.clock.now()
      const decision = { id: uuid(), registrationId, sessionId, kind, reason, actorLabel: actor.label, at }
      await this.attendance.insertDecision(tx, decision)
      await this.audit.recordIn(tx, actor, {
        verb: 'attendance.decide',
        subjectKind: 'registration',
        subjectId: registrationId,
        organizationId: training.organizerId,
        detail: kind,
      })
      return presentDecision(decision)
    })
  }

  private async requireSession(tx: Tx, trainingId: string, sessionId: string): Promise<void> {
    const sessions = await this.trainings.sessionsIn(tx, trainingId)
    if (!sessions.some(({ id }) => id === sessionId)) throw attendanceErrors.session_unknown()
  }
}
