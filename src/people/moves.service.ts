import { Injectable } from '@nestjs/common'
import { Clock } from '#clock'
import { todayIn } from '#text'
import { v7 as uuid } from 'uuid'
import type { Actor } from '../access/actor.js'
import { Transactions } from '../access/transactions.js'
import { AuditService } from '../audit/audit.service.js'
import { OrganizationsService } from '../organizations/organizations.service.js'
import { MatchingService } from './matching.service.js'
import { PeopleRepository } from './people.repository.js'
import { PersonEditsService } from './person-edits.service.js'
import { titleOf } from './position-roles.js'
import type { MovePerson } from './positions.dto.js'
import { positionErrors } from './positions.errors.js'
import { PositionsRepository } from './positions.repository.js'

/** People going from one unit to another. */
@Injectable()
export class MovesService {
  constructor(
    private readonly transactions: Transactions,
    private readonly edits: PersonEditsService,
    private readonly organizations: OrganizationsService,
    private readonly people: PeopleRepository,
    private readonly positions: PositionsRepository,
    private readonly matching: MatchingService,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /**
   * From `movesOn` on the person belongs to another unit within the actor's reach: what he held in the old one ends,
   * and one position in the new one begins. What he did before stays with the old unit.
   */
  async move(actor: Actor, personId: string, dto: MovePerson): Promise<{ id: string }> {
    return this.transactions.run(actor, 'people.move', async (tx) => {
      const person = await this.edits.lockIn(tx, actor, personId)
      const unit = await this.organizations.requireWorkingIn(tx, actor, 'people.edit', dto.unitId)
      const now = this.clock.now()
      if (dto.movesOn > todayIn(now)) throw positionErrors.move_in_future()
      if (unit.id === person.unitId) throw positionErrors.already_in_unit()
      if (await this.positions.beginsAfter(tx, personId, person.unitId, dto.movesOn)) {
        throw positionErrors.move_before_position()
      }
      if (!dto.namesake) {
        await this.matching.refuseAlikeIn(tx, actor, { ...person, unitId: unit.id }, ['unit'], personId)
      }
      await this.positions.endIn(tx, personId, person.unitId, dto.movesOn)
      await this.positions.insert(tx, {
        id: uuid(),
        personId,
        organizationId: unit.id,
        side: 'union',
        role: dto.role,
        title: dto.title ?? titleOf(dto.role),
        validFrom: dto.movesOn,
        validTo: null,
        stands: false,
        version: 1,
        createdAt: now,
      })
      await this.people.update(tx, personId, { unitId: unit.id })
      for (const organizationId of [person.unitId, unit.id]) {
        await this.audit.recordIn(tx, actor, {
          verb: 'people.move',
          subjectKind: 'person',
          subjectId: personId,
          organizationId,
          fields: ['unitId', 'position'],
        })
      }
      return { id: personId }
    })
  }
}
