import { Injectable } from '@nestjs/common'
import type { Actor } from '../access/actor.js'
import { Transactions } from '../access/transactions.js'
import { AuditService } from '../audit/audit.service.js'
import type { Tx } from '../database/database.js'
import { OrganizationsService } from '../organizations/organizations.service.js'
import { chosenName } from '../people/name-case.policy.js'
import { AccountLinksService, type MadeLink } from './account-links.service.js'
import { mayGrant } from './grants.policy.js'
import type { InviteUser } from './users.dto.js'
import { userErrors } from './users.errors.js'
import type { IssuedLink } from './users.presenter.js'
import { UsersRepository, type UserRow } from './users.repository.js'
import { UsersService } from './users.service.js'

interface Issued extends MadeLink {
  id: string
}

/** How colleagues come in: by a link that lets them choose their own password. */
@Injectable()
export class InvitationsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly organizations: OrganizationsService,
    private readonly users: UsersService,
    private readonly rows: UsersRepository,
    private readonly links: AccountLinksService,
    private readonly audit: AuditService,
  ) {}

  /**
   * Invites somebody to work for a body within reach, with a first role over it. `email_taken` when the address has
   * an account, `role_beyond_own` for more rights than one has, `name_case_offered` asks how the name is written.
   */
  async invite(actor: Actor, dto: InviteUser): Promise<IssuedLink> {
    const made = await this.transactions.run(actor, 'accounts.invite', async (tx): Promise<Issued> => {
      await this.organizations.requireWorkingIn(tx, actor, 'accounts.manage', dto.organizationId)
      if (!mayGrant(actor, dto.role)) throw userErrors.role_beyond_own()
      const name = chosenName(null, { written: dto.name, nameCase: dto.nameCase })
      const id = await this.users.createIn(tx, actor, { ...dto, name }, null)
      return { id, ...(await this.links.issueIn(tx, 'invitation', id)) }
    })
    return this.show(actor, made)
  }

  /** A new link for somebody who has not come yet; the old one stops. `user_not_invited` for who has. */
  async inviteAgain(actor: Actor, id: string): Promise<IssuedLink> {
    const made = await this.transactions.run(actor, 'accounts.inviteAgain', async (tx): Promise<Issued> => {
      const user = await this.lockInvitedIn(tx, actor, id)
      await this.record(tx, actor, 'accounts.inviteAgain', user)
      return { id, ...(await this.links.issueIn(tx, 'invitation', id)) }
    })
    return this.show(actor, made)
  }

  /** Stops the link and removes the account that nobody has opened, so that the address is free again. */
  async withdraw(actor: Actor, id: string): Promise<{ id: string }> {
    return this.transactions.run(actor, 'accounts.withdrawInvitation', async (tx) => {
      const user = await this.lockInvitedIn(tx, actor, id)
      await this.links.revokeIn(tx, 'invitation', id)
      await this.rows.deleteInvited(tx, id)
      await this.record(tx, actor, 'accounts.withdrawInvitation', user)
      return { id }
    })
  }

  /** Also to a repeated request, whose first answer is kept: what the actor may is asked anew each time. */
  private async show(actor: Actor, made: Issued): Promise<IssuedLink> {
    await this.users.requireManageable(actor, made.id)
    return this.links.show('invitation', made.id, made)
  }

  private async lockInvitedIn(tx: Tx, actor: Actor, id: string): Promise<UserRow> {
    const user = await this.users.lockManageableIn(tx, actor, id)
    if (user.state !== 'invited') throw userErrors.user_not_invited()
    return user
  }

  private record(tx: Tx, actor: Actor, verb: string, { id, organizationId }: UserRow) {
    return this.audit.recordIn(tx, actor, { verb, subjectKind: 'user', subjectId: id, organizationId })
  }
}
