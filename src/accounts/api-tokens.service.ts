import { Injectable } from '@nestjs/common'
import { v7 as uuid } from 'uuid'
import type { Permission } from '../access/permissions.js'
import { Transactions } from '../access/transactions.js'
import { AuditService } from '../audit/audit.service.js'
import { Database, type Tx } from '../database/database.js'
import { ApiTokensRepository } from './api-tokens.repository.js'
import type { MakeApiToken } from './own-account.dto.js'
import { ownAccountErrors } from './own-account.errors.js'
import type { MadeApiToken, OwnApiToken } from './own-account.presenter.js'
import { aboutOneself } from './own-audit.js'
import { Reauthentication } from './reauthentication.js'
import type { StaffActor } from './staff-actor.js'
import { hashToken, newApiToken } from './tokens.js'

const DAY_MS = 24 * 3_600_000
const MOST_LIVE = 20
/** So long one still sees in the list what is over. */
const KEPT_MS = 90 * DAY_MS

/** Keys for programs that work in one's own name. All times are real ones. */
@Injectable()
export class ApiTokensService {
  constructor(
    private readonly database: Database,
    private readonly transactions: Transactions,
    private readonly tokens: ApiTokensRepository,
    private readonly reauthentication: Reauthentication,
    private readonly audit: AuditService,
  ) {}

  async list({ person }: StaffActor): Promise<{ items: OwnApiToken[] }> {
    const now = new Date()
    const rows = await this.tokens.list(this.database.reader, person.id, now)
    return {
      items: rows.map(({ revokedAt, ...row }) => ({
        ...row,
        scopes: row.scopes as Permission[],
        state: revokedAt ? 'revoked' : row.expiresAt > now ? 'live' : 'expired',
      })),
    }
  }

  /**
   * Makes a token with some of the actor's rights (`scope_not_held`), after the password and the code where one is
   * asked: it outlives the session. The token is in this answer and nowhere else. `too_many_api_tokens` over twenty.
   */
  async make(actor: StaffActor, { name, scopes, days, ...proofs }: MakeApiToken): Promise<MadeApiToken> {
    if (!scopes.every((scope) => actor.can(scope))) throw ownAccountErrors.scope_not_held()
    const code = await this.reauthentication.proveBoth(actor, proofs)
    const token = newApiToken()
    const createdAt = new Date()
    const expiresAt = new Date(createdAt.getTime() + days * DAY_MS)
    let shown: string | null = null
    const made = await this.transactions.run(actor, 'accounts.makeApiToken', async (tx) => {
      await code.takeIn(tx)
      await this.tokens.lockOwner(tx, actor.person.id)
      if ((await this.tokens.countLive(tx, actor.person.id, createdAt)) >= MOST_LIVE)
        throw ownAccountErrors.too_many_api_tokens({ limit: MOST_LIVE })
      const row = { id: uuid(), userId: actor.person.id, name, tokenHash: hashToken(token), scopes }
      await this.tokens.insert(tx, { ...row, createdAt, expiresAt, lastUsedOn: null, revokedAt: null })
      await this.audit.recordIn(tx, actor, {
        ...aboutOneself(actor, 'makeApiToken'),
        fields: ['scopes'],
        detail: scopes.join(', '),
      })
      shown = token
      return { id: row.id, name, scopes, expiresAt: expiresAt.toISOString() }
    })
    await code.giveBack()
    return { ...made, token: shown }
  }

  /** One token by its id; `api_token_not_found` for somebody else's. */
  async get({ person }: StaffActor, id: string): Promise<{ id: string; name: string }> {
    const token = await this.tokens.findOf(this.database.reader, person.id, id)
    if (!token) throw ownAccountErrors.api_token_not_found()
    return { id, name: token.name }
  }

  /** Refused from the next request on; a second time changes nothing. */
  async revoke(actor: StaffActor, id: string): Promise<{ id: string; name: string }> {
    const { name } = await this.get(actor, id)
    return this.transactions.run(actor, 'accounts.revokeApiToken', async (tx) => {
      if (await this.tokens.revoke(tx, actor.person.id, id, new Date()))
        await this.audit.recordIn(tx, actor, aboutOneself(actor, 'revokeApiToken'))
      return { id, name }
    })
  }

  /** All tokens of a person; returns how many. The caller permits and writes the audit entry. */
  revokeAllIn(tx: Tx, userId: string): Promise<number> {
    return this.tokens.revokeAll(tx, userId, new Date())
  }

  /** Forgets tokens that have been over for three months. */
  async purge(): Promise<void> {
    await this.tokens.deleteOverBefore(this.database.reader, new Date(Date.now() - KEPT_MS))
  }
}
