import { Injectable } from '@nestjs/common'
import { Clock } from '#clock'
import { todayIn } from '#text'
import type { Actor } from '../access/actor.js'
import { AuditService } from '../audit/audit.service.js'
import type { Tx } from '../database/database.js'
import { organizationErrors } from './organizations.errors.js'
import { OrganizationsService } from './organizations.service.js'
import { StandingsRepository } from './standings.repository.js'
import { sayRecorded } from './succession-words.js'
import { bodiesOf, SuccessionsRepository, type RecordedSuccession } from './successions.repository.js'

/** What is done to a change after it was recorded begins here: found within reach, locked, not taken back. */
@Injectable()
export class RecordedSuccessions {
  constructor(
    private readonly organizations: OrganizationsService,
    private readonly standings: StandingsRepository,
    private readonly successions: SuccessionsRepository,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /** Within reach, with all its bodies, and not taken back yet; locked against another act by its bodies. */
  async lockIn(tx: Tx, actor: Actor, id: string): Promise<RecordedSuccession> {
    const found = await this.successions.find(tx, id)
    if (!found) throw organizationErrors.succession_not_found()
    const bodies = bodiesOf(found)
    const requireAll = async () => {
      for (const body of bodies) await this.organizations.requireIn(tx, actor, 'organizations.edit', body)
    }
    await requireAll()
    await this.standings.lock(tx, bodies)
    // Somebody may have moved one of them away while this waited.
    await requireAll()
    const again = await this.successions.find(tx, id)
    if (again!.reversal) throw organizationErrors.succession_reversed()
    return again!
  }

  /** `succession_overtaken` when one of the bodies had a part in something recorded later. */
  async requireLatestIn(tx: Tx, succession: RecordedSuccession, touched: string[]): Promise<void> {
    const later = await this.successions.laterOf(tx, succession, touched)
    if (later) throw organizationErrors.succession_overtaken({ name: later })
  }

  movesIn(tx: Tx, { id }: RecordedSuccession) {
    return this.successions.listMoves(tx, id)
  }

  requireDayCame(day: string): void {
    if (day > todayIn(this.clock.now())) throw organizationErrors.succession_in_future()
  }

  now(): Date {
    return this.clock.now()
  }

  /** Says the decision as it was before, with its bodies. */
  auditIn(tx: Tx, actor: Actor, verb: string, succession: RecordedSuccession, fields?: string[]) {
    const { id } = succession.parts[0]!.from
    const subject = { subjectKind: 'organization', subjectId: id, organizationId: id }
    return this.audit.recordIn(tx, actor, { verb, fields, ...subject, detail: sayRecorded(succession) })
  }
}
