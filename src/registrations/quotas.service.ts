import { Injectable } from '@nestjs/common'
import type { Actor } from '../access/actor.js'
import { AuditService } from '../audit/audit.service.js'
import { Database, type Tx } from '../database/database.js'
import { OrganizationsService } from '../organizations/organizations.service.js'
import { SeatsService } from '../trainings/seats.service.js'
import type { Training } from '../trainings/training.entity.js'
import { trainingErrors } from '../trainings/trainings.errors.js'
import { TrainingsService } from '../trainings/trainings.service.js'
import { positionSet, setLabel } from './position-sets.js'
import { presentQuotas } from './quotas.presenter.js'
import { QuotasRepository, type QuotaTarget } from './quotas.repository.js'
import type { ListQuotas, RoleQuota, SetCapacity, SetQuotas } from './registrations.dto.js'
import { quotaErrors } from './registrations.errors.js'
import { mayChangeSeats } from './registrations.policy.js'
import { RosterRepository } from './roster.repository.js'
import { SeatTransactions } from './seat-transactions.js'
import { SeatingService } from './seating.service.js'
import type { UnitQuota } from './unit-quota.entity.js'
import { statusLabels } from '../trainings/training-status.js'

/** How many people each unit may send, and how many the hall holds. */
@Injectable()
export class QuotasService {
  constructor(
    private readonly database: Database,
    private readonly transactions: SeatTransactions,
    private readonly trainings: TrainingsService,
    private readonly organizations: OrganizationsService,
    private readonly seats: SeatsService,
    private readonly seating: SeatingService,
    private readonly quotas: QuotasRepository,
    private readonly roster: RosterRepository,
    private readonly audit: AuditService,
  ) {}

  /** Quotas by unit with who was named, who is silent, and who waits. */
  async get(actor: Actor, trainingId: string, query: ListQuotas = {}) {
    const tx = this.database.reader
    const head = await this.trainings.head(actor, 'registrations.read', trainingId)
    const training = await this.trainings.findIn(tx, trainingId)
    const { rows: waiting } = await this.roster.list(tx, {
      trainingId,
      state: 'waiting',
      limit: 500,
      offset: 0,
    })
    return presentQuotas({
      head,
      closesAt: training?.registrationClosesAt ?? null,
      summary: await this.quotas.summary(tx, trainingId),
      quotas: await this.quotas.list(tx, trainingId),
      people: await this.quotas.people(tx, trainingId),
      waiting,
      found: query.search ? await this.quotas.findUnits(tx, trainingId, query.search) : null,
      answer: query.answer ?? null,
    })
  }

  /**
   * Gives each of the units these numbers of places; other units and position sets keep theirs. Whoever waits and now
   * has a place moves up. Nobody who is in loses his place: `quota_below_taken` (409) names the unit.
   */
  set(actor: Actor, trainingId: string, dto: SetQuotas): Promise<{ units: number; places: number }> {
    return this.transactions.run(actor, 'registrations.set-quotas', trainingId, async (tx) => {
      const training = await this.trainings.requireIn(tx, actor, 'registrations.edit', trainingId)
      requireChangeable(training)
      const unitIds = await this.unitsIn(tx, actor, training, dto.unitIds)
      const sets = dto.roles.map(setOf)
      if (new Set(sets.map(String)).size < sets.length) throw quotaErrors.quota_role_repeated()
      const targets = unitIds.flatMap((unitId) =>
        dto.roles.map(({ capacity }, at) => ({ unitId, roles: sets[at]!, capacity })),
      )
      await this.setIn(tx, actor, training, targets, dto.unitIds !== undefined)
      return { units: unitIds.length, places: targets.reduce((sum, { capacity }) => sum + capacity, 0) }
    })
  }

  /** What `set` does once it knows each unit's numbers; `byHand`: rules leave them as they are afterwards. */
  async setIn(tx: Tx, actor: Actor, training: Training, targets: QuotaTarget[], byHand: boolean) {
    await this.seats.lockIn(tx, training.id)
    const unitIds = [...new Set(targets.map(({ unitId }) => unitId))]
    await this.refuseBelowTaken(tx, training.id, unitIds, targets)
    await this.quotas.set(tx, training.id, targets, byHand)
    await this.countIn(tx, training.id, unitIds)
    await this.seating.promoteIn(tx, actor, training.id)
    await this.recordIn(tx, actor, 'registrations.set_quotas', training, 'quotas', unitIds.length)
  }

  /** Sets how many seats the hall has, and how many places there are online; new ones go to those who wait. */
  setCapacity(actor: Actor, trainingId: string, { capacity, onlineCapacity }: SetCapacity) {
    return this.transactions.run(actor, 'registrations.set-capacity', trainingId, async (tx) => {
      const training = await this.trainings.requireIn(tx, actor, 'registrations.edit', trainingId)
      requireChangeable(training)
      await this.seats.setCapacityIn(tx, trainingId, capacity, onlineCapacity)
      const promoted = await this.seating.promoteIn(tx, actor, trainingId)
      const { taken } = (await this.seats.findIn(tx, trainingId))!
      await this.recordIn(tx, actor, 'registrations.set_capacity', training, 'capacity', capacity)
      return { capacity, taken, promoted }
    })
  }

  private async unitsIn(tx: Tx, actor: Actor, training: Training, asked?: string[]): Promise<string[]> {
    if (!asked) {
      const below = await this.quotas.unitsBelow(tx, training.organizerId)
      if (below.length === 0) throw quotaErrors.quota_without_units()
      return below.map(({ id }) => id)
    }
    for (const id of asked) await this.organizations.requireIn(tx, actor, 'registrations.edit', id)
    return asked
  }

  private async refuseBelowTaken(tx: Tx, trainingId: string, unitIds: string[], targets: QuotaTarget[]) {
    const key = (unitId: string, roles: string[]) => `${unitId} ${roles.join()}`
    const taken = new Map<string, number>()
    for (const one of await this.quotas.lock(tx, trainingId, unitIds)) {
      taken.set(key(one.unitId, one.positionRoles), one.taken)
    }
    const low = targets.find(({ unitId, roles, capacity }) => capacity < (taken.get(key(unitId, roles)) ?? 0))
    if (low) throw await this.belowTakenIn(tx, low, taken.get(key(low.unitId, low.roles))!)
  }

  /** Lets the quotas count who was in before them, each by the most exact that has a place left. */
  private async countIn(tx: Tx, trainingId: string, unitIds: string[]): Promise<void> {
    const quotas = await this.quotas.lock(tx, trainingId, unitIds)
    const isReturned = await this.quotas.areReturned(tx, trainingId)
    const places: [string, string][] = []
    for (const one of await this.quotas.listUncounted(tx, trainingId, unitIds)) {
      const fitting = quotas.filter((quota) => quota.unitId === one.unitId && countsRole(quota, one.role))
      const free = fitting.find(({ taken, capacity }) => taken < capacity)
      if (free) {
        free.taken++
        places.push([one.id, free.id])
      } else if (fitting.length > 0 && !isReturned) {
        const { unitId, positionRoles: roles, capacity, taken } = fitting[0]!
        throw await this.belowTakenIn(tx, { unitId, roles, capacity }, taken + 1)
      }
    }
    await this.quotas.count(tx, places)
  }

  private async belowTakenIn(tx: Tx, { unitId, roles, capacity }: QuotaTarget, taken: number) {
    const unit = await this.organizations.findIn(tx, unitId)
    return quotaErrors.quota_below_taken({ unit: unit?.name ?? '', role: setLabel(roles), taken, capacity })
  }

  private recordIn(tx: Tx, actor: Actor, verb: string, training: Training, field: string, detail: number) {
    return this.audit.recordIn(tx, actor, {
      verb,
      subjectKind: 'training',
      subjectId: training.id,
      organizationId: training.organizerId,
      fields: [field],
      detail: String(detail),
    })
  }
}

const setOf = ({ role, roles }: RoleQuota) => positionSet(role ? [role] : (roles ?? []))

const countsRole = ({ positionRoles }: UnitQuota, role: string) =>
  positionRoles.length === 0 || positionRoles.includes(role)

function requireChangeable({ status }: Training): void {
  if (mayChangeSeats(status)) return
  throw trainingErrors.training_closed({ status: statusLabels[status] })
}
