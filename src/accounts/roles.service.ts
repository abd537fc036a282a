import { Injectable } from '@nestjs/common'
import { v7 as uuid } from 'uuid'
import type { Actor } from '../access/actor.js'
import { Transactions } from '../access/transactions.js'
import { AuditService } from '../audit/audit.service.js'
import type { Tx } from '../database/database.js'
import { OrganizationsService } from '../organizations/organizations.service.js'
import { AccountLinksService } from './account-links.service.js'
import { AdministratorsService } from './administrators.service.js'
import { mayGrant } from './grants.policy.js'
import { GrantsRepository } from './grants.repository.js'
import type { GiveRole } from './users.dto.js'
import { userErrors } from './users.errors.js'
import type { GrantView, UserDetail } from './users.presenter.js'
import { UsersService } from './users.service.js'

export interface GivenRole {
  id: string
  /** Links that would have opened the account. */
  stoppedLinks: number
}

/** Roles over bodies: given and taken, never changed. They count from the user's next request on. */
@Injectable()
export class RolesService {
  constructor(
    private readonly transactions: Transactions,
    private readonly organizations: OrganizationsService,
    private readonly users: UsersService,
    private readonly administrators: AdministratorsService,
    private readonly grants: GrantsRepository,
    private readonly links: AccountLinksService,
    private readonly audit: AuditService,
  ) {}

  /**
   * Gives a user within reach a role over a body within reach. A role that he has already is left as it is. Links
   * that open the account stop: whoever made one may have been allowed to while the account could do less.
   * Returns how many stopped; `role_beyond_own` for more rights than one has, `organization_not_found` for a foreign body.
   */
  async give(actor: Actor, userId: string, { role, organizationId }: GiveRole): Promise<GivenRole> {
    return this.transactions.run(actor, 'accounts.giveRole', async (tx) => {
      await this.users.lockIn(tx, actor, userId)
      await this.organizations.requireWorkingIn(tx, actor, 'accounts.manage', organizationId)
      if (!mayGrant(actor, role)) throw userErrors.role_beyond_own()
      const grant = { id: uuid(), userId, role, organizationId, createdAt: new Date(), grantedBy: actor.id }
      if (!(await this.grants.insertOnce(tx, grant))) return { id: userId, stoppedLinks: 0 }
      await this.record(tx, actor, 'accounts.giveRole', userId, grant)
      return { id: userId, stoppedLinks: await this.links.revokeAllIn(tx, userId) }
    })
  }

  /** A role that a user has now, with the user: before it is taken. */
  async find(actor: Actor, userId: string, grantId: string): Promise<{ user: UserDetail; grant: GrantView }> {
    const user = await this.users.get(actor, userId)
    const grant = user.roles.find(({ id }) => id === grantId)
    if (!grant) throw userErrors.grant_not_found()
    return { user, grant }
  }

  /** Takes a role back; one that was taken before stays so. `last_administrator` when nobody would be left over all. */
  async take(actor: Actor, userId: string, grantId: string): Promise<{ id: string }> {
    return this.transactions.run(actor, 'accounts.takeRole', (tx) =>
      this.administrators.keepOneIn(tx, async () => {
        const { grants } = await this.users.lockIn(tx, actor, userId)
        const grant = grants.find(({ id, isWithinReach }) => id === grantId && isWithinReach)
        if (!grant) throw userErrors.grant_not_found()
        if (!mayGrant(actor, grant.role)) throw userErrors.role_beyond_own()
        if (!grant.revokedAt) {
          await this.grants.revoke(tx, grantId, new Date(), actor.id)
          await this.record(tx, actor, 'accounts.takeRole', userId, grant)
        }
        return { id: userId }
      }),
    )
  }

  private record(
    tx: Tx,
    actor: Actor,
    verb: string,
    subjectId: string,
    { role, organizationId }: { role: string; organizationId: string },
  ) {
    return this.audit.recordIn(tx, actor, {
      verb,
      subjectKind: 'user',
      subjectId,
      organizationId,
      fields: ['roles'],
      detail: role,
    })
  }
}
