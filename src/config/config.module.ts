import { Global, Module, type DynamicModule } from '@nestjs/common'
import { Clock, MovableClock, SystemClock } from '#clock'
import { join } from 'node:path'
import type { Settings } from './settings.js'

export const SETTINGS = Symbol('settings')

/** The settings and the clock, for every module of a process. */
@Global()
@Module({})
export class ConfigModule {
  static with(settings: Settings, clock?: Clock): DynamicModule {
    const ownClock = settings.demo ? new MovableClock(join(settings.dataDir, 'clock')) : new SystemClock()
    return {
      module: ConfigModule,
      providers: [
        { provide: SETTINGS, useValue: settings },
        { provide: Clock, useValue: clock ?? ownClock },
      ],
      exports: [SETTINGS, Clock],
    }
  }
}
