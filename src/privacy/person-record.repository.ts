import { Injectable } from '@nestjs/common'
import type { Tx } from '../database/database.js'

/** Times are text in UTC, days `YYYY-MM-DD`: these rows are written into a file as they are. */
type Row = Record<string, unknown>

const at = (column: string, name: string) =>
  `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS "${name}"`

/** Reads what every room keeps about some people. `$1` is always their ids. */
const reads = {
  people: `SELECT p.id, p.canonical_id AS "countsAs", p.full_name AS "fullName", p.gender, p.birth_date AS "birthDate",
      p.birth_year AS "birthYear", p.phone, p.email, u.name AS "unitName", ${at('p.created_at', 'createdAt')}
    FROM people p JOIN current_organizations u ON u.id = p.unit_id WHERE p.id = ANY($1::uuid[]) ORDER BY p.id`,
  positions: `SELECT h.person_id AS "personId", h.title, h.side, o.name AS "organizationName",
      h.valid_from AS "validFrom", h.valid_to AS "validTo"
    FROM positions h JOIN current_organizations o ON o.id = h.organization_id
    WHERE h.person_id = ANY($1::uuid[]) ORDER BY h.valid_from, h.id`,
  merges: `SELECT m.kind, m.kept_id AS "keptId", m.merged_id AS "mergedId", ${at('m.at', 'at')}
    FROM person_merges m WHERE m.kept_id = ANY($1::uuid[]) OR m.merged_id = ANY($1::uuid[]) ORDER BY m.id`,
  consents: `SELECT c.purpose, c.withdrawn, c.given_by AS "givenBy", c.way, c.notice_version AS "noticeVersion",
      c.actor_label AS "recordedBy", ${at('c.at', 'at')}
    FROM consents c WHERE c.person_id = ANY($1::uuid[]) ORDER BY c.id`,
  restrictions: `SELECT ${at('r.since', 'since')} FROM person_restrictions r WHERE r.person_id = ANY($1::uuid[])`,
  registrations: `SELECT r.id, t.title AS training, t.starts_on AS "startsOn", t.status AS "trainingStatus", r.seq,
      r.state, r.source, r.full_name AS "fullName", r.position_title AS "positionTitle", r.unit_name AS "unitName",
      r.organization_path AS "organizationPath", ${at('r.registered_at', 'registeredAt')},
      ${at('r.withdrawn_at', 'withdrawnAt')}, r.withdrawal_reason AS "withdrawalReason"
    FROM registrations r JOIN trainings t ON t.id = r.training_id
    WHERE r.person_id = ANY($1::uuid[]) ORDER BY r.registered_at, r.id`,
  registrationChanges: `SELECT c.registration_id AS "registrationId", c.kind, c.reason, c.actor_label AS "by",
      ${at('c.at', 'at')}
    FROM registration_changes c JOIN registrations r ON r.id = c.registration_id
    WHERE r.person_id = ANY($1::uuid[]) ORDER BY c.at, c.id`,
  scans: `SELECT s.registration_id AS "registrationId", n.no AS "sessionNo", s.method, s.result, s.reason,
      s.actor_label AS "by", ${at('s.device_time', 'at')}
    FROM scans s JOIN registrations r ON r.id = s.registration_id JOIN training_sessions n ON n.id = s.session_id
    WHERE r.person_id = ANY($1::uuid[]) ORDER BY s.device_time, s.id`,
  attendanceDecisions: `SELECT d.registration_id AS "registrationId", n.no AS "sessionNo", d.kind, d.reason,
      d.actor_label AS "by", ${at('d.at', 'at')}
    FROM attendance_decisions d JOIN registrations r ON r.id = d.registration_id
    JOIN training_sessions n ON n.id = d.session_id
    WHERE r.person_id = ANY($1::uuid[]) ORDER BY d.at, d.id`,
  certificates: `SELECT c.id, c.number_text AS number, c.state, c.issued_on AS "issuedOn", c.code, c.frozen,
      c.revocation_reason AS "revocationReason", ${at('c.revoked_at', 'revokedAt')}
    FROM certificates c WHERE c.person_id = ANY($1::uuid[]) ORDER BY c.created_at, c.id`,
  certificateEvents: `SELECT e.certificate_id AS "certificateId", e.kind, e.reason, e.actor_label AS "by", ${at('e.at', 'at')}
    FROM certificate_events e JOIN certificates c ON c.id = e.certificate_id
    WHERE c.person_id = ANY($1::uuid[]) ORDER BY e.at, e.id`,
  letters: `SELECT m.purpose, m.channel, m.state, m.recipient, m.subject, m.body, ${at('m.created_at', 'writtenAt')},
      ${at('m.sent_at', 'sentAt')}
    FROM messages m WHERE m.person_id = ANY($1::uuid[]) ORDER BY m.created_at, m.id`,
  importRows: `SELECT i.filename, w.row_no AS "rowNo", w.cells, i.mapping, ${at('i.created_at', 'importedAt')}
    FROM import_rows w JOIN imports i ON i.id = w.import_id WHERE i.target = 'people' AND w.subject_id = ANY($1::uuid[])
    ORDER BY i.created_at, w.row_no, w.part`,
  requests: `SELECT q.kind, q.way, q.state, q.requester_name AS "requesterName", q.requester_unit AS "requesterUnit",
      q.requester_contact AS "requesterContact", q.details, q.received_on AS "receivedOn", q.closed_on AS "closedOn",
      q.outcome
    FROM privacy_requests q WHERE q.person_id = ANY($1::uuid[]) ORDER BY q.created_at`,
  viewed: `SELECT to_char(a.at AT TIME ZONE 'Asia/Ho_Chi_Minh', 'YYYY-MM') AS month, count(*)::int AS count
    FROM audit_entries a
    WHERE a.subject_kind = 'person' AND a.subject_id = ANY($1::uuid[]) AND a.verb ~ '[.](view|export)'
    GROUP BY 1 ORDER BY 1`,
} as const

export type RecordPart = keyof typeof reads
export type PersonRecord = Record<RecordPart, Row[]>

/** Where a name that was corrected stands as it was. */
export interface KeptPaper {
  id: string
  fullName: string
  training: string
  startsOn: string | null
  /** Of the certificate; null for a place on a list. */
  number: string | null
  state: string
}

@Injectable()
export class PersonRecordRepository {
  async read(tx: Tx, personIds: string[]): Promise<PersonRecord> {
    const record: Partial<PersonRecord> = {}
    for (const [part, sql] of Object.entries(reads))
      record[part as RecordPart] = await tx.query<Row[]>(sql, [personIds])
    return record as PersonRecord
  }

  /** Lists of trainings that were or will be held, and certificates, each with the name that it shows. */
  async papers(
    tx: Tx,
    personIds: string[],
  ): Promise<{ registrations: KeptPaper[]; certificates: KeptPaper[] }> {
    const registrations = await tx.query<KeptPaper[]>(
      `SELECT r.id, r.full_name AS "fullName", t.title AS training, t.starts_on AS "startsOn", NULL AS number, r.state
       FROM registrations r JOIN trainings t ON t.id = r.training_id
       WHERE r.person_id = ANY($1::uuid[]) AND r.state <> 'withdrawn' ORDER BY t.starts_on, r.id`,
      [personIds],
    )
    const certificates = await tx.query<KeptPaper[]>(
      `SELECT c.id, c.frozen ->> 'fullName' AS "fullName", t.title AS training, t.starts_on AS "startsOn",
         c.number_text AS number, c.state
       FROM certificates c JOIN trainings t ON t.id = c.training_id
       WHERE c.person_id = ANY($1::uuid[]) AND c.state IN ('waiting', 'issued') ORDER BY c.created_at, c.id`,
      [personIds],
    )
    return { registrations, certificates }
  }

  /**
   * Names of the facts about these people that were changed since the request was written down, by the audit. Ids of
   * both are in the order of real time; the request's own times are of the business clock.
   */
  async changedFields(tx: Tx, personIds: string[], requestId: string): Promise<string[]> {
    const rows = await tx.query<{ field: string }[]>(
      `SELECT DISTINCT field FROM audit_entries a, unnest(a.fields) AS field
       WHERE a.subject_kind = 'person' AND a.subject_id = ANY($1::uuid[]) AND a.verb LIKE 'people.%' AND a.id > $2
       ORDER BY field`,
      [personIds, requestId],
    )
    return rows.map(({ field }) => field)
  }
}
