import { Injectable } from '@nestjs/common'
import type { Tx } from '../database/database.js'

/** Checks no reach and writes no audit: the calling verb does. */
@Injectable()
export class AttendanceErasureService {
  /** Blanks why somebody was absent or counted as present; that he was stays, and scans hold only codes. */
  async eraseIn(tx: Tx, registrationIds: string[], blank: string): Promise<void> {
    await tx.query(
      `UPDATE attendance_decisions SET reason = $2 WHERE registration_id = ANY($1::uuid[]) AND reason <> $2`,
      [registrationIds, blank],
    )
  }
}
