import { Injectable } from '@nestjs/common'
import type { Tx } from '../database/database.js'
import { joinCounted } from '../people/identities.js'
import { rosterOrder } from '../registrations/roster-order.js'
import type { SessionMark } from './eligibility.js'

/** One confirmed person of a training with his marks and the certificate that he holds. */
export interface RosterRow {
  registrationId: string
  personId: string
  fullName: string
  positionTitle: string
  unitName: string
  birthDate: string | null
  birthYear: number | null
  marks: SessionMark[]
  /** Of the live certificate. */
  numberText: string | null
}

/** Who of a training gets a certificate, in the order of the sign-in sheet: numbers and lists follow it. */
@Injectable()
export class RosterRepository {
  list(tx: Tx, trainingId: string): Promise<RosterRow[]> {
    return tx.query(
      `SELECT r.id AS "registrationId", r.person_id AS "personId", r.full_name AS "fullName",
         r.position_title AS "positionTitle", r.unit_name AS "unitName",
         p.birth_date AS "birthDate", p.birth_year AS "birthYear",
         coalesce(m.marks, '[]') AS marks, c.number_text AS "numberText"
       FROM registrations r
       ${joinCounted('r.person_id', 'p')}
       LEFT JOIN current_organizations o ON o.id = r.unit_id
       LEFT JOIN (
         SELECT a.registration_id, json_agg(json_build_object('session', s.name, 'state', a.state) ORDER BY s.no) AS marks
         FROM attendance a JOIN training_sessions s ON s.id = a.session_id
         WHERE a.training_id = $1 GROUP BY a.registration_id) m ON m.registration_id = r.id
       LEFT JOIN certificates c ON c.training_id = r.training_id AND c.person_id = r.person_id
         AND c.state IN ('waiting', 'issued')
       WHERE r.training_id = $1 AND r.state = 'confirmed'
       ORDER BY ${rosterOrder('$1')}`,
      [trainingId],
    )
  }

  /** How many meet the rule and hold no certificate yet. */
  async countUnissued(tx: Tx, trainingId: string): Promise<number> {
    const [row] = await tx.query<{ n: number }[]>(
      `SELECT count(*)::int AS n FROM (
         SELECT a.registration_id FROM attendance a WHERE a.training_id = $1
         GROUP BY a.registration_id HAVING bool_and(a.state IN ('present', 'late'))) eligible
       JOIN registrations r ON r.id = eligible.registration_id
       WHERE NOT EXISTS (SELECT 1 FROM certificates c
         WHERE c.training_id = $1 AND c.person_id = r.person_id AND c.state IN ('waiting', 'issued'))`,
      [trainingId],
    )
    return row!.n
  }
}
