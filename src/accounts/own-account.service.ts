import { Injectable } from '@nestjs/common'
import { Database } from '../database/database.js'
import { ApiTokensRepository } from './api-tokens.repository.js'
import type { OwnAccount, OwnSession } from './own-account.presenter.js'
import { OwnAccountRepository } from './own-account.repository.js'
import { SecondFactorsService } from './second-factors.service.js'
import { SessionsService } from './sessions.service.js'
import type { StaffActor } from './staff-actor.js'

const THIRTY_DAYS_MS = 30 * 24 * 3_600_000

/** What a member of staff sees of his own account, and where he is signed in. */
@Injectable()
export class OwnAccountService {
  constructor(
    private readonly database: Database,
    private readonly accounts: OwnAccountRepository,
    private readonly sessions: SessionsService,
    private readonly secondFactors: SecondFactorsService,
    private readonly tokens: ApiTokensRepository,
  ) {}

  async get({ person }: StaffActor): Promise<OwnAccount> {
    const tx = this.database.reader
    const { passwordHash: _, ...account } = await this.accounts.get(tx, person.id)
    const since = new Date(Date.now() - THIRTY_DAYS_MS)
    return {
      ...account,
      secondFactor: await this.secondFactors.stateIn(tx, person.id),
      sessions: (await this.sessions.listIn(tx, person.id)).length,
      apiTokens: await this.tokens.countLive(tx, person.id, new Date()),
      wrongCodes: await this.accounts.countWrongCodes(tx, person.id, since),
    }
  }

  async listSessions({ person, sessionId }: StaffActor): Promise<{ items: OwnSession[] }> {
    const items = await this.sessions.listIn(this.database.reader, person.id)
    return { items: items.map((item) => ({ ...item, isCurrent: item.id === sessionId })) }
  }
}
