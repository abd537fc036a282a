import { Injectable } from '@nestjs/common'
import type { Tx } from '../database/database.js'
import { RegistrationTerms } from './registration-terms.entity.js'

/** What the office sets of how a training takes people. */
export type SetTerms = Pick<
  RegistrationTerms,
  'needsApproval' | 'walkInLimit' | 'unitsMaySubstitute' | 'quotasReturnAt' | 'reminderDays' | 'sendsThanks'
>

/** Of a training for which nothing was set. */
export const usualTerms = (trainingId: string): RegistrationTerms => ({
  trainingId,
  needsApproval: false,
  walkInLimit: 0,
  unitsMaySubstitute: true,
  quotasReturnAt: null,
  quotasReturnedAt: null,
  reminderDays: null,
  remindedAt: null,
  sendsThanks: false,
  thankedAt: null,
  version: 0,
})

/** How each training takes people. */
@Injectable()
export class TermsRepository {
  /** What stands, or what is usual. */
  async findIn(tx: Tx, trainingId: string): Promise<RegistrationTerms> {
    return (await tx.findOneBy(RegistrationTerms, { trainingId })) ?? usualTerms(trainingId)
  }

  /** False when the version is no longer the one given (0: nothing was set yet). */
  async save(tx: Tx, trainingId: string, version: number, terms: SetTerms): Promise<boolean> {
    if (version === 0) {
      const made = await tx
        .createQueryBuilder()
        .insert()
        .into(RegistrationTerms)
        .values({ ...terms, trainingId })
        .orIgnore()
        .returning('version')
        .execute()
      return (made.raw as unknown[]).length > 0
    }
    const { affected } = await tx.update(
      RegistrationTerms,
      { trainingId, version },
      { ...terms, version: version + 1 },
    )
    return affected === 1
  }

  /** Trainings still to come whose units' unused places are due back. */
  async listReturnsDue(tx: Tx, now: Date): Promise<string[]> {
    const rows = await tx.query<{ id: string }[]>(
      `SELECT t.id FROM registration_terms x JOIN trainings t ON t.id = x.training_id
       WHERE x.quotas_return_at <= $1 AND x.quotas_returned_at IS NULL
         AND t.status IN ('published', 'registration_open', 'registration_closed')
       ORDER BY x.quotas_return_at, t.id`,
      [now],
    )
    return rows.map(({ id }) => id)
  }

  /** False when they were given back before. Expects the training's seats to be held. */
  async markReturned(tx: Tx, trainingId: string, at: Date): Promise<boolean> {
    const rows = await tx.query<unknown[]>(
      `INSERT INTO registration_terms AS x (training_id, quotas_returned_at) VALUES ($1, $2)
       ON CONFLICT ON CONSTRAINT registration_terms_pk DO UPDATE SET quotas_returned_at = $2
         WHERE x.quotas_returned_at IS NULL RETURNING 1`,
      [trainingId, at],
    )
    return rows.length > 0
  }
}
