import { Injectable } from '@nestjs/common'
import { DomainError } from '#errors'
import type { Actor } from '../access/actor.js'
import { Transactions } from '../access/transactions.js'
import { AuditService } from '../audit/audit.service.js'
import { Database, type Tx } from '../database/database.js'
import { MessagesService } from '../messages/messages.service.js'
import { chosenName } from '../people/name-case.policy.js'
import { AccountLinksService } from './account-links.service.js'
import { newAddressLetter } from './new-address-letter.js'
import { changedUserFacts, sayChangedUserFacts } from './user-differences.js'
import type { EditUser } from './users.dto.js'
import { userErrors } from './users.errors.js'
import { UsersRepository, type UserFacts, type UserRow } from './users.repository.js'
import { UsersService } from './users.service.js'

export interface EditedUser {
  id: string
  /** Links into the account that a new address stopped. */
  stoppedLinks: number
}

/** Correcting the name and the address with which somebody signs in. */
@Injectable()
export class UserEditsService {
  constructor(
    private readonly database: Database,
    private readonly transactions: Transactions,
    private readonly users: UsersService,
    private readonly rows: UsersRepository,
    private readonly links: AccountLinksService,
    private readonly messages: MessagesService,
    private readonly audit: AuditService,
  ) {}

  /**
   * Of a colleague with no more rights than the actor. `user_changed` names both values when somebody else was faster,
   * `email_taken`, `name_case_offered` asks how the name is written.
   */
  async edit(actor: Actor, id: string, dto: EditUser): Promise<EditedUser> {
    try {
      return await this.transactions.run(actor, 'accounts.edit', async (tx) =>
        this.editIn(tx, actor, await this.users.lockManageableIn(tx, actor, id), dto),
      )
    } catch (error) {
      if (error instanceof DomainError && error.code === 'user_changed') await this.recordShown(actor, id)
      throw error
    }
  }

  /**
   * The same inside a caller's transaction, which has locked the user and checked who may. With another address, links
   * into the account stop, and who has signed in before is told at both addresses.
   */
  async editIn(tx: Tx, actor: Actor, stored: UserRow, dto: EditUser): Promise<EditedUser> {
    const name = chosenName(stored.name, { written: dto.name, nameCase: dto.nameCase })
    const sent = { name, email: dto.email }
    const fields = changedUserFacts(stored, sent)
    if (fields.length === 0) return { id: stored.id, stoppedLinks: 0 }
    if (stored.version !== dto.version) {
      throw userErrors.user_changed({ differences: sayChangedUserFacts(stored, sent) })
    }
    await this.rows.setFacts(tx, stored.id, sent)
    const stoppedLinks = fields.includes('email') ? await this.moveIn(tx, actor, stored, sent) : 0
    await this.audit.recordIn(tx, actor, {
      verb: 'accounts.edit',
      subjectKind: 'user',
      subjectId: stored.id,
      organizationId: stored.organizationId,
      fields,
    })
    return { id: stored.id, stoppedLinks }
  }

  private async moveIn(tx: Tx, actor: Actor, stored: UserRow, sent: UserFacts): Promise<number> {
    if (stored.state !== 'invited') {
      const change = { by: actor.label, at: new Date() }
      for (const recipient of [stored.email, sent.email])
        await this.messages.writeIn(tx, newAddressLetter(stored, sent, { ...change, recipient }))
    }
    return this.links.revokeAllIn(tx, stored.id)
  }

  /** A refused edit showed what is stored now. */
  private recordShown(actor: Actor, id: string): Promise<void> {
    return this.database.transaction(async (tx) => {
      const { user } = await this.users.lockIn(tx, actor, id)
      await this.users.recordShownIn(tx, actor, user.organizationId, 1)
    })
  }
}
