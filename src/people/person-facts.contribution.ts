import { Injectable } from '@nestjs/common'
import type { Tx } from '../database/database.js'
import { vi as t } from './messages.vi.js'
import { ContributesToPerson, type PersonContribution, type PersonHead } from './person-contributions.js'
import { positionMessages } from './position-messages.js'

/** The first tabs of a person: who he is, and what he held. */
@Injectable()
@ContributesToPerson()
export class PersonFactsTab implements PersonContribution {
  readonly order = 1

  tabs(_: Tx, { id }: PersonHead) {
    const permission = 'people.read' as const
    return Promise.resolve([
      { label: t.facts, href: `/people/${id}`, permission },
      { label: positionMessages.tab, href: `/people/${id}/positions`, permission },
    ])
  }
}
