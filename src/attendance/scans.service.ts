import { Injectable } from '@nestjs/common'
import { Clock } from '#clock'
import { ValidationFailed } from '#errors'
import { v7 as uuid } from 'uuid'
import type { Actor } from '../access/actor.js'
import { Transactions } from '../access/transactions.js'
import type { Tx } from '../database/database.js'
import { TicketsService } from '../registrations/tickets.service.js'
import { TrainingsService } from '../trainings/trainings.service.js'
import type { CheckIn } from './attendance.dto.js'
import { attendanceErrors } from './attendance.errors.js'
import {
  arrivalOf,
  judge,
  type LateRule,
  type Scanned,
  type ScanTimes,
  type Verdict,
} from './scans.policy.js'
import { ScansRepository, type LockedRegistration } from './scans.repository.js'

/** Whom a scan is about, as far as it can be read. */
interface Shown {
  registrationId: string
  /** Of the ticket; null when the person was found by name. */
  generation: number | null
}

/** A request whose training and session are found. */
type ReadScan = CheckIn & { trainingId: string; rule: LateRule }

const unreadable: Verdict = { result: 'unknown', reason: 'code_unreadable' }
const unknown: Verdict = { result: 'unknown', reason: 'registration_unknown' }

/** Judges and keeps what happens at the door. Scans are never changed, and are their own record of who acted. */
@Injectable()
export class ScansService {
  constructor(
    private readonly transactions: Transactions,
    private readonly trainings: TrainingsService,
    private readonly tickets: TicketsService,
    private readonly scans: ScansRepository,
    private readonly clock: Clock,
  ) {}

  /**
   * Stores one scan with its result, whatever it is, and returns its id. The registration's row is held
   * meanwhile, so that of several doors exactly one accepts a person and the others find him already in.
   * A repeat of a scan's own id stores nothing. Refuses only what cannot be read: `training_not_found`,
   * `session_unknown`, a body with neither code nor registrationId. With both, the code counts.
   */
  async checkIn(actor: Actor, trainingId: string, dto: CheckIn): Promise<string> {
    return this.transactions.run(actor, 'attendance.check_in', async (tx) => {
      await this.trainings.requireIn(tx, actor, 'attendance.check_in', trainingId)
      const session = (await this.trainings.sessionsIn(tx, trainingId)).find(({ id }) => id === dto.sessionId)
      if (!session) throw attendanceErrors.session_unknown()
      return this.storeIn(tx, actor, { ...dto, trainingId, rule: session })
    })
  }

  private async storeIn(tx: Tx, actor: Actor, dto: ReadScan): Promise<string> {
    const id = dto.id ?? uuid()
    const shown = this.read(dto)
    const registration = shown && (await this.lockIn(tx, actor, dto.trainingId, shown))
    if (await this.isStoredIn(tx, dto.trainingId, id)) return id
    const acceptedScanId = registration && (await this.scans.findAccepted(tx, dto.sessionId, registration.id))
    const receivedAt = this.clock.now()
    const times = { deviceTime: dto.deviceTime ?? receivedAt, receivedAt }
    const verdict = verdictOn(dto, shown, registration && { ...registration, acceptedScanId }, times)
    const inserted = await this.scans.insert(tx, {
      ...{ id, trainingId: dto.trainingId, sessionId: dto.sessionId, method: dto.method },
      ...{ registrationId: registration?.id ?? null, actorLabel: actor.label, ...times, ...verdict },
      earlierScanId: verdict.result === 'already_in' ? acceptedScanId : null,
    })
    // The same id came at the same moment about a code that belongs to nobody: that one was stored.
    if (!inserted) await this.isStoredIn(tx, dto.trainingId, id)
    return id
  }

  private read({ code, registrationId }: CheckIn): Shown | null {
    if (code !== undefined) return this.tickets.read(code)
    if (registrationId !== undefined) return { registrationId, generation: null }
    throw new ValidationFailed([{ field: 'code', code: 'required', params: {} }])
  }

  /** By name only people within reach are found; a ticket that we signed is known wherever it belongs. */
  private async lockIn(
    tx: Tx,
    actor: Actor,
    trainingId: string,
    { registrationId, generation }: Shown,
  ): Promise<LockedRegistration | null> {
    const roots = actor.roots('attendance.check_in')
    const found = await this.scans.lockRegistration(tx, roots, registrationId)
    if (!found || found.trainingId === trainingId) return found
    return generation !== null || found.isWithinReach ? found : null
  }

  private async isStoredIn(tx: Tx, trainingId: string, id: string): Promise<boolean> {
    const stored = await this.scans.findTrainingOf(tx, id)
    if (stored && stored !== trainingId) throw attendanceErrors.scan_id_taken()
    return stored !== null
  }
}

function verdictOn(
  { trainingId, rule }: ReadScan,
  shown: Shown | null,
  scanned: Scanned | null,
  times: ScanTimes,
): Verdict {
  if (!shown) return unreadable
  if (!scanned) return unknown
  return judge(scanned, { trainingId, rule, arrival: arrivalOf(times), generation: shown.generation })
}
