import { Injectable } from '@nestjs/common'
import { searchKey } from '#text'
import type { Actor } from '../access/actor.js'
import type { Tx } from '../database/database.js'
import { organizationErrors } from './organizations.errors.js'
import { StandingsRepository } from './standings.repository.js'
import {
  requireAlive,
  requireSinceBefore,
  requireThereOn,
  SuccessionRecords,
} from './succession-records.service.js'
import type { ChangeStanding, Rename, Transfer } from './successions.dto.js'
import { unitSortKey } from './unit-sort-key.js'

/** Changes after which a body goes on: another name, another place in the tree, another standing. */
@Injectable()
export class SuccessionsService {
  constructor(
    private readonly records: SuccessionRecords,
    private readonly standings: StandingsRepository,
  ) {}

  /** Another name from a day on; papers and certificates of before keep the old one. */
  async renameIn(tx: Tx, actor: Actor, id: string, dto: Rename): Promise<{ id: string }> {
    const [body] = await this.records.lockIn(tx, actor, [id])
    requireAlive(body!)
    if (body!.name === dto.name) throw organizationErrors.nothing_changes()
    requireSinceBefore(body!, body!.namedSince, dto.effectiveOn)
    await this.standings.rename(tx, id, dto.effectiveOn, dto.name, unitSortKey(dto.name), searchKey(dto.name))
    await this.records.recordIn(tx, actor, {
      kind: 'rename',
      decision: dto,
      parts: [{ fromId: id, toId: id }],
    })
    return { id }
  }

  /** Below another body from a day on, with everything that stands below it. */
  async transferIn(tx: Tx, actor: Actor, id: string, dto: Transfer): Promise<{ id: string }> {
    const [body, parent] = await this.records.lockIn(tx, actor, [id, dto.parentId])
    if (dto.parentId === id) throw organizationErrors.organization_own_parent()
    requireAlive(body!)
    requireAlive(parent!)
    requireThereOn(parent!, dto.effectiveOn)
    if (body!.parentId === dto.parentId) throw organizationErrors.nothing_changes()
    requireSinceBefore(body!, body!.parentSince, dto.effectiveOn)
    await this.standings.unplace(tx, id, dto.effectiveOn)
    await this.standings.place(tx, id, dto.effectiveOn, dto.parentId)
    await this.records.recordIn(tx, actor, {
      kind: 'transfer',
      decision: dto,
      parts: [{ fromId: id, toId: dto.parentId }],
    })
    return { id }
  }

  /** Another kind or khối, or suspended and working again, from a day on. */
  async changeStandingIn(tx: Tx, actor: Actor, id: string, dto: ChangeStanding): Promise<{ id: string }> {
    const [body] = await this.records.lockIn(tx, actor, [id])
    requireAlive(body!)
    const standing = { kind: dto.kind, status: dto.status, unitGroup: dto.unitGroup ?? null }
    const isSame =
      body!.kind === standing.kind &&
      body!.status === standing.status &&
      body!.unitGroup === standing.unitGroup
    if (isSame) throw organizationErrors.nothing_changes()
    requireSinceBefore(body!, body!.standingSince, dto.effectiveOn)
    await this.standings.change(tx, id, dto.effectiveOn, standing)
    await this.records.recordIn(tx, actor, {
      kind: 'standing',
      decision: dto,
      parts: [{ fromId: id, toId: null }],
    })
    return { id }
  }
}
