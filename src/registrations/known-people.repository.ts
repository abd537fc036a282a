import { Injectable } from '@nestjs/common'
import type { Tx } from '../database/database.js'
import { identitiesOf, notErased, openTitleOf } from '../people/identities.js'
import { nameSearch } from '../people/name-search.js'
import { nameOrderOf, nameRank } from '../people/ordered-names.js'
import type { KnownPerson } from './roster.presenter.js'

/** People below the organizer, for choosing one. */
@Injectable()
export class KnownPeopleRepository {
  /** Whose name or unit holds every word sought; by name before by unit. */
  async find(
    tx: Tx,
    asked: { trainingId: string; organizerId: string; search?: string; personId?: string },
  ): Promise<KnownPerson[]> {
    const { exact, words, beginnings, anywhere } = nameSearch(asked.search ?? '')
    return tx.query(
      `SELECT p.id, p.full_name AS "fullName", o.name AS "unitName",
         ${openTitleOf('p.id')} AS title,
         EXISTS (SELECT 1 FROM registrations r WHERE r.training_id = $1 AND r.person_id = ANY (${identitiesOf('p.id')})
           AND r.state <> 'withdrawn') AS "isRegistered",
         EXISTS (SELECT 1 FROM restricted_people kept WHERE kept.person_id = p.id) AS "isRestricted"
       FROM people p JOIN current_organizations o ON o.id = p.unit_id
       WHERE p.canonical_id IS NULL AND ${notErased('p')}
         AND EXISTS (SELECT 1 FROM organization_closure c WHERE c.ancestor_id = $2 AND c.descendant_id = p.unit_id)
         AND ($3::uuid IS NULL OR p.id = $3)
         AND p.search_key || ' ' || o.search_key LIKE ALL ($7::text[])
       ORDER BY ${nameRank('p.full_name', 'p.search_key', 4)}, ${nameOrderOf('p.sort_key', '$2')}, p.id LIMIT 20`,
      [
        ...[asked.trainingId, asked.organizerId, asked.personId ?? null],
        ...[exact, words, beginnings, anywhere],
      ],
    )
  }
}
