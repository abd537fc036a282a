import { Injectable } from '@nestjs/common'
import type { Tx } from '../database/database.js'

/** What is known of somebody who asks to be erased, in the forms in which it may stand elsewhere. */
export interface ErasedPerson {
  id: string
  fullName: string
  phone: string | null
  email: string | null
  birthDate: string | null
  birthYear: number | null
  gender: string | null
}

export interface ErasedRegistration {
  id: string
  trainingId: string
  training: string
  /** On the list of a training that was held, or with a certificate: the class file keeps it. */
  isKept: boolean
  /** In a training that is still to come: must be withdrawn first. */
  isComing: boolean
}

export interface ErasureCounts {
  positions: number
  certificates: number
  /** Being drawn at this moment. */
  making: number
  letters: number
  importRows: number
  exports: number
  reasons: number
  consents: number
  requests: number
}

/** A list is part of the class file once people came together; before that it is only a plan. */
const HELD = `(t.status IN ('held', 'completed')
  OR (t.status NOT IN ('draft', 'cancelled', 'postponed') AND t.starts_on < $2::date)
  OR EXISTS (SELECT 1 FROM certificates c WHERE c.registration_id = r.id))`

@Injectable()
export class ErasureRepository {
  /**
   * Held until the transaction ends, so that nobody corrects or merges them meanwhile. From here on a statement may
   * take longer than usual: all letters are read for a telephone number.
   */
  async lockPeople(tx: Tx, ids: string[]): Promise<void> {
    await tx.query(`SET LOCAL statement_timeout = '2min'`)
    await tx.query('SELECT 1 FROM people WHERE id = ANY($1::uuid[]) ORDER BY id FOR UPDATE', [ids])
  }

  async people(tx: Tx, ids: string[]): Promise<ErasedPerson[]> {
    return tx.query(
      `SELECT p.id, p.full_name AS "fullName", p.phone, p.email, p.birth_date AS "birthDate",
         p.birth_year AS "birthYear", p.gender
       FROM people p WHERE p.id = ANY($1::uuid[]) ORDER BY p.id`,
      [ids],
    )
  }

  async registrations(tx: Tx, ids: string[], today: string): Promise<ErasedRegistration[]> {
    return tx.query(
      `SELECT r.id, r.training_id AS "trainingId", t.title AS training,
         (r.state = 'confirmed' AND ${HELD}) AS "isKept",
         (r.state <> 'withdrawn' AND t.status <> 'cancelled' AND NOT ${HELD}) AS "isComing"
       FROM registrations r JOIN trainings t ON t.id = r.training_id
       WHERE r.person_id = ANY($1::uuid[]) ORDER BY t.starts_on, r.id`,
      [ids, today],
    )
  }

  async counts(tx: Tx, ids: string[]): Promise<ErasureCounts> {
    const [row] = await tx.query<ErasureCounts[]>(
      `SELECT
         (SELECT count(*)::int FROM positions WHERE person_id = ANY($1)) AS positions,
         (SELECT count(*)::int FROM certificates WHERE person_id = ANY($1)) AS certificates,
         (SELECT count(*)::int FROM certificates WHERE person_id = ANY($1) AND state = 'waiting') AS making,
         (SELECT count(*)::int FROM messages WHERE person_id = ANY($1)) AS letters,
         (SELECT count(*)::int FROM import_rows WHERE (subject_id = ANY($1) OR chosen_id = ANY($1)) AND cells <> '[]') AS "importRows",
         (SELECT count(*)::int FROM privacy_exports e JOIN privacy_requests q ON q.id = e.request_id
          WHERE q.person_id = ANY($1) AND e.data_file_id IS NOT NULL) AS exports,
         (SELECT count(*)::int FROM attendance_decisions d JOIN registrations r ON r.id = d.registration_id
          WHERE r.person_id = ANY($1)) AS reasons,
         (SELECT count(*)::int FROM consents WHERE person_id = ANY($1)) AS consents,
         (SELECT count(*)::int FROM privacy_requests WHERE person_id = ANY($1)) AS requests
       FROM (SELECT $1::uuid[] AS ids) asked`,
      [ids],
    )
    return row!
  }

  /**
   * What people said of themselves in requests: by these people, and by somebody not yet identified who named the
   * same telephone or e-mail. The name stays where registers keep it.
   */
  async eraseRequests(
    tx: Tx,
    erased: { ids: string[]; contacts: string[]; keepsName: boolean },
    blank: string,
  ): Promise<void> {
    const whose = `(person_id = ANY($1::uuid[]) OR (person_id IS NULL AND EXISTS (
      SELECT 1 FROM unnest($2::text[]) AS contact WHERE position(contact IN lower(requester_contact)) > 0)))`
    await tx.query(
      `UPDATE privacy_requests SET requester_contact = NULL, requester_unit = NULL, details = NULL,
         requester_name = CASE WHEN $3::boolean THEN requester_name END,
         extension_reason = CASE WHEN extension_reason IS NOT NULL THEN $4 END,
         outcome = CASE WHEN outcome IS NOT NULL THEN $4 END
       WHERE ${whose}`,
      [erased.ids, erased.contacts, erased.keepsName, blank],
    )
  }
}
