import { Injectable } from '@nestjs/common'
import type { Actor } from '../access/actor.js'
import { Transactions } from '../access/transactions.js'
import { AuditService } from '../audit/audit.service.js'
import { SessionsService } from './sessions.service.js'
import { UsersService } from './users.service.js'

/** For an administrator whose colleague lost a telephone or left a computer open. */
@Injectable()
export class UserSessionsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly users: UsersService,
    private readonly sessions: SessionsService,
    private readonly audit: AuditService,
  ) {}

  /** Signs the user out everywhere; he signs in again as always. */
  async endAll(actor: Actor, id: string): Promise<{ id: string }> {
    return this.transactions.run(actor, 'accounts.endSessions', async (tx) => {
      const { organizationId } = await this.users.lockManageableIn(tx, actor, id)
      const ended = await this.sessions.endAllIn(tx, id)
      if (ended > 0)
        await this.audit.recordIn(tx, actor, {
          verb: 'accounts.endSessions',
          subjectKind: 'user',
          subjectId: id,
          organizationId,
          detail: String(ended),
        })
      return { id }
    })
  }
}
