import { Injectable } from '@nestjs/common'
import type { Actor } from '../access/actor.js'
import { Transactions } from '../access/transactions.js'
import { AuditService } from '../audit/audit.service.js'
import type { Tx } from '../database/database.js'
import { AccountLinksService, type MadeLink } from './account-links.service.js'
import type { IssuePasswordLink } from './users.dto.js'
import { userErrors } from './users.errors.js'
import type { IssuedLink } from './users.presenter.js'
import type { UserRow } from './users.repository.js'
import { UsersService } from './users.service.js'

/** For whoever forgot his password: a link to choose a new one. No administrator ever knows a colleague's password. */
@Injectable()
export class PasswordLinksService {
  constructor(
    private readonly transactions: Transactions,
    private readonly users: UsersService,
    private readonly links: AccountLinksService,
    private readonly audit: AuditService,
  ) {}

  /** Only for an account in use (`user_not_active`) of somebody with no more rights than the actor. */
  async issue(actor: Actor, id: string, dto: IssuePasswordLink): Promise<IssuedLink> {
    const made = await this.transactions.run(actor, 'accounts.issuePasswordLink', async (tx) => {
      const user = await this.users.lockManageableIn(tx, actor, id)
      if (user.state !== 'active') throw userErrors.user_not_active()
      return this.issueIn(tx, actor, user, dto)
    })
    await this.users.requireManageable(actor, id)
    return this.links.show('password', id, made)
  }

  /** The same inside a caller's transaction, which has checked who may. */
  async issueIn(
    tx: Tx,
    actor: Actor,
    user: UserRow,
    { withoutSecondFactor }: IssuePasswordLink,
  ): Promise<MadeLink> {
    const made = await this.links.issueIn(tx, 'password', user.id, { withoutSecondFactor })
    await this.audit.recordIn(tx, actor, {
      verb: 'accounts.issuePasswordLink',
      subjectKind: 'user',
      subjectId: user.id,
      organizationId: user.organizationId,
      ...(withoutSecondFactor ? { detail: 'without_second_factor' } : {}),
    })
    return made
  }

  /** The open link stops; nothing happens when there is none. */
  async revoke(actor: Actor, id: string): Promise<{ id: string }> {
    return this.transactions.run(actor, 'accounts.revokePasswordLink', async (tx) => {
      const { organizationId } = await this.users.lockManageableIn(tx, actor, id)
      if ((await this.links.revokeIn(tx, 'password', id)) > 0)
        await this.audit.recordIn(tx, actor, {
          verb: 'accounts.revokePasswordLink',
          subjectKind: 'user',
          subjectId: id,
          organizationId,
        })
      return { id }
    })
  }
}
