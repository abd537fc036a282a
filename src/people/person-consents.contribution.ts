import { Injectable } from '@nestjs/common'
import type { Tx } from '../database/database.js'
import { ConsentsRepository } from './consents.repository.js'
import { ContributesToPerson, type PersonContribution, type PersonHead } from './person-contributions.js'

/** The tab about what a person was told and agreed to; after the requests about his data. */
@Injectable()
@ContributesToPerson()
export class PersonConsentsTab implements PersonContribution {
  readonly order = 6

  constructor(private readonly consents: ConsentsRepository) {}

  async tabs(tx: Tx, { id }: PersonHead) {
    const all = await this.consents.list(tx, [id])
    const permission = 'people.read' as const
    const count = all.length > 0 ? { count: String(all.length) } : {}
    return [{ label: 'Đồng ý', href: `/people/${id}/consents`, ...count, permission }]
  }
}
