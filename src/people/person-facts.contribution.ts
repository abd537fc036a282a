import { Injectable } from '@nestjs/common'
import type { Tx } from '../database/database.js'
import { vi as t } from './messages.vi.js'
import { ContributesToPerson, type PersonContribution, type PersonHead } from './person-contributions.js'

/** The first tab of a person: who he is. */
@Injectable()
@ContributesToPerson()
export class PersonFactsTab implements PersonContribution {
  readonly order = 1

  tabs(_: Tx, { id }: PersonHead) {
    return Promise.resolve([{ label: t.facts, href: `/people/${id}`, permission: 'people.read' as const }])
  }
}
