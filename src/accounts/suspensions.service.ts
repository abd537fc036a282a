import { Injectable } from '@nestjs/common'
import type { Actor } from '../access/actor.js'
import { Transactions } from '../access/transactions.js'
import { AuditService } from '../audit/audit.service.js'
import type { Tx } from '../database/database.js'
import { AccountLinksService } from './account-links.service.js'
import { AdministratorsService } from './administrators.service.js'
import { ApiTokensService } from './api-tokens.service.js'
import { SessionsService } from './sessions.service.js'
import type { UserState } from './user-states.js'
import { userErrors } from './users.errors.js'
import { UsersRepository, type UserRow } from './users.repository.js'
import { UsersService } from './users.service.js'

/** Whoever is away, or must not sign in for now, keeps name, roles and history. */
@Injectable()
export class SuspensionsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly users: UsersService,
    private readonly rows: UsersRepository,
    private readonly administrators: AdministratorsService,
    private readonly links: AccountLinksService,
    private readonly sessions: SessionsService,
    private readonly tokens: ApiTokensService,
    private readonly audit: AuditService,
  ) {}

  /** Ends all sessions, API tokens and open password links at once. `user_invited` for who never signed in. */
  async suspend(actor: Actor, id: string): Promise<{ id: string }> {
    return this.transactions.run(actor, 'accounts.suspend', (tx) =>
      this.administrators.keepOneIn(tx, async () => {
        const user = await this.users.lockManageableIn(tx, actor, id)
        if (user.state === 'invited') throw userErrors.user_invited()
        await this.sessions.endAllIn(tx, id)
        await this.tokens.revokeAllIn(tx, id)
        await this.links.revokeIn(tx, 'password', id)
        return this.becomeIn(tx, actor, user, 'suspended', 'accounts.suspend')
      }),
    )
  }

  /** Lets somebody who was suspended sign in again, with the password he had. */
  async reactivate(actor: Actor, id: string): Promise<{ id: string }> {
    return this.transactions.run(actor, 'accounts.reactivate', async (tx) => {
      const user = await this.users.lockManageableIn(tx, actor, id)
      if (user.state === 'invited') throw userErrors.user_invited()
      return this.becomeIn(tx, actor, user, 'active', 'accounts.reactivate')
    })
  }

  private async becomeIn(
    tx: Tx,
    actor: Actor,
    { id, organizationId, ...user }: UserRow,
    state: UserState,
    verb: string,
  ) {
    if (user.state === state) return { id }
    await this.rows.setState(tx, id, state)
    await this.audit.recordIn(tx, actor, {
      verb,
      subjectKind: 'user',
      subjectId: id,
      organizationId,
      fields: ['state'],
    })
    return { id }
  }
}
