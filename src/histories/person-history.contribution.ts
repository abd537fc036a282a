import { Injectable } from '@nestjs/common'
import type { Tx } from '../database/database.js'
import {
  ContributesToPerson,
  type PersonContribution,
  type PersonHead,
} from '../people/person-contributions.js'
import { vi as t } from './messages.vi.js'
import { PersonHistoriesRepository } from './person-histories.repository.js'

/** The tab of a person's trainings, right after who he is. */
@Injectable()
@ContributesToPerson()
export class PersonHistoryTab implements PersonContribution {
  readonly order = 2

  constructor(private readonly histories: PersonHistoriesRepository) {}

  async tabs(tx: Tx, { id, identities }: PersonHead) {
    const count = await this.histories.count(tx, identities)
    const permission = 'people.read' as const
    return [
      {
        label: t.history,
        href: `/people/${id}/history`,
        ...(count > 0 ? { count: `${count}` } : {}),
        permission,
      },
    ]
  }
}
