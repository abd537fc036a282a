import { Injectable } from '@nestjs/common'
import { Transactions } from '../access/transactions.js'
import { Database } from '../database/database.js'
import { ownAccountErrors } from './own-account.errors.js'
import { OwnAccountRepository } from './own-account.repository.js'
import { Reauthentication } from './reauthentication.js'
import type { StaffActor } from './staff-actor.js'
import { UserEditsService, type EditedUser } from './user-edits.service.js'
import type { EditOwnAccount } from './users.dto.js'
import { UsersRepository } from './users.repository.js'

/** One's own name and the address with which one signs in. */
@Injectable()
export class OwnFactsService {
  constructor(
    private readonly database: Database,
    private readonly transactions: Transactions,
    private readonly accounts: OwnAccountRepository,
    private readonly reauthentication: Reauthentication,
    private readonly rows: UsersRepository,
    private readonly edits: UserEditsService,
  ) {}

  /**
   * Another address asks for the password (`password_for_address`, `current_password_wrong`): with it one signs in.
   * The rest is as `UserEditsService.edit` has it.
   */
  async edit(actor: StaffActor, dto: EditOwnAccount): Promise<EditedUser> {
    const { email } = await this.accounts.get(this.database.reader, actor.person.id)
    const isMoved = dto.email !== email
    if (isMoved && !dto.currentPassword) throw ownAccountErrors.password_for_address()
    if (isMoved) await this.reauthentication.prove(actor, dto.currentPassword!)
    return this.transactions.run(actor, 'accounts.editOwn', async (tx) => {
      await this.rows.lock(tx, actor.person.id)
      const stored = (await this.rows.find(tx, actor.person.id))!
      // Somebody else gave another address meanwhile: sent back unseen, the old one is a change without a password.
      if (!isMoved && stored.email !== email) throw ownAccountErrors.password_for_address()
      return this.edits.editIn(tx, actor, stored, dto)
    })
  }
}
