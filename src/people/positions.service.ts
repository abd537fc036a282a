import { Injectable } from '@nestjs/common'
import { Clock } from '#clock'
import { todayIn } from '#text'
import { v7 as uuid } from 'uuid'
import type { Actor } from '../access/actor.js'
import { Transactions } from '../access/transactions.js'
import { AuditService } from '../audit/audit.service.js'
import { Database, type Tx } from '../database/database.js'
import { ChoicesService } from '../organizations/choices.service.js'
import { OrganizationsService } from '../organizations/organizations.service.js'
import { PersonEditsService } from './person-edits.service.js'
import { PersonHeadsService } from './person-heads.service.js'
import type { Person } from './person.entity.js'
import { changedPosition, sayChangedPosition, type PositionFacts } from './position-differences.js'
import type { Position } from './position.entity.js'
import { titleOf } from './position-roles.js'
import type { AddPosition, EditPosition, EndPosition } from './positions.dto.js'
import { positionErrors } from './positions.errors.js'
import {
  presentPosition,
  validToOf,
  withOwn,
  type PositionForm,
  type PositionsView,
} from './positions.presenter.js'
import { PositionsRepository } from './positions.repository.js'

/** What a person held and holds, in the union and at work. */
@Injectable()
export class PositionsService {
  constructor(
    private readonly database: Database,
    private readonly transactions: Transactions,
    private readonly heads: PersonHeadsService,
    private readonly edits: PersonEditsService,
    private readonly organizations: OrganizationsService,
    private readonly choices: ChoicesService,
    private readonly positions: PositionsRepository,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /** Those held today first, then the newest; also of everybody who was merged into the person. */
  async list(actor: Actor, personId: string): Promise<PositionsView> {
    const tx = this.database.reader
    const head = await this.heads.requireIn(tx, actor, 'people.read', personId)
    const rows = await this.positions.list(tx, head.id, this.today())
    return {
      head: await this.heads.viewIn(tx, actor, head),
      items: rows.map((row) => presentPosition(row, this.today())),
    }
  }

  /** For a new position, or to correct the one named; `chosen` is the body that was typed. */
  async form(actor: Actor, personId: string, chosen: unknown, positionId?: string): Promise<PositionForm> {
    const tx = this.database.reader
    const head = await this.heads.requireIn(tx, actor, 'people.edit', personId)
    const view = { head: await this.heads.viewIn(tx, actor, head), today: this.today() }
    const offer = (own: string) =>
      this.choices.offer(actor, { permission: 'people.edit', chosen: chosen ?? own })
    if (!positionId) return { ...view, units: await offer(head.unitId), position: null }
    const found = (await this.positions.list(tx, head.id, this.today())).find(({ id }) => id === positionId)
    if (!found) throw positionErrors.position_not_found()
    const position = presentPosition(found, this.today())
    const units = await offer(position.organization.id)
    return { ...view, units: withOwn(units, position), position }
  }

  /** For moving to another unit than his own. */
  async moveForm(actor: Actor, personId: string, chosen: unknown): Promise<PositionForm> {
    const tx = this.database.reader
    const head = await this.heads.requireIn(tx, actor, 'people.edit', personId)
    const units = await this.choices.offer(actor, {
      ...{ permission: 'people.edit', chosen, except: head.unitId },
    })
    return { head: await this.heads.viewIn(tx, actor, head), units, today: this.today(), position: null }
  }

  /** Several may be held at once; `position_overlaps` refuses the same one in the same body at the same time. */
  async add(actor: Actor, personId: string, dto: AddPosition): Promise<{ id: string; positionId: string }> {
    return this.transactions.run(actor, 'people.add-position', async (tx) => {
      const person = await this.edits.lockIn(tx, actor, personId)
      await this.organizations.requireIn(tx, actor, 'people.edit', dto.organizationId)
      const positionId = uuid()
      await this.refuseOverlapIn(tx, personId, positionId, factsOf(dto))
      const stamp = { stands: false, version: 1, createdAt: this.clock.now() }
      await this.positions.insert(tx, { id: positionId, personId, ...factsOf(dto), ...stamp })
      await this.recordIn(tx, actor, 'people.add_position', person)
      return { id: personId, positionId }
    })
  }

  /** Corrects one. `position_changed` names both values when somebody else was faster. */
  async edit(actor: Actor, personId: string, positionId: string, dto: EditPosition): Promise<{ id: string }> {
    return this.transactions.run(actor, 'people.edit-position', async (tx) => {
      const { person, position } = await this.lockIn(tx, actor, personId, positionId)
      const sent = factsOf(dto)
      const fields = changedPosition(position, sent)
      if (fields.length === 0) return { id: personId }
      if (position.version !== dto.version) {
        throw positionErrors.position_changed({ differences: sayChangedPosition(position, sent) })
      }
      if (sent.organizationId !== position.organizationId) {
        await this.organizations.requireIn(tx, actor, 'people.edit', sent.organizationId)
      }
      await this.refuseOverlapIn(tx, personId, positionId, sent)
      const stands = position.stands && sent.side === 'union'
      await this.positions.update(tx, positionId, { ...sent, stands })
      await this.recordIn(tx, actor, 'people.edit_position', person, fields)
      return { id: personId }
    })
  }

  /** It was held until the end of `lastDay`. */
  async end(actor: Actor, personId: string, positionId: string, { lastDay }: EndPosition) {
    return this.transactions.run(actor, 'people.end-position', async (tx) => {
      const { person, position } = await this.lockIn(tx, actor, personId, positionId)
      if (lastDay < position.validFrom) throw positionErrors.position_dates_backwards()
      const validTo = validToOf(lastDay)
      await this.refuseOverlapIn(tx, personId, positionId, { ...position, validTo })
      await this.positions.update(tx, positionId, { validTo, stands: false })
      await this.recordIn(tx, actor, 'people.end_position', person)
      return { id: personId }
    })
  }

  /** From now on this one stands for the person in lists, as long as it is held. */
  async choose(actor: Actor, personId: string, positionId: string): Promise<{ id: string }> {
    return this.transactions.run(actor, 'people.choose-position', async (tx) => {
      const { person, position } = await this.lockIn(tx, actor, personId, positionId)
      const today = this.today()
      const isHeld = position.validFrom <= today && (position.validTo === null || position.validTo > today)
      if (position.side !== 'union' || !isHeld) throw positionErrors.position_not_held()
      if (position.stands) return { id: personId }
      await this.positions.clearChosen(tx, personId)
      await this.positions.update(tx, positionId, { stands: true })
      await this.recordIn(tx, actor, 'people.choose_position', person)
      return { id: personId }
    })
  }

  /** Takes away what was written by mistake; what was held and ended is ended, not removed. */
  async remove(actor: Actor, personId: string, positionId: string): Promise<{ id: string }> {
    return this.transactions.run(actor, 'people.remove-position', async (tx) => {
      const { person } = await this.lockIn(tx, actor, personId, positionId)
      await this.positions.remove(tx, positionId)
      await this.recordIn(tx, actor, 'people.remove_position', person)
      return { id: personId }
    })
  }

  /** The person first, then his position. */
  private async lockIn(tx: Tx, actor: Actor, personId: string, positionId: string) {
    const person = await this.edits.lockIn(tx, actor, personId)
    const position = await this.positions.lock(tx, personId, positionId)
    if (!position) throw positionErrors.position_not_found()
    return { person, position }
  }

  private async refuseOverlapIn(tx: Tx, personId: string, id: string, facts: PositionFacts): Promise<void> {
    if (await this.positions.overlaps(tx, personId, { id, ...facts }))
      throw positionErrors.position_overlaps()
  }

  private recordIn(tx: Tx, actor: Actor, verb: string, { id, unitId }: Person, fields?: string[]) {
    const subject = { subjectKind: 'person', subjectId: id, organizationId: unitId }
    return this.audit.recordIn(tx, actor, { verb, ...subject, fields: fields ?? ['position'] })
  }

  private today(): string {
    return todayIn(this.clock.now())
  }
}

function factsOf(dto: AddPosition): PositionFacts & Pick<Position, 'title'> {
  const { organizationId, side, validFrom, lastDay, title } = dto
  const isUnion = side === 'union'
  if (isUnion && !dto.role) throw positionErrors.position_role_needed()
  if (!isUnion && !title) throw positionErrors.position_words_needed()
  if (lastDay && lastDay < validFrom) throw positionErrors.position_dates_backwards()
  const role = isUnion ? dto.role! : 'other'
  return { organizationId, side, role, title: title ?? titleOf(role), validFrom, validTo: validToOf(lastDay) }
}
