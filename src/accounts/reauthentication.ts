import { Injectable } from '@nestjs/common'
import { Throttle } from '../access/throttle.js'
import { Database, type Tx } from '../database/database.js'
import { ownAccountErrors } from './own-account.errors.js'
import { OwnAccountRepository, type OwnAccountRow } from './own-account.repository.js'
import { Passwords } from './passwords.js'
import { SecondFactorsService } from './second-factors.service.js'
import type { StaffActor } from './staff-actor.js'

const attempts = { name: 'own_account', limit: 10, minutes: 15 }

export interface BothProofs {
  currentPassword: string
  /** Of the telephone or the paper; empty where the second step is off. */
  code?: string
}

/** What is left to do about the code that was shown; nothing where the second step is off. */
export interface ShownCode {
  /** Uses it up in the caller's transaction; `code_not_right` when it was used before. */
  takeIn(tx: Tx): Promise<void>
  /** After the commit: it was no guess. */
  giveBack(): Promise<void>
}

const noCode: ShownCode = { takeIn: () => Promise.resolve(), giveBack: () => Promise.resolve() }

/** Asks once more who it is, before what protects the account is changed: the computer may stand open. */
@Injectable()
export class Reauthentication {
  constructor(
    private readonly database: Database,
    private readonly throttle: Throttle,
    private readonly accounts: OwnAccountRepository,
    private readonly passwords: Passwords,
    private readonly secondFactors: SecondFactorsService,
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

  /**
   * The password and, while the second step is on, a code: neither an open computer nor a found telephone is enough.
   * Throws as `prove` does, and `code_not_right`.
   */
  async proveBoth(actor: StaffActor, { currentPassword, code }: BothProofs): Promise<ShownCode> {
    const { id } = await this.prove(actor, currentPassword)
    if (!(await this.secondFactors.stateIn(this.database.reader, id)).since) return noCode
    const giveBack = await this.count(actor)
    const proof = await this.secondFactors.read(id, code ?? '')
    if (!proof) throw ownAccountErrors.code_not_right()
    return {
      takeIn: async (tx) => {
        if (!(await this.secondFactors.takeIn(tx, id, proof))) throw ownAccountErrors.code_not_right()
      },
      giveBack,
    }
  }

  /** Counts one guess at something of the own account; returns what takes the count back. */
  async count(actor: StaffActor): Promise<() => Promise<void>> {
    await this.throttle.count(attempts, actor.person.id)
    return () => this.throttle.giveBack(attempts, actor.person.id)
  }
}
