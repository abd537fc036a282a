import { Injectable } from '@nestjs/common'
import type { Actor } from '../access/actor.js'
import { Transactions } from '../access/transactions.js'
import type { Tx } from '../database/database.js'
import { ERASED } from '../people/person-erasure.service.js'
import { DirectoryRooms } from './directory-rooms.service.js'
import { contactTexts, personalTexts, type ErasureFacts } from './erasure-plan.js'
import { ErasureRepository } from './erasure.repository.js'
import { ExportFiles } from './export-files.service.js'
import { TrainingRooms } from './training-rooms.service.js'

/** Every room that holds something about people, each with its own verb, lowest first. */
@Injectable()
export class PersonalRooms {
  constructor(
    private readonly directory: DirectoryRooms,
    private readonly trainings: TrainingRooms,
    private readonly requests: ErasureRepository,
    private readonly exports: ExportFiles,
    private readonly transactions: Transactions,
  ) {}

  /** Before any person is locked: lists under way wait until he is erased. */
  async holdIn(tx: Tx): Promise<void> {
    await this.directory.holdIn(tx)
  }

  async eraseIn(tx: Tx, actor: Actor, facts: ErasureFacts, keepsName: boolean): Promise<void> {
    const ids = facts.people.map(({ id }) => id)
    const contacts = contactTexts(facts.people)
    await this.trainings.eraseIn(tx, ids, facts.registrations)
    await this.directory.eraseIn(tx, actor, facts, keepsName)
    await this.exports.removeOfPeopleIn(tx, ids)
    await this.requests.eraseRequests(tx, { ids, contacts, keepsName }, ERASED)
    const wanted = { ids: new Set(ids), texts: personalTexts(facts.people) }
    await this.transactions.redactIn(tx, wanted, ERASED)
  }
}
