import { Injectable } from '@nestjs/common'
import type { Actor } from '../access/actor.js'
import type { Tx } from '../database/database.js'
import { ImportErasureService } from '../imports/import-erasure.service.js'
import { LetterErasureService } from '../messages/letter-erasure.service.js'
import { ERASED, PersonErasureService } from '../people/person-erasure.service.js'
import { RestrictionsService } from '../people/restrictions.service.js'
import { contactTexts, type ErasureFacts } from './erasure-plan.js'

/** People, letters to them, and the files that they came in by. */
@Injectable()
export class DirectoryRooms {
  constructor(
    private readonly people: PersonErasureService,
    private readonly restrictions: RestrictionsService,
    private readonly letters: LetterErasureService,
    private readonly imports: ImportErasureService,
  ) {}

  /** Before any person is locked. */
  async holdIn(tx: Tx): Promise<void> {
    await this.imports.holdRowsIn(tx)
  }

  async eraseIn(tx: Tx, actor: Actor, facts: ErasureFacts, keepsName: boolean): Promise<void> {
    const { people, registrations } = facts
    const personIds = people.map(({ id }) => id)
    await this.imports.eraseIn(tx, { personIds, contacts: contactTexts(people) })
    const names = keepsName ? [] : [...new Set(people.map(({ fullName }) => fullName))]
    const trainingIds = [...new Set(registrations.map(({ trainingId }) => trainingId))]
    const erased = { personIds, contacts: contactTexts(people), names, trainingIds }
    await this.letters.eraseIn(tx, erased, ERASED)
    await this.people.eraseFactsIn(tx, personIds)
    if (!keepsName) await this.people.eraseNamesIn(tx, personIds)
    // Nobody writes to who asked to be erased, even where the name stays.
    for (const id of personIds) await this.restrictions.restrictIn(tx, actor, id)
  }
}
