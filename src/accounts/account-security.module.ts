import { Module } from '@nestjs/common'
import { ApiTokensRepository } from './api-tokens.repository.js'
import { ApiTokensService } from './api-tokens.service.js'
import { CodeStepService } from './code-step.service.js'
import { KnownDevices } from './known-devices.js'
import { OwnAccountRepository } from './own-account.repository.js'
import { Passwords } from './passwords.js'
import { Reauthentication } from './reauthentication.js'
import { SecondFactorsRepository } from './second-factors.repository.js'
import { SecondFactorsService } from './second-factors.service.js'
import { SecretsService } from './secrets.service.js'
import { SessionsRepository } from './sessions.repository.js'
import { SessionsService } from './sessions.service.js'
import { SignInThrottle } from './sign-in-throttle.js'
import { SignInRepository } from './sign-in.repository.js'
import { SignInService } from './sign-in.service.js'

/** How it is known who somebody is: passwords, second steps, sessions, tokens. */
@Module({
  providers: [
    ApiTokensRepository,
    ApiTokensService,
    CodeStepService,
    KnownDevices,
    OwnAccountRepository,
    Passwords,
    Reauthentication,
    SecondFactorsRepository,
    SecondFactorsService,
    SecretsService,
    SessionsRepository,
    SessionsService,
    SignInThrottle,
    SignInRepository,
    SignInService,
  ],
  exports: [
    ApiTokensRepository,
    ApiTokensService,
    CodeStepService,
    OwnAccountRepository,
    Passwords,
    Reauthentication,
    SecondFactorsRepository,
    SecondFactorsService,
    SecretsService,
    SessionsService,
    SignInService,
  ],
})
export class AccountSecurityModule {}
