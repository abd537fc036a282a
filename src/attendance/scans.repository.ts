import { Injectable } from '@nestjs/common'
import type { Tx } from '../database/database.js'
import { withinReach } from '../organizations/reach.js'
import type { Scan } from './scan.entity.js'
import type { ScanReason, ScanResult } from './scan-kinds.js'

export interface LockedRegistration {
  id: string
  trainingId: string
  state: string
  ticketGeneration: number
  /** Of its training, for the actor who scans. */
  isWithinReach: boolean
}

/** A stored scan with everything that its answer says. */
export interface ScanFacts {
  id: string
  sessionId: string
  result: ScanResult
  reason: ScanReason
  deviceTime: Date
  receivedAt: Date
  startsAt: Date
  fullName: string | null
  positionTitle: string | null
  unitName: string | null
  seq: number | null
  withdrawnAt: Date | null
  /** How many wait before this person, himself included; null when he does not wait any more. */
  waitingPlace: number | null
  earlier: { deviceTime: Date; receivedAt: Date; actorLabel: string } | null
  /** The training that the ticket is for, when it is another one within the actor's reach. */
  other: { title: string; startsOn: string | null } | null
}

type Flat = Omit<ScanFacts, 'earlier' | 'other'> & {
  earlierDeviceTime: Date | null
  earlierReceivedAt: Date | null
  earlierActorLabel: string | null
  otherTitle: string | null
  otherStartsOn: string | null
}

@Injectable()
export class ScansRepository {
  /** Holds the registration, so that two doors judge one person one after the other. */
  async lockRegistration(tx: Tx, roots: string[], id: string): Promise<LockedRegistration | null> {
    const [row] = await tx.query<LockedRegistration[]>(
      `SELECT r.id, r.training_id AS "trainingId", r.state, r.ticket_generation AS "ticketGeneration",
         ${withinReach('t.organizer_id', 2)} AS "isWithinReach"
       FROM registrations r JOIN trainings t ON t.id = r.training_id
       WHERE r.id = $1 FOR NO KEY UPDATE OF r`,
      [id, roots],
    )
    return row ?? null
  }

  /** The scan by which the person is in. Read it in a statement after the lock, or it shows what was before. */
  async findAccepted(tx: Tx, sessionId: string, registrationId: string): Promise<string | null> {
    const [row] = await tx.query<{ id: string }[]>(
      `SELECT id FROM scans WHERE session_id = $1 AND registration_id = $2 AND result IN ('in', 'late')`,
      [sessionId, registrationId],
    )
    return row?.id ?? null
  }

  async findTrainingOf(tx: Tx, id: string): Promise<string | null> {
    const [row] = await tx.query<{ trainingId: string }[]>(
      `SELECT training_id AS "trainingId" FROM scans WHERE id = $1`,
      [id],
    )
    return row?.trainingId ?? null
  }

  /** False when a scan with this id is there already; waits while another transaction is inserting it. */
  async insert(tx: Tx, scan: Scan): Promise<boolean> {
    const inserted = await tx.query<unknown[]>(
      `INSERT INTO scans (id, training_id, session_id, registration_id, method, actor_label, device_time,
         received_at, result, reason, earlier_scan_id)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
       ON CONFLICT ON CONSTRAINT scans_pk DO NOTHING RETURNING id`,
      [
        ...[scan.id, scan.trainingId, scan.sessionId, scan.registrationId, scan.method, scan.actorLabel],
        ...[scan.deviceTime, scan.receivedAt, scan.result, scan.reason, scan.earlierScanId],
      ],
    )
    return inserted.length === 1
  }

  /** `roots` decide whether another training's name may be told. */
  async findFacts(tx: Tx, roots: string[], trainingId: string, id: string): Promise<ScanFacts | null> {
    const [row] = await tx.query<Flat[]>(
      `SELECT c.id, c.session_id AS "sessionId", c.result, c.reason, c.device_time AS "deviceTime",
         c.received_at AS "receivedAt", s.starts_at AS "startsAt", r.full_name AS "fullName",
         r.position_title AS "positionTitle", r.unit_name AS "unitName", r.seq, r.withdrawn_at AS "withdrawnAt",
         CASE WHEN r.state = 'waiting' THEN (SELECT count(*)::int FROM registrations w
           WHERE w.training_id = r.training_id AND w.state = 'waiting' AND w.seq <= r.seq) END AS "waitingPlace",
         e.device_time AS "earlierDeviceTime", e.received_at AS "earlierReceivedAt",
         e.actor_label AS "earlierActorLabel", o.title AS "otherTitle", o.starts_on AS "otherStartsOn"
       FROM scans c JOIN training_sessions s ON s.id = c.session_id
       LEFT JOIN registrations r ON r.id = c.registration_id AND r.training_id = c.training_id
       LEFT JOIN scans e ON e.id = c.earlier_scan_id
       LEFT JOIN registrations x ON x.id = c.registration_id AND x.training_id <> c.training_id
       LEFT JOIN trainings o ON o.id = x.training_id AND ${withinReach('o.organizer_id', 3)}
       WHERE c.id = $1 AND c.training_id = $2`,
      [id, trainingId, roots],
    )
    return row ? nested(row) : null
  }
}

function nested({ earlierDeviceTime, earlierReceivedAt, earlierActorLabel, ...row }: Flat): ScanFacts {
  const { otherTitle, otherStartsOn, ...facts } = row
  return {
    ...facts,
    earlier:
      earlierDeviceTime && earlierReceivedAt
        ? {
            deviceTime: earlierDeviceTime,
            receivedAt: earlierReceivedAt,
            actorLabel: earlierActorLabel ?? '',
          }
        : null,
    other: otherTitle ? { title: otherTitle, startsOn: otherStartsOn } : null,
  }
}
