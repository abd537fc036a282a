import { Injectable } from '@nestjs/common'
import { nameSortKey, searchKey } from '#text'
import type { Tx } from '../database/database.js'

/** Stands wherever a name was: the row stays, for others point to it. */
export const ERASED = 'Đã xóa theo yêu cầu'

/** Blanks what the directory holds about a person. Checks no reach and writes no audit: the calling verb does. */
@Injectable()
export class PersonErasureService {
  /** Contact, birth and gender of these people, and what their merges remember. Again it changes nothing. */
  async eraseFactsIn(tx: Tx, personIds: string[]): Promise<void> {
    await tx.query(
      `UPDATE people SET phone = NULL, email = NULL, birth_date = NULL, birth_year = NULL, gender = NULL,
         version = version + 1
       WHERE id = ANY($1::uuid[])
         AND (phone, email, birth_date, birth_year, gender) IS DISTINCT FROM (NULL, NULL, NULL, NULL, NULL)`,
      [personIds],
    )
    await tx.query(
      `DELETE FROM person_merge_facts f USING person_merges m
       WHERE m.id = f.merge_id AND (m.kept_id = ANY($1::uuid[]) OR m.merged_id = ANY($1::uuid[]))`,
      [personIds],
    )
  }

  /** The name and the positions too, where no register needs them. No two of them look like duplicates of each other. */
  async eraseNamesIn(tx: Tx, personIds: string[]): Promise<void> {
    await tx.query('DELETE FROM positions WHERE person_id = ANY($1::uuid[])', [personIds])
    await tx.query(
      `UPDATE people SET full_name = $2, family_name = '', middle_name = '', given_name = $2, sort_key = $3,
         name_key = id::text, search_key = $4, parts_edited = false, version = version + 1
       WHERE id = ANY($1::uuid[]) AND full_name <> $2`,
      [personIds, ERASED, nameSortKey(ERASED), searchKey(ERASED)],
    )
  }

  /** Telephone and e-mail of people who have long not been to a training. Returns how many. */
  async eraseContactsIn(tx: Tx, personIds: string[]): Promise<number> {
    const [, count] = await tx.query<[unknown, number]>(
      `UPDATE people SET phone = NULL, email = NULL, version = version + 1
       WHERE id = ANY($1::uuid[]) AND (phone IS NOT NULL OR email IS NOT NULL)`,
      [personIds],
    )
    return count
  }
}
