import { Injectable } from '@nestjs/common'
import type { Actor } from '../access/actor.js'
import type { Tx } from '../database/database.js'
import { organizationErrors } from './organizations.errors.js'
import { OrganizationsService } from './organizations.service.js'
import { StandingsRepository, type LockedBody } from './standings.repository.js'
import {
  requireAlive,
  requireSinceBefore,
  requireThereOn,
  SuccessionRecords,
} from './succession-records.service.js'
import type { Dissolve, Merge, Split, Target } from './successions.dto.js'

type Move = { organizationId: string; fromParentId: string; toParentId: string }

/**
 * Changes after which a body may be no more. Its people and trainings stay its own: whoever stands above its
 * successors reaches them through the tree of today.
 */
@Injectable()
export class EndingsService {
  constructor(
    private readonly records: SuccessionRecords,
    private readonly organizations: OrganizationsService,
    private readonly standings: StandingsRepository,
  ) {}

  /** This body and others go into one that exists or is founded by the same decision; units below go along. */
  async mergeIn(tx: Tx, actor: Actor, id: string, dto: Merge): Promise<{ id: string }> {
    const ids = [...new Set([id, ...(dto.others ?? [])])]
    const ending = await this.lockEnding(tx, actor, ids, dto.effectiveOn)
    await this.requireAbove(tx, actor, ending)
    if (dto.targetId && ids.includes(dto.targetId)) throw organizationErrors.target_among_ending()
    const above = parentOutside(ending)
    const target = await this.findOrFound(tx, actor, targetOf(dto), ending[0]!, above, dto.effectiveOn)
    const moves = await this.moveChildren(tx, ending, dto.effectiveOn, () => target)
    for (const body of ending) await this.end(tx, body, dto.effectiveOn)
    await this.records.recordIn(tx, actor, {
      kind: 'merge',
      decision: dto,
      parts: ids.map((fromId) => ({ fromId, toId: target })),
      moves,
    })
    return { id: target }
  }

  /**
   * Parts of the body become bodies of their own, or go to others; it ends or goes on. Units below that the decision
   * does not name are asked about (`split_leaves_rest`, 409) until `leavesRest` says that it is meant.
   */
  async splitIn(tx: Tx, actor: Actor, id: string, dto: Split): Promise<{ id: string }> {
    const [body] = await this.lockEnding(tx, actor, [id], dto.effectiveOn)
    if (dto.targets.some(({ organizationId }) => organizationId === id)) {
      throw organizationErrors.target_among_ending()
    }
    // A form sends its empty lines too; the places of the others stay as they were counted.
    const isNamed = ({ organizationId, name }: Target) => Boolean(organizationId ?? name)
    if (!dto.targets.some(isNamed)) throw organizationErrors.target_missing(undefined, 'targets[0][name]')
    const byPlace = new Map<number, string>()
    for (const [place, target] of dto.targets.entries()) {
      if (!isNamed(target)) continue
      byPlace.set(place, await this.findOrFound(tx, actor, target, body!, body!.parentId, dto.effectiveOn))
    }
    const targets = [...byPlace.values()]
    const chosen = (dto.children ?? []).filter(({ target }) => target !== undefined)
    const places = new Map(chosen.map((one) => [one.organizationId, byPlace.get(one.target!)]))
    if ([...places.values()].includes(undefined)) throw organizationErrors.child_elsewhere()
    const rest = dto.ends ? targets[0]! : null
    let unnamed = 0
    const moves = await this.moveChildren(tx, [body!], dto.effectiveOn, (child) => {
      if (targets.includes(child)) return dto.ends ? child : null
      if (!places.has(child)) unnamed += 1
      return places.get(child) ?? rest
    })
    const known = moves.map(({ organizationId }) => organizationId)
    if ([...places.keys()].some((child) => !known.includes(child))) throw organizationErrors.child_elsewhere()
    if (dto.ends) {
      await this.requireAbove(tx, actor, [body!])
      await this.end(tx, body!, dto.effectiveOn)
    }
    if (unnamed > 0 && !dto.leavesRest) {
      throw organizationErrors.split_leaves_rest({ count: unnamed, ends: dto.ends ? 'yes' : '' })
    }
    const parts = targets.map((toId) => ({ fromId: id, toId }))
    await this.records.recordIn(tx, actor, { kind: 'split', decision: dto, parts, moves })
    return { id: dto.ends ? targets[0]! : id }
  }

  /** The body ends without a successor of its own kind; a named body, else the one above, takes what stood below. */
  async dissolveIn(tx: Tx, actor: Actor, id: string, dto: Dissolve): Promise<{ id: string }> {
    const [body] = await this.lockEnding(tx, actor, [id], dto.effectiveOn)
    await this.requireAbove(tx, actor, [body!])
    if (dto.receiverId === id) throw organizationErrors.target_among_ending(undefined, 'receiverId')
    const receiver = dto.receiverId ?? body!.parentId
    if (!receiver) throw organizationErrors.receiver_missing()
    if (dto.receiverId) {
      const [taker] = await this.records.lockIn(tx, actor, [receiver])
      requireAlive(taker!)
      requireThereOn(taker!, dto.effectiveOn)
    }
    const moves = await this.moveChildren(tx, [body!], dto.effectiveOn, () => receiver)
    await this.end(tx, body!, dto.effectiveOn)
    const parts = [{ fromId: id, toId: receiver }]
    await this.records.recordIn(tx, actor, { kind: 'dissolve', decision: dto, parts, moves })
    return { id }
  }

  private async lockEnding(tx: Tx, actor: Actor, ids: string[], day: string): Promise<LockedBody[]> {
    const bodies = await this.records.lockIn(tx, actor, ids)
    for (const body of bodies) {
      requireAlive(body)
      requireSinceBefore(body, body.standingSince, day)
      requireSinceBefore(body, body.parentSince, day)
    }
    return bodies
  }

  /**
   * That a body ends is for the one above it to record: nobody ends the root of his own rights, and the top of the
   * installation stays, for over its successor nobody would have a role.
   */
  private async requireAbove(tx: Tx, actor: Actor, ending: LockedBody[]): Promise<void> {
    const ids = ending.map(({ id }) => id)
    for (const { parentId, name } of ending) {
      if (!parentId) throw organizationErrors.top_body_stays({ name })
      if (ids.includes(parentId)) continue
      if (!(await this.organizations.isWithinIn(tx, actor, 'organizations.edit', parentId))) {
        throw organizationErrors.ending_is_for_above({ name })
      }
    }
  }

  /** The id of the body that is named, or of a new one below `above` that begins on `day`. */
  private async findOrFound(
    tx: Tx,
    actor: Actor,
    target: Target,
    model: LockedBody,
    above: string | null,
    day: string,
  ): Promise<string> {
    if (target.organizationId) {
      const [found] = await this.records.lockIn(tx, actor, [target.organizationId])
      requireAlive(found!)
      requireThereOn(found!, day)
      return found!.id
    }
    if (!target.name) throw organizationErrors.target_missing()
    const parent = above ? await this.organizations.requireIn(tx, actor, 'organizations.edit', above) : null
    const founded = { name: target.name, kind: target.kind ?? model.kind, validFrom: day }
    return this.organizations.createIn(
      tx,
      actor,
      { ...founded, unitGroup: model.unitGroup ?? undefined, sample: model.sample },
      parent,
    )
  }

  /**
   * Puts the units below the ending bodies where `placeOf` says; null leaves one where it is. A unit that takes in the
   * body above it (its place is itself) steps into that body's place.
   */
  private async moveChildren(
    tx: Tx,
    bodies: LockedBody[],
    day: string,
    placeOf: (child: string) => string | null,
  ): Promise<Move[]> {
    const endingIds = bodies.map(({ id }) => id)
    const children = await this.standings.lock(tx, await this.standings.childIds(tx, endingIds))
    const moves: Move[] = []
    for (const child of children) {
      const place = endingIds.includes(child.id) ? null : placeOf(child.id)
      if (!place) continue
      const toParentId = place === child.id ? parentOutside(bodies) : place
      if (!toParentId) throw organizationErrors.receiver_missing(undefined, 'targetId')
      moves.push({ organizationId: child.id, fromParentId: child.parentId!, toParentId })
      await this.standings.place(tx, child.id, day, toParentId)
    }
    return moves
  }

  private async end(tx: Tx, body: LockedBody, day: string): Promise<void> {
    const { kind, unitGroup } = body
    await this.standings.change(tx, body.id, day, { kind, unitGroup, status: 'dissolved' })
    if (body.parentId) await this.standings.unplace(tx, body.id, day)
  }
}

const targetOf = ({ targetId, name, kind }: Merge): Target => ({ organizationId: targetId, name, kind })

/** The parent of the first ending body whose parent does not end with it. */
function parentOutside(ending: LockedBody[]): string | null {
  const ids = ending.map(({ id }) => id)
  return ending.find(({ parentId }) => parentId && !ids.includes(parentId))?.parentId ?? null
}
