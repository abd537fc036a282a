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
   * What letters to others say of the person is replaced; where they went stays, for an office shares one telephone.
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
    const found = await this.listMentioningIn(tx, erased)
    for (const text of [...erased.contacts, ...erased.names])
      await this.replaceIn(tx, { found, personIds }, text, blank)
  }

  /** Forgets where letters went that were written before then, at most five thousand at a time. Returns how many. */
  async eraseRecipientsIn(tx: Tx, before: Date): Promise<number> {
    const [, count] = await tx.query<[unknown, number]>(
      `UPDATE messages SET recipient = NULL WHERE id IN (
         SELECT id FROM messages WHERE recipient IS NOT NULL AND created_at < $1 LIMIT 5000)`,
      [before],
    )
    return count
  }

  /** One reading of all letters, however many texts are looked for. */
  private async listMentioningIn(
    tx: Tx,
    { contacts, names, trainingIds }: ErasedRecipient,
  ): Promise<string[]> {
    const rows = await tx.query<{ id: string }[]>(
      `SELECT m.id FROM messages m, concat_ws(' ', m.recipient, m.subject, m.body) AS said
       WHERE EXISTS (SELECT 1 FROM unnest($1::text[]) AS wanted WHERE position(wanted IN said) > 0)
         OR (m.training_id = ANY($3::uuid[])
           AND EXISTS (SELECT 1 FROM unnest($2::text[]) AS wanted WHERE position(wanted IN said) > 0))`,
      [contacts, names, trainingIds],
    )
    return rows.map(({ id }) => id)
  }

  private async replaceIn(
    tx: Tx,
    letters: { found: string[]; personIds: string[] },
    text: string,
    blank: string,
  ): Promise<void> {
    await tx.query(
      `UPDATE messages SET subject = replace(subject, $2, $3), body = replace(body, $2, $3),
         recipient = CASE WHEN person_id IS NULL OR person_id = ANY($4::uuid[]) THEN nullif(recipient, $2)
           ELSE recipient END
       WHERE id = ANY($1::uuid[])`,
      [letters.found, text, blank, letters.personIds],
    )
  }
}
