import { Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common'
import { Sweep } from '../config/sweep.js'
import { TrainingChangesService } from './training-changes.service.js'

const EVERY_MS = 2_000

/** Opens and closes registrations at the times that their plans say. */
@Injectable()
export class DueRegistrationsSweep implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly sweep: Sweep

  constructor(changes: TrainingChangesService) {
    this.sweep = new Sweep('due registrations', EVERY_MS, () => changes.actOnDue())
  }

  onApplicationBootstrap() {
    this.sweep.start()
  }

  onModuleDestroy() {
    return this.sweep.stop()
  }
}
