import { Injectable } from '@nestjs/common'
import { Clock } from '#clock'
import { todayIn, vietnamDayRange } from '#text'
import type { Actor } from '../access/actor.js'
import { Database } from '../database/database.js'
import type { DoorLine } from './doors.presenter.js'
import { DoorsRepository } from './doors.repository.js'

/** The doors that are open today, by the business clock. */
@Injectable()
export class TodayService {
  constructor(
    private readonly database: Database,
    private readonly doors: DoorsRepository,
    private readonly clock: Clock,
  ) {}

  /** The day's sessions at which the actor may check in, in the order in which they begin. */
  async list(actor: Actor): Promise<{ day: string; items: DoorLine[] }> {
    const day = todayIn(this.clock.now())
    const roots = actor.roots('attendance.check_in')
    return { day, items: await this.doors.listBetween(this.database.reader, roots, vietnamDayRange(day)) }
  }
}
