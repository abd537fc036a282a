import { Injectable } from '@nestjs/common'
import { v7 as uuid } from 'uuid'
import { Actor } from '../access/actor.js'
import { AuditService } from '../audit/audit.service.js'
import { Database, type Tx } from '../database/database.js'
import { AccountLinksService, type AccountLinkPurpose, type MadeLink } from './account-links.service.js'
import { GrantsRepository } from './grants.repository.js'
import { PasswordLinksService } from './password-links.service.js'
import { recoveryErrors } from './recovery.errors.js'
import type { IssuedLink } from './users.presenter.js'
import { UsersRepository, type UserRow } from './users.repository.js'

export interface RecoveryOptions {
  /** Using the link takes the second factor off. */
  withoutSecondFactor: boolean
  /** Makes the person administrator of the top body, when it has none left. */
  administrator: boolean
}

/** For whoever sits at the machine itself: a way in when nobody can give a new password any more. */
@Injectable()
export class RecoveryService {
  constructor(
    private readonly database: Database,
    private readonly users: UsersRepository,
    private readonly grants: GrantsRepository,
    private readonly links: AccountLinksService,
    private readonly passwordLinks: PasswordLinksService,
    private readonly audit: AuditService,
  ) {}

  /**
   * A one-time link for the account with that address: to set a password, or the invitation again for who has not
   * accepted yet. `not_set_up`, `email_unknown`, `account_suspended`, `administrator_left`.
   */
  async recover(email: string, options: RecoveryOptions): Promise<IssuedLink> {
    const top = await this.grants.findTopBody(this.database.reader)
    if (!top) throw recoveryErrors.not_set_up()
    const address = email.trim().toLowerCase()
    const system = Actor.system('Lệnh khôi phục')
    const made = await this.database.transaction(async (tx) => {
      await this.grants.lockInstallation(tx)
      const user = await this.users.findByEmail(tx, address)
      if (!user) throw recoveryErrors.email_unknown({ email: address })
      await this.users.lock(tx, user.id)
      if (options.administrator) await this.makeAdministratorIn(tx, system, user, top)
      else if (user.state === 'suspended') throw recoveryErrors.account_suspended()
      return { user, ...(await this.issueIn(tx, system, user, options)) }
    })
    return this.links.show(made.purpose, made.user.id, made)
  }

  private async makeAdministratorIn(tx: Tx, system: Actor, user: UserRow, organizationId: string) {
    const count = await this.grants.countTopAdministrators(tx)
    if (count > 0) throw recoveryErrors.administrator_left({ count })
    const grant = { userId: user.id, role: 'administrator', organizationId, grantedBy: null }
    await this.grants.insertOnce(tx, { ...grant, id: uuid(), createdAt: new Date() })
    if (user.state === 'suspended') await this.users.setState(tx, user.id, 'active')
    await this.audit.recordIn(tx, system, {
      verb: 'accounts.recoverAdministrator',
      subjectKind: 'user',
      subjectId: user.id,
      organizationId,
      fields: ['roles', ...(user.state === 'suspended' ? ['state'] : [])],
      detail: 'administrator',
    })
  }

  private async issueIn(
    tx: Tx,
    system: Actor,
    user: UserRow,
    { withoutSecondFactor }: RecoveryOptions,
  ): Promise<MadeLink & { purpose: AccountLinkPurpose }> {
    if (user.state !== 'invited')
      return {
        purpose: 'password',
        ...(await this.passwordLinks.issueIn(tx, system, user, { withoutSecondFactor })),
      }
    await this.audit.recordIn(tx, system, {
      verb: 'accounts.inviteAgain',
      subjectKind: 'user',
      subjectId: user.id,
      organizationId: user.organizationId,
    })
    return { purpose: 'invitation', ...(await this.links.issueIn(tx, 'invitation', user.id)) }
  }
}
