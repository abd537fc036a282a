import { Injectable } from '@nestjs/common'
import { Throttle } from '../access/throttle.js'
import { Database } from '../database/database.js'
import { ownAccountErrors } from './own-account.errors.js'
import { OwnAccountRepository, type OwnAccountRow } from './own-account.repository.js'
import { Passwords } from './passwords.js'
import type { StaffActor } from './staff-actor.js'

const attempts = { name: 'own_account', limit: 10, minutes: 15 }

/** Asks once more who it is, before what protects the account is changed: the computer may stand open. */
@Injectable()
export class Reauthentication {
  constructor(
    private readonly database: Database,
    private readonly throttle: Throttle,
    private readonly accounts: OwnAccountRepository,
    private readonly passwords: Passwords,
  ) {}

  /** Throws `current_password_wrong`, or `too_many_attempts` after ten. Slow: outside any transaction. */
  async prove(actor: StaffActor, password: string): Promise<OwnAccountRow> {
    const giveBack = await this.count(actor)
    const account = await this.accounts.get(this.database.reader, actor.person.id)
    if (!(await this.passwords.matches(account.passwordHash, password)))
      throw ownAccountErrors.current_password_wrong()
    await giveBack()
    return account
  }

  /** Counts one guess at something of the own account; returns what takes the count back. */
  async count(actor: StaffActor): Promise<() => Promise<void>> {
    await this.throttle.count(attempts, actor.person.id)
    return () => this.throttle.giveBack(attempts, actor.person.id)
  }
}
