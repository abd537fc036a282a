import { Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common'
import { Sweep } from '../config/sweep.js'
import { DueSuccessions } from './due-successions.service.js'

/** Days begin at midnight in Vietnam, whenever this began to run. */
const EVERY_MS = 60_000

/** Does what was planned for today. */
@Injectable()
export class DueSuccessionsSweep implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly sweep: Sweep

  constructor(due: DueSuccessions) {
    this.sweep = new Sweep('planned changes of bodies', EVERY_MS, () => due.apply())
  }

  onApplicationBootstrap() {
    this.sweep.start()
  }

  onModuleDestroy() {
    return this.sweep.stop()
  }
}
