import { Injectable } from '@nestjs/common'
import { Clock } from '#clock'
import { todayIn } from '#text'
import { v7 as uuid } from 'uuid'
import type { Actor } from '../access/actor.js'
import { Transactions } from '../access/transactions.js'
import { AuditService } from '../audit/audit.service.js'
import { Database, type Tx } from '../database/database.js'
import { OrganizationsService } from '../organizations/organizations.service.js'
import { chosenFacts, combined, factGroupNames, untouched, type FactGroup } from './merge-facts.js'
import type { MergePeople, TwoPeople } from './merges.dto.js'
import { mergeErrors } from './merges.errors.js'
import { presentMerge, type MergeForm, type MergeSide, type MergeView } from './merges.presenter.js'
import { MergesRepository, type MergeRow } from './merges.repository.js'
import { PeopleRepository } from './people.repository.js'
import { PersonContributions } from './person-contributions.js'
import type { Person } from './person.entity.js'
import type { PersonHeadRow } from './person-heads.repository.js'
import { PersonHeadsService } from './person-heads.service.js'

/** Two records that are one person: joined, told apart, and parted again. */
@Injectable()
export class MergesService {
  constructor(
    private readonly database: Database,
    private readonly transactions: Transactions,
    private readonly merges: MergesRepository,
    private readonly people: PeopleRepository,
    private readonly heads: PersonHeadsService,
    private readonly organizations: OrganizationsService,
    private readonly contributions: PersonContributions,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /** Both side by side with phone, e-mail and birth, so it is written down; and what will need somebody's hand. */
  async form(actor: Actor, two: TwoPeople): Promise<MergeForm> {
    return this.database.transaction(async (tx) => {
      const [one, other] = await this.twoIn(tx, actor, two)
      for (const head of [one, other]) await this.recordIn(tx, actor, 'people.view', head, ['facts'])
      return {
        one: await this.sideIn(tx, one),
        other: await this.sideIn(tx, other),
        notices: await this.contributions.mergeNotices(tx, one, other),
      }
    })
  }

  /**
   * From now on one counts as the other: both keep their rows and everything that points to them. `same_person` when
   * they are one already. Returns the id of the one kept and of the merge, by which it can be taken back.
   */
  async merge(actor: Actor, dto: MergePeople): Promise<{ id: string; mergeId: string }> {
    return this.transactions.run(actor, 'people.merge', async (tx) => {
      await this.merges.lockAll(tx)
      const { kept, merged, keptHead, mergedHead } = await this.lockTwoIn(tx, actor, dto)
      const changes = chosenFacts(kept, merged, sourcesOf(dto))
      const mergeId = uuid()
      const ids = { keptId: kept.id, mergedId: merged.id }
      const stamp = { undoes: null, actorLabel: actor.label, at: this.clock.now() }
      await this.merges.insert(tx, { id: mergeId, kind: 'merge', ...ids, ...stamp })
      await this.merges.insertFacts(tx, mergeId, changes)
      await this.merges.pointTo(tx, merged.id, kept.id)
      if (changes.length > 0)
        await this.people.update(tx, kept.id, combined(changes.map(({ after }) => after)))
      const fields = changes.map(({ field }) => field)
      await this.recordIn(tx, actor, 'people.merge', keptHead, fields)
      await this.recordIn(tx, actor, 'people.merged', mergedHead)
      return { id: kept.id, mergeId }
    })
  }

  /**
   * Takes a merge back, however long ago: the merged one stands for himself again, with those who were merged into
   * him, and the kept one gets back what the merge had changed and nobody touched since. What was written for the
   * kept one meanwhile stays with him. Returns the id of the one who stands for himself again.
   */
  async undo(actor: Actor, mergeId: string): Promise<{ id: string }> {
    return this.transactions.run(actor, 'people.undo-merge', async (tx) => {
      await this.merges.lockAll(tx)
      const { keptId, mergedId } = await this.requireIn(tx, actor, 'people.edit', mergeId)
      const [kept] = await this.merges.lockBoth(tx, keptId, mergedId)
      // Asked again: somebody may have moved either of them before the lock came.
      const merge = await this.requireIn(tx, actor, 'people.edit', mergeId)
      await this.organizations.requireIn(tx, actor, 'people.edit', merge.mergedUnitId)
      if (merge.undoneAt) throw mergeErrors.merge_undone()
      const restored = await this.restoreIn(tx, merge, kept)
      const stamp = { undoes: merge.id, actorLabel: actor.label, at: this.clock.now() }
      await this.merges.insert(tx, { id: uuid(), kind: 'undo', keptId, mergedId, ...stamp })
      await this.merges.release(tx, mergedId)
      for (const id of [keptId, mergedId]) {
        const head = (await this.heads.findIn(tx, id))!
        await this.recordIn(tx, actor, 'people.undo_merge', { ...head, id }, id === keptId ? restored : [])
      }
      return { id: mergedId }
    })
  }

  async get(actor: Actor, mergeId: string): Promise<MergeView> {
    const tx = this.database.reader
    const merge = await this.requireIn(tx, actor, 'people.read', mergeId)
    const head = (await this.heads.findIn(tx, merge.keptId))!
    const changed = (await this.merges.facts(tx, merge.id)).map(({ field }) => field)
    return presentMerge(merge, await this.heads.viewIn(tx, actor, { ...head, mergedName: null }), changed)
  }

  /** These two are different people: the pair is not asked about again. Said twice, it is written once. */
  async tellApart(actor: Actor, two: TwoPeople): Promise<{ oneId: string; otherId: string }> {
    return this.transactions.run(actor, 'people.tell-apart', async (tx) => {
      const [one, other] = await this.twoIn(tx, actor, two)
      const isNew = await this.merges.tellApart(tx, one.id, other.id, actor.label, this.clock.now())
      if (isNew) for (const head of [one, other]) await this.recordIn(tx, actor, 'people.tell_apart', head)
      return { oneId: one.id, otherId: other.id }
    })
  }

  /** Whoever was merged is answered by the one kept; both within reach, and two. */
  private async twoIn(tx: Tx, actor: Actor, { oneId, otherId }: TwoPeople) {
    const one = await this.heads.requireIn(tx, actor, 'people.edit', oneId)
    const other = await this.heads.requireIn(tx, actor, 'people.edit', otherId)
    if (one.id === other.id) throw mergeErrors.same_person()
    return [one, other] as const
  }

  /** Both held, and asked for again under the lock: within reach still, and not erased. */
  private async lockTwoIn(tx: Tx, actor: Actor, dto: MergePeople) {
    const [first, second] = await this.twoIn(tx, actor, dto)
    const rows = await this.merges.lockBoth(tx, first.id, second.id)
    const [one, other] = await this.twoIn(tx, actor, dto)
    if (![one.id, other.id].includes(dto.keptId)) throw mergeErrors.kept_unknown()
    const [keptHead, mergedHead] = dto.keptId === one.id ? [one, other] : [other, one]
    const [kept, merged] = dto.keptId === one.id ? rows : [rows[1], rows[0]]
    return { kept, merged, keptHead, mergedHead }
  }

  private async requireIn(tx: Tx, actor: Actor, permission: 'people.read' | 'people.edit', id: string) {
    const merge = await this.merges.findWithin(tx, actor.roots(permission), id)
    if (!merge) throw mergeErrors.merge_not_found()
    return merge
  }

  private async restoreIn(tx: Tx, merge: MergeRow, kept: Person): Promise<FactGroup[]> {
    const changes = await this.merges.facts(tx, merge.id)
    const restored = untouched(kept, changes)
    for (const change of changes) {
      if (!restored.includes(change)) await this.merges.handDown(tx, merge, change)
    }
    if (restored.length > 0) {
      await this.people.update(tx, kept.id, combined(restored.map(({ before }) => before)))
    }
    return restored.map(({ field }) => field)
  }

  private async sideIn(tx: Tx, head: PersonHeadRow): Promise<MergeSide> {
    const found = (await this.people.findCurrent(tx, head.id, todayIn(this.clock.now())))!
    const { id, fullName, title, gender, birthYear, birthDate, phone, email } = found
    const unit = { id: found.unitId, name: found.unitName }
    const facts = { id, fullName, unit, title, gender, birthYear, birthDate, phone, email }
    return { ...facts, stands: head.identities.length - 1 }
  }

  private recordIn(tx: Tx, actor: Actor, verb: string, { id, unitId }: PersonHeadRow, fields: string[] = []) {
    const subject = { subjectKind: 'person', subjectId: id, organizationId: unitId }
    return this.audit.recordIn(tx, actor, { verb, ...subject, fields })
  }
}

/** Whose facts are taken, for each group that was said; only of the two. */
function sourcesOf(dto: MergePeople): Partial<Record<FactGroup, string>> {
  const said = factGroupNames.flatMap((field) => {
    const from = dto[`${field}From`]
    return from === undefined ? [] : [[field, from] as const]
  })
  for (const [, from] of said) {
    if (from !== dto.oneId && from !== dto.otherId) throw mergeErrors.fact_of_neither()
  }
  return Object.fromEntries(said)
}
