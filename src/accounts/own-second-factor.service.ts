import { Injectable } from '@nestjs/common'
import { Transactions } from '../access/transactions.js'
import { AuditService } from '../audit/audit.service.js'
import { Database } from '../database/database.js'
import { ownAccountErrors } from './own-account.errors.js'
import type { NewRecoveryCodes, OwnSecondFactor, SecondFactorSetup } from './own-account.presenter.js'
import { OwnAccountRepository } from './own-account.repository.js'
import { aboutOneself } from './own-audit.js'
import { Reauthentication, type BothProofs } from './reauthentication.js'
import { readOneTimeCode } from './recovery-code-words.js'
import type { SecondFactor } from './second-factor.entity.js'
import { SecondFactorsRepository } from './second-factors.repository.js'
import { isBeingSetUp, SecondFactorsService } from './second-factors.service.js'
import type { StaffActor } from './staff-actor.js'
import { newTotpSecret, spelledSecret, stepOfCode, totpAddress } from './totp.js'

/** Turning the second step of one's own sign-in on and off. What is shown once is in no stored answer. */
@Injectable()
export class OwnSecondFactorService {
  constructor(
    private readonly database: Database,
    private readonly transactions: Transactions,
    private readonly accounts: OwnAccountRepository,
    private readonly reauthentication: Reauthentication,
    private readonly factors: SecondFactorsRepository,
    private readonly secondFactors: SecondFactorsService,
    private readonly audit: AuditService,
  ) {}

  /** While it is being set up, with what a telephone is to be told. */
  async get({ person }: StaffActor): Promise<OwnSecondFactor> {
    const factor = await this.factors.find(this.database.reader, person.id)
    const state = await this.secondFactors.stateIn(this.database.reader, person.id)
    return { ...state, setup: factor && isBeingSetUp(factor) ? await this.setupOf(factor) : null }
  }

  /** Makes a secret, of no effect until `confirm`. Asks for the password; `second_factor_on` when one is in use. */
  async begin(actor: StaffActor, password: string): Promise<{ begun: true }> {
    const { id: userId } = await this.reauthentication.prove(actor, password)
    const secret = await this.secondFactors.close(userId, newTotpSecret())
    return this.transactions.run(actor, 'accounts.beginSecondFactor', async (tx) => {
      const factor = { userId, secret, createdAt: new Date(), confirmedAt: null, lastStep: null }
      if (!(await this.factors.putUnconfirmed(tx, factor))) throw ownAccountErrors.second_factor_on()
      return { begun: true as const }
    })
  }

  /** The first code shows that the telephone has it: from now on it is asked. Returns the codes for paper. */
  async confirm(actor: StaffActor, typed: string): Promise<NewRecoveryCodes> {
    const { id: userId } = actor.person
    const factor = await this.requireBegun(userId)
    const giveBack = await this.reauthentication.count(actor)
    const secret = await this.secondFactors.open(userId, factor.secret)
    const now = new Date()
    const step = stepOfCode(secret, readOneTimeCode(typed) ?? '', now)
    if (step === null) throw ownAccountErrors.code_not_right()
    await giveBack()
    const { shown, kept } = await this.secondFactors.newRecoveryCodes(userId)
    let codes: string[] | null = null
    await this.transactions.run(actor, 'accounts.turnOnSecondFactor', async (tx) => {
      if (!(await this.factors.confirm(tx, factor, step, now))) throw ownAccountErrors.second_factor_on()
      await this.factors.replaceRecoveryCodes(tx, userId, kept)
      await this.audit.recordIn(tx, actor, aboutOneself(actor, 'turnOnSecondFactor'))
      codes = shown
      return { on: true }
    })
    return { codes }
  }

  /** Ten new codes in place of those there are. Asks for the password; `second_factor_off` when there is none. */
  async renewRecoveryCodes(actor: StaffActor, password: string): Promise<NewRecoveryCodes> {
    const { id: userId } = await this.reauthentication.prove(actor, password)
    const { shown, kept } = await this.secondFactors.newRecoveryCodes(userId)
    let codes: string[] | null = null
    await this.transactions.run(actor, 'accounts.renewRecoveryCodes', async (tx) => {
      if (!(await this.factors.lockConfirmed(tx, userId))) throw ownAccountErrors.second_factor_off()
      await this.factors.replaceRecoveryCodes(tx, userId, kept)
      await this.audit.recordIn(tx, actor, aboutOneself(actor, 'renewRecoveryCodes'))
      codes = shown
      return { renewed: true }
    })
    return { codes }
  }

  /** Asks for the password and a code; `second_factor_off` when there is none. */
  async turnOff(actor: StaffActor, proofs: BothProofs): Promise<{ off: true }> {
    const { id: userId } = actor.person
    const code = await this.reauthentication.proveBoth(actor, proofs)
    if (!(await this.get(actor)).since) throw ownAccountErrors.second_factor_off()
    const off = await this.transactions.run(actor, 'accounts.turnOffSecondFactor', async (tx) => {
      await code.takeIn(tx)
      await this.secondFactors.removeIn(tx, userId)
      await this.audit.recordIn(tx, actor, aboutOneself(actor, 'turnOffSecondFactor'))
      return { off: true as const }
    })
    await code.giveBack()
    return off
  }

  private async setupOf({ userId, secret }: SecondFactor): Promise<SecondFactorSetup> {
    const opened = await this.secondFactors.open(userId, secret)
    const { email } = await this.accounts.get(this.database.reader, userId)
    return { secret: spelledSecret(opened), address: totpAddress(opened, email) }
  }

  private async requireBegun(userId: string): Promise<SecondFactor> {
    const factor = await this.factors.find(this.database.reader, userId)
    if (factor?.confirmedAt) throw ownAccountErrors.second_factor_on()
    if (!factor || !isBeingSetUp(factor)) throw ownAccountErrors.setting_up_over()
    return factor
  }
}
