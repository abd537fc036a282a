import { Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common'
import { Sweep } from '../config/sweep.js'
import { QuotaReturnsService } from './quota-returns.service.js'

const EVERY_MS = 5_000

/** Lets unused places flow back when the deadline that the office set is over. */
@Injectable()
export class QuotaReturnsSweep implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly sweep: Sweep

  constructor(returns: QuotaReturnsService) {
    this.sweep = new Sweep('quota returns', EVERY_MS, () => returns.actOnDue())
  }

  onApplicationBootstrap() {
    this.sweep.start()
  }

  onModuleDestroy() {
    return this.sweep.stop()
  }
}
