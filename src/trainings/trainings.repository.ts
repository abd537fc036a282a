import { Injectable } from '@nestjs/common'
import type { Tx } from '../database/database.js'
import { withinReach } from '../organizations/organizations.repository.js'
import { LegalBasis } from './legal-basis.entity.js'
import { Speaker } from './speaker.entity.js'
import { TrainingSession } from './training-session.entity.js'
import { TrainingStatusChange } from './training-status-change.entity.js'
import { Training } from './training.entity.js'

@Injectable()
export class TrainingsRepository {
  find(tx: Tx, id: string): Promise<Training | null> {
    return tx.findOneBy(Training, { id })
  }

  findBySlug(tx: Tx, slug: string): Promise<Training | null> {
    return tx.findOneBy(Training, { slug })
  }

  async findWithin(tx: Tx, roots: string[], id: string): Promise<Training | null> {
    const [reached] = await tx.query<unknown[]>(
      `SELECT 1 FROM trainings t WHERE t.id = $1 AND ${withinReach('t.organizer_id', 2)}`,
      [id, roots],
    )
    return reached ? this.find(tx, id) : null
  }

  /** Holds the training's row, so that two changes of one training never cross. */
  async lock(tx: Tx, id: string): Promise<void> {
    await tx.query(`SELECT 1 FROM trainings WHERE id = $1 FOR NO KEY UPDATE`, [id])
  }

  sessions(tx: Tx, trainingId: string): Promise<TrainingSession[]> {
    return tx.find(TrainingSession, { where: { trainingId }, order: { no: 'ASC' } })
  }

  speakers(tx: Tx, trainingId: string): Promise<Speaker[]> {
    return tx.find(Speaker, { where: { trainingId }, order: { no: 'ASC' } })
  }

  legalBases(tx: Tx, trainingId: string): Promise<LegalBasis[]> {
    return tx.find(LegalBasis, { where: { trainingId }, order: { no: 'ASC' } })
  }

  /** Newest first. */
  statusChanges(tx: Tx, trainingId: string): Promise<TrainingStatusChange[]> {
    return tx.find(TrainingStatusChange, {
      where: { trainingId },
      order: { at: 'DESC', id: 'DESC' },
      take: 20,
    })
  }
}
