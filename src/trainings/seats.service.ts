import { Injectable } from '@nestjs/common'
import type { Tx } from '../database/database.js'
import { trainingErrors } from './trainings.errors.js'
import { TrainingSeats } from './training-seats.entity.js'

/**
 * The seats of a training: lock and counter in one row, apart from the training, so that a surge of
 * registrations blocks nobody who only reads. Lock order: training (only who changes it), seats, quotas by id.
 */
@Injectable()
export class SeatsService {
  async createIn(tx: Tx, trainingId: string, capacity: number): Promise<void> {
    await tx.insert(TrainingSeats, { trainingId, capacity, taken: 0, nextSeq: 1 })
  }

  /** Without a lock: for showing only. */
  async findIn(tx: Tx, trainingId: string): Promise<TrainingSeats | null> {
    return tx.findOneBy(TrainingSeats, { trainingId })
  }

  /**
   * Holds the seats until the transaction ends; everything that gives or frees a seat, or changes the
   * training's status, waits here. `training_not_found` when there is no such training.
   */
  async lockIn(tx: Tx, trainingId: string): Promise<TrainingSeats> {
    const [seats] = await tx.query<TrainingSeats[]>(
      `SELECT training_id AS "trainingId", capacity, taken, next_seq AS "nextSeq"
       FROM training_seats WHERE training_id = $1 FOR NO KEY UPDATE`,
      [trainingId],
    )
    if (!seats) throw trainingErrors.training_not_found()
    return seats
  }

  /** Takes one seat; `training_full` when none is free. Call under `lockIn`. */
  async takeIn(tx: Tx, trainingId: string): Promise<void> {
    const { affected } = await tx
      .createQueryBuilder()
      .update(TrainingSeats)
      .set({ taken: () => 'taken + 1' })
      .where('training_id = :trainingId AND taken < capacity', { trainingId })
      .execute()
    if (affected !== 1) throw trainingErrors.training_full()
  }

  /** Gives one seat back. Call under `lockIn`. */
  async freeIn(tx: Tx, trainingId: string): Promise<void> {
    await tx.query(`UPDATE training_seats SET taken = taken - 1 WHERE training_id = $1`, [trainingId])
  }

  /** The next place in the line of the training, counted from 1, never given twice. Call under `lockIn`. */
  async nextSeqIn(tx: Tx, trainingId: string): Promise<number> {
    const [[row]] = await tx.query<[{ seq: number }[], number]>(
      `UPDATE training_seats SET next_seq = next_seq + 1 WHERE training_id = $1 RETURNING next_seq - 1 AS seq`,
      [trainingId],
    )
    if (!row) throw trainingErrors.training_not_found()
    return row.seq
  }

  /** Sets how many seats there are (1 to 10,000); nobody who has one loses it: `capacity_below_taken`. */
  async setCapacityIn(tx: Tx, trainingId: string, capacity: number): Promise<TrainingSeats> {
    const seats = await this.lockIn(tx, trainingId)
    if (capacity < seats.taken) throw trainingErrors.capacity_below_taken({ taken: seats.taken })
    await tx.update(TrainingSeats, { trainingId }, { capacity })
    return { ...seats, capacity }
  }
}
