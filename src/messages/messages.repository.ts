import { Injectable } from '@nestjs/common'
import type { Tx } from '../database/database.js'
import type { Message } from './message.entity.js'

@Injectable()
export class MessagesRepository {
  /** False when a letter with that key was written before. */
  async insertOnce(tx: Tx, message: Message): Promise<boolean> {
    const rows = await tx.query<unknown[]>(
      `INSERT INTO messages (id, organization_id, channel, purpose, person_id, training_id, recipient, subject, body,
         dedupe_key, state, created_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
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
}
