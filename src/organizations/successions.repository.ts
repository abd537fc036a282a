import { Injectable } from '@nestjs/common'
import type { Tx } from '../database/database.js'
import { OrganizationSuccessionMove } from './organization-succession-move.entity.js'
import { OrganizationSuccessionPart } from './organization-succession-part.entity.js'
import { OrganizationSuccessionReversal } from './organization-succession-reversal.entity.js'
import { OrganizationSuccession } from './organization-succession.entity.js'
import { unitOrder } from './unit-order.js'
import type { SuccessionKind } from './succession-kinds.js'

export interface RecordedPart {
  from: { id: string; name: string }
  to: { id: string; name: string } | null
}

export interface RecordedSuccession {
  id: string
  kind: SuccessionKind
  effectiveOn: string
  decisionNumber: string
  decidedOn: string | null
  note: string | null
  actorLabel: string
  createdAt: Date
  correction: { reason: string; actorLabel: string } | null
  reversal: { reason: string; actorLabel: string } | null
  parts: RecordedPart[]
  /** The first hundred units that went along. */
  moved: RecordedMove[]
}

export interface RecordedMove {
  name: string
  to: { id: string; name: string }
}

/** One dated fact of a body, for its time line. */
export interface DatedFact {
  what: 'name' | 'parent' | 'standing'
  /** The name, the parent's name of that day, or the kind. */
  value: string
  status: string | null
  unitGroup: string | null
  validFrom: string
  validTo: string | null
}

const SUCCESSION = `
  s.id, s.kind, s.effective_on AS "effectiveOn", s.decision_number AS "decisionNumber", s.decided_on AS "decidedOn",
  s.note, s.actor_label AS "actorLabel", s.created_at AS "createdAt",
  CASE WHEN s.correction_reason IS NOT NULL THEN json_build_object('reason', s.correction_reason,
    'actorLabel', s.corrected_by) END AS correction,
  (SELECT json_build_object('reason', r.reason, 'actorLabel', r.actor_label)
   FROM organization_succession_reversals r WHERE r.succession_id = s.id) AS reversal,
  (SELECT json_agg(json_build_object(
       'from', json_build_object('id', part.from_id, 'name', organization_name_on(part.from_id, s.effective_on - 1)),
       'to', CASE WHEN part.to_id IS NOT NULL THEN json_build_object('id', part.to_id,
         'name', organization_name_on(part.to_id, s.effective_on)) END) ORDER BY part.id)
   FROM organization_succession_parts part WHERE part.succession_id = s.id) AS parts,
  (SELECT coalesce(json_agg(json_build_object('name', unit.name,
       'to', json_build_object('id', unit.to_id, 'name', organization_name_on(unit.to_id, s.effective_on)))
     ORDER BY unit.name COLLATE "vi-VN-x-icu"), '[]')
   FROM (SELECT organization_name_on(move.organization_id, s.effective_on) AS name, move.to_parent_id AS to_id
     FROM organization_succession_moves move WHERE move.succession_id = s.id LIMIT 100) unit) AS moved`

/** Decisions about bodies, as they were recorded. */
@Injectable()
export class SuccessionsRepository {
  async insert(
    tx: Tx,
    succession: OrganizationSuccession,
    parts: OrganizationSuccessionPart[],
    moves: OrganizationSuccessionMove[],
  ): Promise<void> {
    await tx.insert(OrganizationSuccession, succession)
    await tx.insert(OrganizationSuccessionPart, parts)
    if (moves.length > 0) await tx.insert(OrganizationSuccessionMove, moves)
  }

  async insertReversal(tx: Tx, reversal: OrganizationSuccessionReversal): Promise<void> {
    await tx.insert(OrganizationSuccessionReversal, reversal)
  }

  async find(tx: Tx, id: string): Promise<RecordedSuccession | null> {
    const [row] = await tx.query<RecordedSuccession[]>(
      `SELECT ${SUCCESSION} FROM organization_changes s WHERE s.id = $1`,
      [id],
    )
    return row ?? null
  }

  /** Of one body, whichever part it had in them, the newest first. */
  async listOf(tx: Tx, organizationId: string): Promise<RecordedSuccession[]> {
    return tx.query(
      `SELECT ${SUCCESSION} FROM organization_changes s
       WHERE s.id IN (SELECT part.succession_id FROM organization_succession_parts part
           WHERE part.from_id = $1 OR part.to_id = $1
         UNION SELECT move.succession_id FROM organization_succession_moves move WHERE move.organization_id = $1)
       ORDER BY s.effective_on DESC, s.id DESC LIMIT 200`,
      [organizationId],
    )
  }

  /**
   * The name of one of the bodies that changed itself, or went along, in something recorded later and not taken back.
   * Whoever merely took others in did not change.
   */
  async laterOf(tx: Tx, succession: RecordedSuccession, ids: string[]): Promise<string | null> {
    const [row] = await tx.query<{ name: string }[]>(
      `SELECT organization_name_on(touched.id, s.effective_on) AS name
       FROM organization_changes s
       JOIN LATERAL (SELECT part.from_id AS id FROM organization_succession_parts part WHERE part.succession_id = s.id
         UNION SELECT move.organization_id FROM organization_succession_moves move WHERE move.succession_id = s.id) touched
         ON touched.id = ANY ($2::uuid[])
       WHERE s.id > $1 AND NOT EXISTS (
         SELECT 1 FROM organization_succession_reversals r WHERE r.succession_id = s.id)
       LIMIT 1`,
      [succession.id, ids],
    )
    return row?.name ?? null
  }

  async listMoves(tx: Tx, id: string): Promise<OrganizationSuccessionMove[]> {
    return tx.findBy(OrganizationSuccessionMove, { successionId: id })
  }

  /** Everything dated of a body, the newest first. */
  async listFacts(tx: Tx, id: string): Promise<DatedFact[]> {
    return tx.query(
      `SELECT 'name' AS what, name AS value, NULL AS status, NULL AS "unitGroup", valid_from AS "validFrom",
         valid_to AS "validTo" FROM organization_names WHERE organization_id = $1
       UNION ALL SELECT 'parent', organization_name_on(parent_id, valid_from), NULL, NULL, valid_from, valid_to
         FROM organization_parents WHERE organization_id = $1
       UNION ALL SELECT 'standing', kind, status, unit_group, valid_from, valid_to
         FROM organization_standings WHERE organization_id = $1
       ORDER BY 5 DESC, 1`,
      [id],
    )
  }

  /** Today's bodies that a dissolved one went into, through all that followed. */
  async listToday(tx: Tx, id: string): Promise<{ id: string; name: string }[]> {
    return tx.query(
      `WITH RECURSIVE onward AS (
         SELECT $1::uuid AS id
         UNION SELECT e.parent_id FROM onward
           JOIN current_organizations o ON o.id = onward.id AND o.status = 'dissolved'
           JOIN organization_edges e ON e.child_id = onward.id)
       SELECT o.id, o.name FROM onward JOIN current_organizations o ON o.id = onward.id
       WHERE o.status <> 'dissolved' AND o.id <> $1 ORDER BY o.sort_key COLLATE "vi-VN-x-icu"`,
      [id],
    )
  }

  /** Directly below, as lists order units. */
  async listChildren(tx: Tx, id: string, most = 500): Promise<{ id: string; name: string }[]> {
    return tx.query(
      `SELECT o.id, o.name FROM current_organizations o WHERE o.parent_id = $1
       ORDER BY ${unitOrder('o.unit_group', 'o')} LIMIT $2`,
      [id, most],
    )
  }

  /** What a body carries, for the warning before it ends. */
  async weigh(tx: Tx, id: string): Promise<{ children: number; below: number }> {
    const [row] = await tx.query<{ children: number; below: number }[]>(
      `SELECT (SELECT count(*)::int FROM organization_parents p WHERE p.parent_id = $1 AND p.valid_to IS NULL) AS children,
         (SELECT count(*)::int - 1 FROM organization_closure c WHERE c.ancestor_id = $1) AS below`,
      [id],
    )
    return row!
  }
}

/** All that a change was about, each once; the units that went along stand in its moves. */
export const bodiesOf = ({ parts }: RecordedSuccession): string[] => [
  ...new Set(parts.flatMap(({ from, to }) => (to ? [from.id, to.id] : [from.id]))),
]
