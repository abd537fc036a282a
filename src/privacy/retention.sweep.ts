import { Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common'
import { Sweep } from '../config/sweep.js'
import { RetentionService } from './retention.service.js'

const HOURLY_MS = 3_600_000

/** Removes what was only to be kept for a time. */
@Injectable()
export class RetentionSweep implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly sweep: Sweep

  constructor(retention: RetentionService) {
    this.sweep = new Sweep('personal data past their time', HOURLY_MS, () => retention.enforce())
  }

  onApplicationBootstrap() {
    this.sweep.start()
  }

  onModuleDestroy() {
    return this.sweep.stop()
  }
}
