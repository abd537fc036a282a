import { Injectable } from '@nestjs/common'
import type { Actor } from '../access/actor.js'
import { AuditService } from '../audit/audit.service.js'
import { Database, type Tx } from '../database/database.js'
import { OrganizationsService } from '../organizations/organizations.service.js'
import { roleLabels, type PositionRole } from '../people/position-roles.js'
import { SeatsService } from '../trainings/seats.service.js'
import type { Training } from '../trainings/training.entity.js'
import { trainingErrors } from '../trainings/trainings.errors.js'
import { TrainingsService } from '../trainings/trainings.service.js'
import { presentQuotas } from './quotas.presenter.js'
import { QuotasRepository, type QuotaTarget } from './quotas.repository.js'
import type { ListQuotas, SetQuotas } from './registrations.dto.js'
import { quotaErrors } from './registrations.errors.js'
import { mayChangeSeats } from './registrations.policy.js'
import { RosterRepository } from './roster.repository.js'
import { SeatTransactions } from './seat-transactions.js'
import { SeatingService } from './seating.service.js'
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
   * Gives each of the units these numbers of places; other units and roles keep theirs. Nobody who is
   * registered loses his place: `quota_below_taken` (409) names the unit.
   */
  set(actor: Actor, trainingId: string, dto: SetQuotas): Promise<{ units: number; places: number }> {
    return this.transactions.run(actor, 'registrations.set-quotas', trainingId, async (tx) => {
      const training = await this.trainings.requireIn(tx, actor, 'registrations.edit', trainingId)
      requireChangeable(training)
      const unitIds = await this.unitsIn(tx, actor, training, dto.unitIds)
      const roles = dto.roles.map(({ role }) => role)
      if (new Set(roles).size < roles.length) throw quotaErrors.quota_role_repeated()
      const targets = unitIds.flatMap((unitId) =>
        dto.roles.map(({ role, capacity }) => ({ unitId, role, capacity })),
      )
      await this.seats.lockIn(tx, trainingId)
      await this.refuseBelowTaken(tx, trainingId, targets)
      await this.quotas.set(tx, trainingId, targets)
      await this.recordIn(tx, actor, 'registrations.set_quotas', training, 'quotas', unitIds.length)
      return { units: unitIds.length, places: targets.reduce((sum, { capacity }) => sum + capacity, 0) }
    })
  }

  /** Sets how many seats the hall has; new ones go to those who wait, in their order. */
  setCapacity(actor: Actor, trainingId: string, capacity: number) {
    return this.transactions.run(actor, 'registrations.set-capacity', trainingId, async (tx) => {
      const training = await this.trainings.requireIn(tx, actor, 'registrations.edit', trainingId)
      requireChangeable(training)
      const seats = await this.seats.setCapacityIn(tx, trainingId, capacity)
      const promoted = await this.seating.promoteIn(tx, actor, trainingId, capacity - seats.taken)
      await this.recordIn(tx, actor, 'registrations.set_capacity', training, 'capacity', capacity)
      return { capacity, taken: seats.taken + promoted, promoted }
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

  private async refuseBelowTaken(tx: Tx, trainingId: string, targets: QuotaTarget[]): Promise<void> {
    const key = (unitId: string, role: string) => `${unitId} ${role}`
    const taken = new Map<string, number>()
    for (const { unitId, role, n } of await this.quotas.countUncounted(tx, trainingId)) {
      taken.set(key(unitId, role), n)
    }
    const unitIds = [...new Set(targets.map(({ unitId }) => unitId))]
    const roles = [...new Set(targets.map(({ role }) => role))]
    for (const one of await this.quotas.lock(tx, trainingId, unitIds, roles)) {
      taken.set(key(one.unitId, one.positionRole), one.taken)
    }
    const low = targets.find(({ unitId, role, capacity }) => capacity < (taken.get(key(unitId, role)) ?? 0))
    if (!low) return
    const unit = await this.organizations.findIn(tx, low.unitId)
    throw quotaErrors.quota_below_taken({
      unit: unit?.name ?? '',
      role: roleLabels[low.role as PositionRole],
      taken: taken.get(key(low.unitId, low.role))!,
      capacity: low.capacity,
    })
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

function requireChangeable({ status }: Training): void {
  if (mayChangeSeats(status)) return
  throw trainingErrors.training_closed({ status: statusLabels[status] })
}
