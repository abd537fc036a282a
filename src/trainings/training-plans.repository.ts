import { Injectable } from '@nestjs/common'
import { v7 as uuid } from 'uuid'
import type { Tx } from '../database/database.js'
import { LegalBasis } from './legal-basis.entity.js'
import type { PlannedSession } from './planned-sessions.js'
import { Speaker } from './speaker.entity.js'
import { TrainingSession } from './training-session.entity.js'
import { Training } from './training.entity.js'
import { trainingErrors } from './trainings.errors.js'

/** Any number that nothing else locks: it orders those who give out codes and addresses. */
const NAMES_LOCK = 7_126_042_024

@Injectable()
export class TrainingPlansRepository {
  insert(tx: Tx, training: Training) {
    return tx.insert(Training, training)
  }

  /** One at a time until the transaction ends: codes and addresses are looked for, then taken. */
  async lockNames(tx: Tx): Promise<void> {
    await tx.query(`SELECT pg_advisory_xact_lock($1)`, [NAMES_LOCK])
  }

  /** `TH-2023-001`, the next of the year. Call under `lockNames`. */
  async nextCode(tx: Tx, year: number): Promise<string> {
    const [row] = await tx.query<{ next: number }[]>(
      `SELECT COALESCE(max(substring(code FROM '[0-9]+$')::int), 0) + 1 AS next FROM trainings
       WHERE code LIKE $1`,
      [`TH-${year}-%`],
    )
    return `TH-${year}-${String(row!.next).padStart(3, '0')}`
  }

  /** `wanted`, or with the first number that nobody else has. Call under `lockNames`. */
  async freeSlug(tx: Tx, wanted: string, ownId: string): Promise<string> {
    const rows = await tx.query<{ slug: string }[]>(
      `SELECT slug FROM trainings WHERE (slug = $1 OR slug LIKE $1 || '-%') AND id <> $2`,
      [wanted, ownId],
    )
    const taken = new Set(rows.map(({ slug }) => slug))
    let slug = wanted
    for (let no = 2; taken.has(slug); no += 1) slug = `${wanted}-${no}`
    return slug
  }

  async replaceSpeakers(tx: Tx, trainingId: string, speakers: { name: string; titles: string }[]) {
    await tx.delete(Speaker, { trainingId })
    if (speakers.length === 0) return
    await tx.insert(
      Speaker,
      speakers.map((speaker, index) => ({ id: uuid(), trainingId, no: index + 1, ...speaker })),
    )
  }

  async replaceLegalBases(
    tx: Tx,
    trainingId: string,
    bases: Pick<LegalBasis, 'number' | 'issuedOn' | 'issuer' | 'title'>[],
  ) {
    await tx.delete(LegalBasis, { trainingId })
    if (bases.length === 0) return
    await tx.insert(
      LegalBasis,
      bases.map(({ number, issuedOn, issuer, title }, index) => ({
        id: uuid(),
        trainingId,
        no: index + 1,
        number,
        issuedOn,
        issuer,
        title,
      })),
    )
  }

  /**
   * Makes the stored sessions those of the plan. A session that stays keeps its id, because scans point to it;
   * one that was scanned cannot be taken out (the database refuses).
   */
  async replaceSessions(tx: Tx, trainingId: string, planned: PlannedSession[]): Promise<void> {
    const kept = planned.flatMap(({ id }) => id ?? [])
    await tx.query(`DELETE FROM training_sessions WHERE training_id = $1 AND NOT (id = ANY($2::uuid[]))`, [
      trainingId,
      kept,
    ])
    // Numbers and times may change places: all go out of the way first, together, so that no two collide.
    await tx.query(
      `UPDATE training_sessions SET no = no + 100000, starts_at = starts_at - interval '500 years',
         ends_at = ends_at - interval '500 years' WHERE training_id = $1`,
      [trainingId],
    )
    for (const [index, { id, ...session }] of planned.entries()) {
      const values = { ...session, no: index + 1 }
      if (id === null) await tx.insert(TrainingSession, { id: uuid(), trainingId, ...values })
      else {
        const { affected } = await tx.update(TrainingSession, { id, trainingId }, values)
        if (affected !== 1) throw trainingErrors.session_not_found()
      }
    }
  }
}
