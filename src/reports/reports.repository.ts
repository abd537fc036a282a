import { Injectable } from '@nestjs/common'
import type { Tx } from '../database/database.js'
import { unitOrder } from '../organizations/unit-order.js'
import { rosterOrder } from '../registrations/roster-order.js'
import type { UnitAttendance } from './attendance-figures.js'

/** One line of a sign-in sheet. */
export interface RosterLine {
  fullName: string
  title: string
  unitName: string
}

/** Reads for papers; whom they may be shown to is decided by the service, which fetches the training first. */
@Injectable()
export class ReportsRepository {
  /** Who has a seat, as named at the time of registration, in the order of papers. */
  async roster(tx: Tx, trainingId: string): Promise<RosterLine[]> {
    return tx.query(
      `SELECT r.full_name AS "fullName", r.position_title AS title, r.unit_name AS "unitName"
       FROM registrations r LEFT JOIN current_organizations o ON o.id = r.unit_id
       WHERE r.training_id = $1 AND r.state = 'confirmed'
       ORDER BY ${rosterOrder('$1')}`,
      [trainingId],
    )
  }

  async countRoster(tx: Tx, trainingId: string): Promise<number> {
    const [row] = await tx.query<{ n: number }[]>(
      `SELECT count(*)::int AS n FROM registrations WHERE training_id = $1 AND state = 'confirmed'`,
      [trainingId],
    )
    return row!.n
  }

  /**
   * Every unit with places or people, each person's states by session. One statement, so that people and quotas
   * are of one moment. A unit's name and khối are those of its newest registration, else today's.
   */
  async attendance(tx: Tx, trainingId: string): Promise<UnitAttendance[]> {
    return tx.query(
      `WITH people AS (
         SELECT r.unit_id, r.unit_name, r.unit_group, r.seq,
           coalesce(json_agg(a.state ORDER BY a.session_no) FILTER (WHERE a.state IS NOT NULL), '[]') AS states
         FROM registrations r LEFT JOIN attendance a ON a.registration_id = r.id AND a.training_id = $1
         WHERE r.training_id = $1 AND r.state = 'confirmed' GROUP BY r.id
       ), named AS (
         SELECT unit_id, json_agg(states ORDER BY seq) AS people,
           (array_agg(unit_name ORDER BY seq DESC))[1] AS name, (array_agg(unit_group ORDER BY seq DESC))[1] AS unit_group
         FROM people GROUP BY unit_id
       ), quotas AS (
         SELECT unit_id, sum(capacity)::int AS quota FROM unit_quotas
         WHERE training_id = $1 AND capacity > 0 GROUP BY unit_id
       ), units AS (
         SELECT unit_id, quota, people, coalesce(named.name, o.name) AS name,
           CASE WHEN named.unit_id IS NULL THEN o.unit_group ELSE named.unit_group END AS unit_group
         FROM quotas FULL JOIN named USING (unit_id) LEFT JOIN current_organizations o ON o.id = unit_id
       )
       SELECT u.unit_id AS "unitId", u.name, u.unit_group AS "group", coalesce(u.quota, 0) AS quota,
         coalesce(u.people, '[]') AS people
       FROM units u LEFT JOIN current_organizations o ON o.id = u.unit_id
       ORDER BY ${unitOrder('u.unit_group', 'o')}`,
      [trainingId],
    )
  }
}
