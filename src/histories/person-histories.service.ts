import { Injectable } from '@nestjs/common'
import { Clock } from '#clock'
import { todayIn } from '#text'
import type { Actor } from '../access/actor.js'
import { Database } from '../database/database.js'
import { PersonHeadsService } from '../people/person-heads.service.js'
import { writePersonHistory } from './papers/person-workbook.js'
import { PersonHistoriesRepository } from './person-histories.repository.js'
import { presentPersonHistory, type PersonHistory } from './person-history.presenter.js'
import { vi as t } from './messages.vi.js'
import type { HistoryFile } from './history-file.js'

/** What a person was trained in, whoever trained him and whatever unit he was in then. */
@Injectable()
export class PersonHistoriesService {
  constructor(
    private readonly database: Database,
    private readonly heads: PersonHeadsService,
    private readonly histories: PersonHistoriesRepository,
    private readonly clock: Clock,
  ) {}

  /** Over everybody who counts as this person. `person_not_found` out of the actor's reach. */
  async get(actor: Actor, personId: string): Promise<PersonHistory> {
    const tx = this.database.reader
    const now = this.clock.now()
    const found = await this.heads.requireIn(tx, actor, 'people.read', personId)
    const rows = await this.histories.list(
      tx,
      found.identities,
      actor.roots('trainings.read'),
      now,
      todayIn(now),
    )
    return presentPersonHistory(await this.heads.viewIn(tx, actor, found), rows, now)
  }

  /** The same as XLSX; every cell of it is text, a number or a day. */
  async workbook(actor: Actor, personId: string): Promise<HistoryFile> {
    const history = await this.get(actor, personId)
    return {
      bytes: await writePersonHistory(history, actor.label),
      filename: t.filename(history.person.fullName),
    }
  }
}
