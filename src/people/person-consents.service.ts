import { Injectable } from '@nestjs/common'
import type { Actor } from '../access/actor.js'
import { Database } from '../database/database.js'
import { ConsentsRepository } from './consents.repository.js'
import { presentConsent, type PersonConsents } from './consents.presenter.js'
import { PersonHeadsService } from './person-heads.service.js'

/** What a person said about his data, for staff. */
@Injectable()
export class PersonConsentsService {
  constructor(
    private readonly database: Database,
    private readonly heads: PersonHeadsService,
    private readonly consents: ConsentsRepository,
  ) {}

  /** Also what was said by who was merged into him. */
  async get(actor: Actor, personId: string): Promise<PersonConsents> {
    const person = await this.heads.head(actor, 'people.read', personId)
    const consents = await this.consents.list(this.database.reader, [person.id])
    return { person, consents: consents.map(presentConsent) }
  }
}
