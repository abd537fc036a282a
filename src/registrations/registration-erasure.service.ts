import { Injectable } from '@nestjs/common'
import { nameSortKey, searchKey } from '#text'
import { LinksService } from '../accounts/links.service.js'
import type { Tx } from '../database/database.js'

/** Blanks what registrations say of people. Checks no reach and writes no audit: the calling verb does. */
@Injectable()
export class RegistrationErasureService {
  constructor(private readonly links: LinksService) {}

  /**
   * Of these registrations: why somebody withdrew, and the links of their tickets. Of those in `nameless` also the
   * name and the position as they were; the row itself stays, for its number is used.
   */
  async eraseIn(tx: Tx, ids: { all: string[]; nameless: string[] }, blank: string): Promise<void> {
    await tx.query(
      `UPDATE registrations SET withdrawal_reason = $2 WHERE id = ANY($1::uuid[]) AND withdrawal_reason <> $2`,
      [ids.all, blank],
    )
    await tx.query(
      `UPDATE registration_changes SET reason = $2 WHERE registration_id = ANY($1::uuid[]) AND reason <> $2`,
      [ids.all, blank],
    )
    await tx.query(
      `UPDATE registrations SET full_name = $2, sort_key = $3, search_key = $4, position_title = ''
       WHERE id = ANY($1::uuid[]) AND full_name <> $2`,
      [ids.nameless, blank, nameSortKey(blank), searchKey(blank)],
    )
    for (const id of ids.all) await this.links.revokeIn(tx, 'ticket', id)
  }
}
