import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common'
import { After, Page } from '#web'
import { OwnAccount } from '../access/allow.js'
import { CurrentActor } from '../access/current-actor.js'
import { ownAccountMessages as t } from './own-account-messages.js'
import { ConfirmCode, ProvePassword, TurnOffSecondFactor } from './own-account.dto.js'
import { OwnSecondFactorService } from './own-second-factor.service.js'
import { StaffActor } from './staff-actor.js'
import { NewRecoveryCodesPage } from './views/new-recovery-codes.page.js'
import { RecoveryCodesPage } from './views/recovery-codes.page.js'
import { SecondFactorPage } from './views/second-factor.page.js'

const STATE = '/account/totp'
const CODES = '/account/recovery-codes'

@Controller('account')
export class OwnSecondFactorController {
  constructor(private readonly factor: OwnSecondFactorService) {}

  @Get('totp')
  @OwnAccount()
  @Page(SecondFactorPage)
  get(@CurrentActor() actor: StaffActor) {
    return this.factor.get(actor)
  }

  /** Makes a secret, which `GET /account/totp` shows until the first code confirms it. */
  @Post('totp')
  @OwnAccount()
  @After({ to: () => STATE, form: () => STATE })
  begin(@CurrentActor() actor: StaffActor, @Body() body: ProvePassword) {
    return this.factor.begin(actor, body.currentPassword)
  }

  /** Answers the recovery codes, this once. */
  @Post('totp/confirmation')
  @OwnAccount()
  @HttpCode(201)
  @Page(NewRecoveryCodesPage)
  @After({ to: () => CODES, form: () => STATE })
  confirm(@CurrentActor() actor: StaffActor, @Body() body: ConfirmCode) {
    return this.factor.confirm(actor, body.code)
  }

  @Post('totp/removal')
  @OwnAccount()
  @After({ to: () => STATE, say: () => t.turnedOff, form: () => STATE })
  turnOff(@CurrentActor() actor: StaffActor, @Body() body: TurnOffSecondFactor) {
    return this.factor.turnOff(actor, body)
  }

  @Get('recovery-codes')
  @OwnAccount()
  @Page(RecoveryCodesPage)
  recoveryCodes(@CurrentActor() actor: StaffActor) {
    return this.factor.get(actor)
  }

  /** Answers ten new codes, this once; the earlier ones are void. */
  @Post('recovery-codes')
  @OwnAccount()
  @HttpCode(201)
  @Page(NewRecoveryCodesPage)
  @After({ to: () => CODES, form: () => CODES })
  renew(@CurrentActor() actor: StaffActor, @Body() body: ProvePassword) {
    return this.factor.renewRecoveryCodes(actor, body.currentPassword)
  }
}
