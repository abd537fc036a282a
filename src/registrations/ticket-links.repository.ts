import { Injectable } from '@nestjs/common'
import type { Tx } from '../database/database.js'

/** A ticket's page stays useful after the training: for the certificate, and to take a consent back. */
const DAYS_AFTER = 60

@Injectable()
export class TicketLinksRepository {
  /** When the ticket's link stops by itself: never while the training has no day, or waits for a new one. */
  async findExpiry(tx: Tx, registrationId: string): Promise<Date | null> {
    const [row] = await tx.query<{ expiresAt: Date | null }[]>(
      `SELECT max(s.ends_at) + make_interval(days => $2) AS "expiresAt"
       FROM registrations r JOIN trainings t ON t.id = r.training_id AND t.status <> 'postponed'
       JOIN training_sessions s ON s.training_id = t.id WHERE r.id = $1`,
      [registrationId, DAYS_AFTER],
    )
    return row?.expiresAt ?? null
  }
}
