import { Injectable } from '@nestjs/common'
import type { Tx } from '../database/database.js'
import { withinReach } from '../organizations/reach.js'
import type { RegistrationState } from '../registrations/registration-states.js'
import type { TrainingStatus } from '../trainings/training-status.js'
import type { AttendedSession, HeldCertificate } from './person-history.presenter.js'

/** One registration of a person, with the names of its day. */
export interface HistoryRow {
  registrationId: string
  trainingId: string
  code: string
  title: string
  status: TrainingStatus
  startsOn: string | null
  organizerName: string
  /** The training itself may be opened by who asks. */
  isReachable: boolean
  fullName: string
  unitName: string
  positionTitle: string
  state: RegistrationState
  withdrawnAt: Date | null
  withdrawalReason: string | null
  sessions: AttendedSession[]
  certificates: HeldCertificate[]
}

/** More than anybody ever attended; keeps a page from growing without end. */
const LIMIT = 1_000

@Injectable()
export class PersonHistoriesRepository {
  /** Everything that any of these identities was registered for, newest first. */
  list(tx: Tx, identities: string[], roots: string[], now: Date, today: string): Promise<HistoryRow[]> {
    return tx.query(
      `SELECT r.id AS "registrationId", t.id AS "trainingId", t.code, t.title, t.status, t.starts_on AS "startsOn",
         organization_name_on(t.organizer_id, coalesce(t.starts_on, $4::date)) AS "organizerName",
         ${withinReach('t.organizer_id', 2)} AS "isReachable", r.full_name AS "fullName", r.unit_name AS "unitName",
         r.position_title AS "positionTitle", r.state, r.withdrawn_at AS "withdrawnAt",
         r.withdrawal_reason AS "withdrawalReason",
         coalesce((SELECT json_agg(json_build_object('no', s.no, 'name', s.name, 'startsAt', s.starts_at,
             'state', CASE WHEN s.starts_at <= $3 AND t.status NOT IN ('cancelled', 'postponed') THEN a.state END)
             ORDER BY s.no)
           FROM training_sessions s
           LEFT JOIN attendance a ON a.session_id = s.id AND a.registration_id = r.id
           WHERE s.training_id = t.id), '[]') AS sessions,
         coalesce((SELECT json_agg(json_build_object('id', c.id, 'numberText', c.number_text, 'state', c.state,
             'issuedOn', c.issued_on) ORDER BY c.created_at, c.number)
           FROM certificates c WHERE c.registration_id = r.id), '[]') AS certificates
       FROM registrations r JOIN trainings t ON t.id = r.training_id
       WHERE r.person_id = ANY($1::uuid[])
       ORDER BY t.starts_on DESC NULLS FIRST, r.registered_at DESC, r.id LIMIT ${LIMIT}`,
      [identities, roots, now, today],
    )
  }

  async count(tx: Tx, identities: string[]): Promise<number> {
    const [row] = await tx.query<{ n: number }[]>(
      `SELECT count(*)::int AS n FROM registrations WHERE person_id = ANY($1::uuid[])`,
      [identities],
    )
    return row!.n
  }
}
