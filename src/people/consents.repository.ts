import { Injectable } from '@nestjs/common'
import type { Tx } from '../database/database.js'
import { Consent } from './consent.entity.js'

const CONSENT = `
  c.id, c.person_id AS "personId", c.purpose, c.notice_version AS "noticeVersion", c.given_by AS "givenBy", c.way,
  c.actor_label AS "actorLabel", c.link_id AS "linkId", c.registration_id AS "registrationId", c.withdrawn, c.at`

@Injectable()
export class ConsentsRepository {
  async insert(tx: Tx, consent: Consent): Promise<void> {
    await tx.insert(Consent, consent)
  }

  /** Of these people and of everybody merged with them, newest first: ids are in the order of writing. */
  async list(tx: Tx, personIds: string[]): Promise<Consent[]> {
    return tx.query(
      `SELECT ${CONSENT} FROM people asked
       JOIN people p ON coalesce(p.canonical_id, p.id) = coalesce(asked.canonical_id, asked.id)
       JOIN consents c ON c.person_id = p.id
       WHERE asked.id = ANY($1::uuid[]) GROUP BY c.id ORDER BY c.id DESC`,
      [personIds],
    )
  }

  /** What was said about one registration, newest first. */
  async listOfRegistration(tx: Tx, registrationId: string): Promise<Consent[]> {
    return tx.query(`SELECT ${CONSENT} FROM consents c WHERE c.registration_id = $1 ORDER BY c.id DESC`, [
      registrationId,
    ])
  }
}
