import { Injectable } from '@nestjs/common'
import type { Tx } from '../database/database.js'
import { withinReach } from '../organizations/reach.js'
import { identitiesOf } from './identities.js'
import type { FactChange } from './merge-facts.js'
import { PersonMergeFact } from './person-merge-fact.entity.js'
import { PersonMerge } from './person-merge.entity.js'
import { Person } from './person.entity.js'

export interface MergeRow {
  id: string
  keptId: string
  keptName: string
  mergedId: string
  mergedName: string
  mergedUnitId: string
  actorLabel: string
  at: Date
  undoneAt: Date | null
  undoneBy: string | null
}

const LIVE = (m: string) =>
  `${m}.kind = 'merge' AND NOT EXISTS (SELECT 1 FROM person_merges undone WHERE undone.undoes = ${m}.id)`

const MERGE = `
  m.id, m.kept_id AS "keptId", kept.full_name AS "keptName", m.merged_id AS "mergedId",
  merged.full_name AS "mergedName", merged.unit_id AS "mergedUnitId", m.actor_label AS "actorLabel", m.at,
  u.at AS "undoneAt", u.actor_label AS "undoneBy"`

const FROM = `
  person_merges m JOIN people kept ON kept.id = m.kept_id JOIN people merged ON merged.id = m.merged_id
  LEFT JOIN person_merges u ON u.undoes = m.id`

/** Who was found to be whom. `people.canonical_id` follows from the merges that were not taken back. */
@Injectable()
export class MergesRepository {
  /** Merges are rare and each may move many rows: one after the other. */
  async lockAll(tx: Tx): Promise<void> {
    await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended('people:merges', 0))`)
  }

  /** Both rows, in the order asked; nobody edits them before the transaction ends. */
  async lockBoth(tx: Tx, oneId: string, otherId: string): Promise<[Person, Person]> {
    for (const id of [oneId, otherId].sort()) {
      await tx.query('SELECT 1 FROM people WHERE id = $1 FOR NO KEY UPDATE', [id])
    }
    return [
      await tx.findOneByOrFail(Person, { id: oneId }),
      await tx.findOneByOrFail(Person, { id: otherId }),
    ]
  }

  async insert(tx: Tx, merge: PersonMerge): Promise<void> {
    await tx.insert(PersonMerge, merge)
  }

  async insertFacts(tx: Tx, mergeId: string, changes: FactChange[]): Promise<void> {
    if (changes.length === 0) return
    await tx.insert(
      PersonMergeFact,
      changes.map(({ field, before, after }) => ({
        mergeId,
        field,
        before: before as object,
        after: after as object,
      })),
    )
  }

  async facts(tx: Tx, mergeId: string): Promise<FactChange[]> {
    return tx.query(
      `SELECT field, before, after FROM person_merge_facts WHERE merge_id = $1 ORDER BY field`,
      [mergeId],
    )
  }

  /** The merged one and everybody who counted as him count as the kept one from now on: never a chain. */
  async pointTo(tx: Tx, mergedId: string, keptId: string): Promise<void> {
    await tx.query(
      `UPDATE people SET canonical_id = $2, version = version + 1 WHERE id = $1 OR canonical_id = $1`,
      [mergedId, keptId],
    )
  }

  /** He stands for himself again, and for those who were merged into him and not into somebody else. */
  async release(tx: Tx, mergedId: string): Promise<void> {
    await tx.query(
      `WITH RECURSIVE own AS (
         SELECT $1::uuid AS id
         UNION SELECT m.merged_id FROM person_merges m JOIN own ON m.kept_id = own.id WHERE ${LIVE('m')})
       UPDATE people p SET canonical_id = CASE WHEN p.id = $1 THEN NULL ELSE $1 END, version = version + 1
       FROM own WHERE p.id = own.id`,
      [mergedId],
    )
  }

  /** A later merge that overwrote what this one had brought gives back, when its turn comes, what stood before both. */
  async handDown(tx: Tx, merge: Pick<MergeRow, 'id' | 'keptId'>, change: FactChange): Promise<void> {
    await tx.query(
      `UPDATE person_merge_facts later SET before = $4::jsonb FROM person_merges m
       WHERE m.id = later.merge_id AND m.kept_id = $2 AND m.id <> $1 AND ${LIVE('m')}
         AND later.field = $3 AND later.before = $5::jsonb`,
      [merge.id, merge.keptId, change.field, JSON.stringify(change.before), JSON.stringify(change.after)],
    )
  }

  async findWithin(tx: Tx, roots: string[], id: string): Promise<MergeRow | null> {
    const [row] = await tx.query<MergeRow[]>(
      `SELECT ${MERGE} FROM ${FROM}
       JOIN person_identities i ON i.person_id = m.kept_id JOIN people standing ON standing.id = i.canonical_id
       WHERE m.id = $2 AND m.kind = 'merge' AND ${withinReach('standing.unit_id', 1)}`,
      [roots, id],
    )
    return row ?? null
  }

  /** Merges that hold and brought somebody to this person or to one who counts as him, newest first. */
  async listLive(tx: Tx, personId: string): Promise<MergeRow[]> {
    return tx.query(
      `SELECT ${MERGE} FROM ${FROM}
       WHERE m.kept_id = ANY (${identitiesOf('$1')}) AND ${LIVE('m')} ORDER BY m.at DESC, m.id DESC`,
      [personId],
    )
  }

  /** That two people are not one: said once, in whichever order. */
  async tellApart(tx: Tx, oneId: string, otherId: string, actorLabel: string, at: Date): Promise<boolean> {
    const [first, second] = [oneId, otherId].sort()
    const rows = await tx.query<unknown[]>(
      `INSERT INTO person_distinctions (one_id, other_id, actor_label, at) VALUES ($1, $2, $3, $4)
       ON CONFLICT ON CONSTRAINT person_distinctions_pk DO NOTHING RETURNING one_id`,
      [first, second, actorLabel, at],
    )
    return rows.length > 0
  }
}
