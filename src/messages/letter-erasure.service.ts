import { Injectable } from '@nestjs/common'
import type { Tx } from '../database/database.js'

export interface ErasedRecipient {
  personIds: string[]
  /** Ways to reach him, which stand nowhere else by chance: telephone as stored and as printed, e-mail. */
  contacts: string[]
  /** His names, where they are erased too; replaced only in letters about the trainings he was registered for. */
  names: string[]
  trainingIds: string[]
}

/** Blanks letters to people. Checks no reach and writes no audit: the calling verb does. */
@Injectable()
export class LetterErasureService {
  /**
   * Letters that nobody sent yet are gone; those that went out keep when and what for, without address and text.
   * What letters to others say of the person is replaced.
   */
  async eraseIn(tx: Tx, erased: ErasedRecipient, blank: string): Promise<void> {
    const { personIds } = erased
    await tx.query(
      `DELETE FROM messages WHERE person_id = ANY($1::uuid[]) AND state IN ('ready', 'failed')`,
      [personIds],
    )
    await tx.query(
      `UPDATE messages SET recipient = NULL, subject = $2, body = $2
       WHERE person_id = ANY($1::uuid[]) AND (recipient IS NOT NULL OR body <> $2)`,
      [personIds, blank],
    )
    for (const contact of erased.contacts) await this.replaceIn(tx, contact, blank, null)
    for (const name of erased.names) await this.replaceIn(tx, name, blank, erased.trainingIds)
  }

  /** Forgets where letters went that were sent before `day`. Returns how many. */
  async eraseRecipientsIn(tx: Tx, before: Date): Promise<number> {
    const [, count] = await tx.query<[unknown, number]>(
      `UPDATE messages SET recipient = NULL WHERE recipient IS NOT NULL AND created_at < $1`,
      [before],
    )
    return count
  }

  private async replaceIn(tx: Tx, text: string, blank: string, trainingIds: string[] | null): Promise<void> {
    await tx.query(
      `UPDATE messages SET recipient = nullif(recipient, $1), subject = replace(subject, $1, $2),
         body = replace(body, $1, $2)
       WHERE ($3::uuid[] IS NULL OR training_id = ANY($3::uuid[]))
         AND (recipient = $1 OR position($1 IN subject) > 0 OR position($1 IN body) > 0)`,
      [text, blank, trainingIds],
    )
  }
}
