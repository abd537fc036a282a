import { Injectable } from '@nestjs/common'
import type { Tx } from '../database/database.js'
import { trainingErrors } from './trainings.errors.js'
import { TrainingSeats } from './training-seats.entity.js'

/** In the hall, or online. */
export type SeatKind = 'onsite' | 'online'

const COLUMNS = {
  onsite: { taken: 'taken', capacity: 'capacity' },
  online: { taken: 'online_taken', capacity: 'online_capacity' },
} as const

/** Whether one of the kind is free. */
export const hasSeat = (seats: TrainingSeats, kind: SeatKind): boolean =>
  kind === 'online' ? seats.onlineTaken < seats.onlineCapacity : seats.taken < seats.capacity

/**
 * The seats of a training: lock and counter in one row, apart from the training, so that a surge of
 * registrations blocks nobody who only reads. Lock order: training (only who changes it), seats, quotas by id.
 */
@Injectable()
export class SeatsService {
  async createIn(tx: Tx, trainingId: string, capacity: number): Promise<void> {
    await tx.insert(TrainingSeats, { trainingId, capacity })
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
      `SELECT training_id AS "trainingId", capacity, taken, online_capacity AS "onlineCapacity",
         online_taken AS "onlineTaken", walk_ins AS "walkIns", next_seq AS "nextSeq"
       FROM training_seats WHERE training_id = $1 FOR NO KEY UPDATE`,
      [trainingId],
    )
    if (!seats) throw trainingErrors.training_not_found()
    return seats
  }

  /** Takes one seat of the kind; `training_full` when none is free. Call under `lockIn`. */
  async takeIn(tx: Tx, trainingId: string, kind: SeatKind = 'onsite'): Promise<void> {
    const { taken, capacity } = COLUMNS[kind]
    const [, affected] = await tx.query<[unknown[], number]>(
      `UPDATE training_seats SET ${taken} = ${taken} + 1 WHERE training_id = $1 AND ${taken} < ${capacity}`,
      [trainingId],
    )
    if (affected !== 1) throw trainingErrors.training_full()
  }

  /** Gives one seat of the kind back. Call under `lockIn`. */
  async freeIn(tx: Tx, trainingId: string, kind: SeatKind = 'onsite'): Promise<void> {
    const { taken } = COLUMNS[kind]
    await tx.query(`UPDATE training_seats SET ${taken} = ${taken} - 1 WHERE training_id = $1`, [trainingId])
  }

  /** Counts one who came unannounced, or takes him back (-1): beside the seats. Call under `lockIn`. */
  async countWalkInIn(tx: Tx, trainingId: string, by: 1 | -1): Promise<void> {
    await tx.query(`UPDATE training_seats SET walk_ins = walk_ins + $2 WHERE training_id = $1`, [
      trainingId,
      by,
    ])
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

  /**
   * Sets how many seats there are in the hall (1 to 10,000) and, when said, online (0 to 10,000). Nobody who has one
   * loses it: `capacity_below_taken`.
   */
  async setCapacityIn(tx: Tx, trainingId: string, capacity: number, online?: number): Promise<TrainingSeats> {
    const seats = await this.lockIn(tx, trainingId)
    const onlineCapacity = online ?? seats.onlineCapacity
    if (capacity < seats.taken) throw trainingErrors.capacity_below_taken({ taken: seats.taken })
    if (onlineCapacity < seats.onlineTaken) {
      throw trainingErrors.online_below_taken({ taken: seats.onlineTaken })
    }
    await tx.update(TrainingSeats, { trainingId }, { capacity, onlineCapacity })
    return { ...seats, capacity, onlineCapacity }
  }
}
