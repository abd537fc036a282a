import { Injectable } from '@nestjs/common'
import { formatTime } from '#text'
import type { Tx } from '../database/database.js'
import { KnowsRegistrationUse, type RegistrationUse } from '../registrations/registration-contributions.js'
import { AttendanceRepository } from './attendance.repository.js'
import { vi as t } from './messages.vi.js'

/** Whoever was at a session stays on the list: what the door saw of him must not lose its person. */
@Injectable()
@KnowsRegistrationUse()
export class AttendanceUse implements RegistrationUse {
  readonly order = 1

  constructor(private readonly attendance: AttendanceRepository) {}

  async of(tx: Tx, registrationId: string): Promise<string | null> {
    const arrival = await this.attendance.findFirstPresence(tx, registrationId)
    if (!arrival) return null
    return arrival.at ? t.wasThereAt(formatTime(arrival.at)) : t.wasThere
  }
}
