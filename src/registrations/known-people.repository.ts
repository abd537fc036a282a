import { Injectable } from '@nestjs/common'
import { searchPatterns } from '#text'
import type { Tx } from '../database/database.js'
import { identitiesOf, notErased, openTitleOf } from '../people/identities.js'
import type { KnownPerson } from './roster.presenter.js'

/** People below the organizer, for choosing one. */
@Injectable()
export class KnownPeopleRepository {
  async find(
    tx: Tx,
    asked: { trainingId: string; organizerId: string; search?: string; personId?: string },
  ): Promise<KnownPerson[]> {
    return tx.query(
      `SELECT p.id, p.full_name AS "fullName", o.name AS "unitName",
         ${openTitleOf('p.id')} AS title,
         EXISTS (SELECT 1 FROM registrations r WHERE r.training_id = $1 AND r.person_id = ANY (${identitiesOf('p.id')})
           AND r.state <> 'withdrawn') AS "isRegistered",
         EXISTS (SELECT 1 FROM restricted_people kept WHERE kept.person_id = p.id) AS "isRestricted"
       FROM people p JOIN current_organizations o ON o.id = p.unit_id
       WHERE p.canonical_id IS NULL AND ${notErased('p')}
         AND EXISTS (SELECT 1 FROM organization_closure c WHERE c.ancestor_id = $2 AND c.descendant_id = p.unit_id)
         AND ($4::uuid IS NULL OR p.id = $4)
         AND (p.search_key LIKE ALL ($3::text[]) OR o.search_key LIKE ALL ($3::text[]))
       ORDER BY p.sort_key COLLATE "vi-VN-x-icu", p.id LIMIT 20`,
      [asked.trainingId, asked.organizerId, searchPatterns(asked.search ?? ''), asked.personId ?? null],
    )
  }
}
