import { Injectable } from '@nestjs/common'
import { Transactions } from '../access/transactions.js'
import { AuditService } from '../audit/audit.service.js'
import { ApiTokensService } from './api-tokens.service.js'
import { LinksService } from './links.service.js'
import type { ChangePassword } from './own-account.dto.js'
import { ownAccountErrors } from './own-account.errors.js'
import { OwnAccountRepository } from './own-account.repository.js'
import { aboutOneself } from './own-audit.js'
import { Passwords } from './passwords.js'
import { Reauthentication } from './reauthentication.js'
import { SessionsService } from './sessions.service.js'
import type { StaffActor } from './staff-actor.js'

/** Ends what is open and changes the password of one's own account. */
@Injectable()
export class OwnAccessService {
  constructor(
    private readonly transactions: Transactions,
    private readonly accounts: OwnAccountRepository,
    private readonly reauthentication: Reauthentication,
    private readonly passwords: Passwords,
    private readonly sessions: SessionsService,
    private readonly tokens: ApiTokensService,
    private readonly links: LinksService,
    private readonly audit: AuditService,
  ) {}

  /**
   * Asks for the present password, then ends all other sessions, API tokens and open password links. Refuses a new
   * one that is guessed easily (`password_common`, `password_personal`); returns how many sessions ended.
   */
  async changePassword(actor: StaffActor, dto: ChangePassword): Promise<{ endedSessions: number }> {
    if (dto.newPassword !== dto.repeatedPassword) throw ownAccountErrors.passwords_differ()
    const account = await this.reauthentication.prove(actor, dto.currentPassword)
    if (dto.newPassword === dto.currentPassword) throw ownAccountErrors.password_unchanged()
    const hash = await this.passwords.hashNew(dto.newPassword, account, 'newPassword')
    return this.transactions.run(actor, 'accounts.changePassword', async (tx) => {
      if (!(await this.accounts.changePassword(tx, account.id, account.passwordHash, hash)))
        throw ownAccountErrors.current_password_wrong()
      const endedSessions = await this.sessions.endAllIn(tx, account.id, actor.sessionId)
      await this.tokens.revokeAllIn(tx, account.id)
      await this.links.revokeIn(tx, 'password', account.id)
      await this.audit.recordIn(tx, actor, { ...aboutOneself(actor, 'changePassword'), fields: ['password'] })
      return { endedSessions }
    })
  }

  /** From the next request on. `session_not_found` for what is over or somebody else's. */
  async endSession(actor: StaffActor, id: string): Promise<{ id: string }> {
    return this.transactions.run(actor, 'accounts.endOwnSession', async (tx) => {
      if (!(await this.sessions.endIn(tx, actor.person.id, id))) throw ownAccountErrors.session_not_found()
      await this.audit.recordIn(tx, actor, { ...aboutOneself(actor, 'endSessions'), detail: '1' })
      return { id }
    })
  }

  /** All but the one that asks; returns how many. */
  async endOtherSessions(actor: StaffActor): Promise<{ endedSessions: number }> {
    return this.transactions.run(actor, 'accounts.endOtherSessions', async (tx) => {
      const endedSessions = await this.sessions.endAllIn(tx, actor.person.id, actor.sessionId)
      if (endedSessions > 0)
        await this.audit.recordIn(tx, actor, {
          ...aboutOneself(actor, 'endSessions'),
          detail: String(endedSessions),
        })
      return { endedSessions }
    })
  }
}
