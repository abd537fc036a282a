import { Injectable } from '@nestjs/common'
import type { Tx } from '../database/database.js'
import {
  COUNTED,
  countedWithin,
  REACHED,
  reachSizeOf,
  walkedWithin,
  withinReach,
  type ReachSize,
} from '../organizations/reach.js'
import { identitiesOf } from '../people/identities.js'
import type { LetterPurpose } from './letter-purposes.js'
import type { MessageState } from './message-states.js'
import { Message } from './message.entity.js'

export interface MessageFilter {
  roots: string[]
  trainingId: string | null
  personId: string | null
  purpose: LetterPurpose | null
  /** The letter after which the page begins, and whether it was unsent when it was shown: it may be sent meanwhile. */
  after: { id: string; isUnsent: boolean } | null
  limit: number
  offset: number
}

export interface MessageRow {
  id: string
  organizationId: string
  channel: string
  purpose: LetterPurpose
  state: MessageState
  personId: string | null
  personName: string | null
  trainingId: string | null
  recipient: string | null
  subject: string
  body: string
  createdAt: Date
  sentAt: Date | null
}

const COLUMNS = `
  m.id, m.organization_id AS "organizationId", m.channel, m.purpose, m.state, m.person_id AS "personId",
  p.full_name AS "personName", m.training_id AS "trainingId", m.recipient, m.subject, m.body,
  m.created_at AS "createdAt", m.sent_at AS "sentAt"`

const OF_WHOM = `($2::uuid IS NULL OR m.training_id = $2)
  AND ($3::uuid IS NULL OR m.person_id = ANY (${identitiesOf('$3')}))`

const IS_SENT = `(m.state NOT IN ('ready', 'failed'))`

const ORDER = `${IS_SENT}, m.created_at DESC, m.id DESC`

/** What follows the letter in `$7`. */
function following(after: MessageFilter['after']): string {
  const older = '(m.created_at, m.id) < (SELECT x.created_at, x.id FROM messages x WHERE x.id = $7)'
  if (!after) return '$7::uuid IS NULL'
  return after.isUnsent ? `(${IS_SENT} OR ${older})` : `${IS_SENT} AND ${older}`
}

@Injectable()
export class MessagesRepository {
  /** False when a letter with that key was written before, or the person asked that his data be used no further. */
  async insertOnce(tx: Tx, message: Message): Promise<boolean> {
    const rows = await tx.query<unknown[]>(
      `INSERT INTO messages (id, organization_id, channel, purpose, person_id, training_id, recipient, subject, body,
         dedupe_key, state, created_at)
       SELECT $1::uuid, $2::uuid, $3, $4, $5::uuid, $6::uuid, $7, $8, $9, $10, $11, $12::timestamptz
       WHERE NOT EXISTS (SELECT 1 FROM restricted_people restricted WHERE restricted.person_id = $5)
       ON CONFLICT ON CONSTRAINT messages_dedupe_unique DO NOTHING RETURNING id`,
      [
        message.id,
        message.organizationId,
        message.channel,
        message.purpose,
        message.personId,
        message.trainingId,
        message.recipient,
        message.subject,
        message.body,
        message.dedupeKey,
        message.state,
        message.createdAt,
      ],
    )
    return rows.length > 0
  }

  async reachSize(tx: Tx, roots: string[]): Promise<ReachSize> {
    const [row] = await tx.query<{ n: number }[]>(REACHED, [roots])
    return reachSizeOf(row!.n)
  }

  /** What is still to be sent first, then the newest. */
  async list(tx: Tx, filter: MessageFilter, size: ReachSize): Promise<MessageRow[]> {
    return tx.query(
      `WITH page AS (
         SELECT m.* FROM messages m WHERE ${walkedWithin('m.organization_id', 1, size)} AND ${OF_WHOM}
           AND ($4::text IS NULL OR m.purpose = $4) AND ${following(filter.after)} ORDER BY ${ORDER} LIMIT $5 OFFSET $6)
       SELECT ${COLUMNS} FROM page m
       LEFT JOIN person_identities i ON i.person_id = m.person_id LEFT JOIN people p ON p.id = i.canonical_id
       ORDER BY ${ORDER}`,
      [
        ...[filter.roots, filter.trainingId, filter.personId, filter.purpose],
        ...[filter.limit, filter.offset, filter.after?.id ?? null],
      ],
    )
  }

  /** How many letters there are of each purpose, whichever purpose the list is limited to. */
  async countByPurpose(
    tx: Tx,
    filter: Pick<MessageFilter, 'roots' | 'trainingId' | 'personId'>,
    size: ReachSize,
  ): Promise<{ purpose: LetterPurpose; count: number; unsent: number }[]> {
    return tx.query(
      `SELECT m.purpose, count(*)::int AS count,
         (count(*) FILTER (WHERE m.state IN ('ready', 'failed')))::int AS unsent
       FROM messages m WHERE ${countedWithin('m.organization_id', 1, size)} AND ${OF_WHOM}
       GROUP BY m.purpose ORDER BY m.purpose`,
      [filter.roots, filter.trainingId, filter.personId],
    )
  }

  /** Of many bodies: how many of the purpose, or of all, and how many still unsent, each to a thousand and one. */
  async countSome(
    tx: Tx,
    roots: string[],
    purpose: LetterPurpose | null,
  ): Promise<{ total: number; unsent: number }> {
    const some = (which: string) => `(SELECT count(*)::int FROM (SELECT 1 FROM messages m
      WHERE ${which} AND ${withinReach('m.organization_id', 1)} LIMIT ${COUNTED + 1}) found)`
    const [row] = await tx.query<{ total: number; unsent: number }[]>(
      `SELECT ${some('($2::text IS NULL OR m.purpose = $2)')} AS total,
         ${some("m.state IN ('ready', 'failed')")} AS unsent`,
      [roots, purpose],
    )
    return row!
  }

  async lockWithin(
    tx: Tx,
    roots: string[],
    id: string,
  ): Promise<Pick<MessageRow, 'id' | 'organizationId' | 'state'> | null> {
    const [row] = await tx.query<MessageRow[]>(
      `SELECT m.id, m.organization_id AS "organizationId", m.state FROM messages m
       WHERE m.id = $2 AND ${withinReach('m.organization_id', 1)} FOR NO KEY UPDATE OF m`,
      [roots, id],
    )
    return row ?? null
  }

  async markHandedOver(tx: Tx, id: string, at: Date): Promise<void> {
    await tx.update(Message, { id }, { state: 'handed_over', sentAt: at })
  }
}
