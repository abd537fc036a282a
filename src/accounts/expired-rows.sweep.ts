import { Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common'
import { Throttle } from '../access/throttle.js'
import { Transactions } from '../access/transactions.js'
import { Sweep } from '../config/sweep.js'
import { ApiTokensService } from './api-tokens.service.js'
import { CodeStepService } from './code-step.service.js'
import { SecondFactorsService } from './second-factors.service.js'
import { SessionsService } from './sessions.service.js'

const HOURLY_MS = 3_600_000

/** Forgets what is of no use any more: ended sessions, old counts of attempts, answers kept for repeats. */
@Injectable()
export class ExpiredRowsSweep implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly sweeps: Sweep[]

  constructor(
    sessions: SessionsService,
    codes: CodeStepService,
    secondFactors: SecondFactorsService,
    tokens: ApiTokensService,
    throttle: Throttle,
    transactions: Transactions,
  ) {
    this.sweeps = [
      new Sweep('ended sessions', HOURLY_MS, () => sessions.purge()),
      new Sweep('sign-ins without a code', HOURLY_MS, () => codes.purge()),
      new Sweep('second steps never confirmed', HOURLY_MS, () => secondFactors.purge()),
      new Sweep('old API tokens', HOURLY_MS, () => tokens.purge()),
      new Sweep('old attempts', HOURLY_MS, () => throttle.purge()),
      new Sweep('old answers', HOURLY_MS, () => transactions.purge()),
    ]
  }

  onApplicationBootstrap() {
    for (const sweep of this.sweeps) sweep.start()
  }

  async onModuleDestroy() {
    for (const sweep of this.sweeps) await sweep.stop()
  }
}
