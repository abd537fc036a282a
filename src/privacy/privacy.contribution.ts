import { Injectable } from '@nestjs/common'
import type { Tx } from '../database/database.js'
import {
  ContributesToPerson,
  type PersonContribution,
  type PersonHead,
  type PersonTabView,
} from '../people/person-contributions.js'
import { vi as t } from './messages.vi.js'
import { RequestsRepository } from './requests.repository.js'

/** A person's page leads to his requests. */
@Injectable()
@ContributesToPerson()
export class PrivacyContribution implements PersonContribution {
  readonly order = 5

  constructor(private readonly requests: RequestsRepository) {}

  async tabs(tx: Tx, person: PersonHead): Promise<PersonTabView[]> {
    const count = await this.requests.countOfPeople(tx, person.identities)
    const href = `/privacy-requests?personId=${person.id}`
    return [
      { label: t.tab, href, count: count > 0 ? String(count) : undefined, permission: 'privacy.manage' },
    ]
  }
}
