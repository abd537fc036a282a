import { Injectable } from '@nestjs/common'
import type { Actor } from '../access/actor.js'
import { Database, type Tx } from '../database/database.js'
import { OrganizationsService } from '../organizations/organizations.service.js'
import { positionRoles, roleLabels, type PositionRole } from '../people/position-roles.js'
import { TrainingsService } from '../trainings/trainings.service.js'
import { KnownPeopleRepository } from './known-people.repository.js'
import { QuotasRepository } from './quotas.repository.js'
import { positionsOf, positionSet, setLabel } from './position-sets.js'
import { presentRegistration } from './registrations.presenter.js'
import type { KnownPerson, SubstitutionFormData } from './roster.presenter.js'
import { RosterRepository } from './roster.repository.js'
import { UnitPeopleRepository } from './unit-people.repository.js'

export interface RoleOption {
  role: PositionRole
  label: string
}

/** What the forms of the staff offer to choose from. */
@Injectable()
export class RegistrationFormsService {
  constructor(
    private readonly database: Database,
    private readonly trainings: TrainingsService,
    private readonly organizations: OrganizationsService,
    private readonly quotas: QuotasRepository,
    private readonly known: KnownPeopleRepository,
    private readonly roster: RosterRepository,
    private readonly unitPeople: UnitPeopleRepository,
  ) {}

  /** Units and roles that may be sent, and people of those units that a search finds. */
  async newRegistration(actor: Actor, trainingId: string, query: { search?: string; personId?: string }) {
    const tx = this.database.reader
    const training = await this.trainings.head(actor, 'registrations.edit', trainingId)
    const { organizerId } = (await this.trainings.findIn(tx, trainingId))!
    const found: KnownPerson[] =
      query.search || query.personId
        ? await this.known.find(tx, {
            trainingId,
            organizerId,
            search: query.search,
            personId: query.personId,
          })
        : []
    return {
      training,
      organizer: (await this.organizations.findIn(tx, organizerId))?.name ?? '',
      units: await this.quotas.unitsBelow(tx, organizerId),
      roles: await this.rolesIn(tx, trainingId),
      found,
    }
  }

  /** The current numbers of places for each role, as the form for all units begins. */
  async quotaForm(actor: Actor, trainingId: string) {
    const tx = this.database.reader
    const training = await this.trainings.head(actor, 'registrations.edit', trainingId)
    const found = (await this.trainings.findIn(tx, trainingId))!
    const rows = await this.quotas.list(tx, trainingId)
    const summary = await this.quotas.summary(tx, trainingId)
    const usual = new Map<string, number>(found.audience.map((role) => [role, rows.length === 0 ? 1 : 0]))
    for (const { roles, capacity } of rows) {
      const set = roles.join()
      usual.set(set, Math.max(usual.get(set) ?? 0, capacity))
    }
    return {
      training,
      units: (await this.quotas.unitsBelow(tx, found.organizerId)).length,
      seats: summary.capacity,
      places: [...usual].map(([set, capacity]) => ({
        roles: positionSet(set.split(',')),
        label: setLabel(set.split(',')),
        capacity,
      })),
    }
  }

  /** Who may take a delegate's place: his colleagues who are not in yet, or somebody new of the unit. */
  async substitution(actor: Actor, id: string): Promise<SubstitutionFormData> {
    const tx = this.database.reader
    const row = await this.roster.requireWithin(tx, actor, 'registrations.edit', id)
    const { organizerId } = (await this.trainings.findIn(tx, row.trainingId))!
    return {
      training: await this.trainings.head(actor, 'registrations.edit', row.trainingId),
      organizer: (await this.organizations.findIn(tx, organizerId))?.name ?? '',
      registration: presentRegistration(row),
      known: await this.unitPeople.known(tx, row.trainingId, row.unitId),
    }
  }

  async capacityForm(actor: Actor, trainingId: string) {
    const training = await this.trainings.head(actor, 'registrations.edit', trainingId)
    return { training, summary: await this.quotas.summary(this.database.reader, trainingId) }
  }

  /** Roles that have a quota, else every role. */
  private async rolesIn(tx: Tx, trainingId: string): Promise<RoleOption[]> {
    const sets = (await this.quotas.list(tx, trainingId)).map(({ roles }) => roles)
    const offered = sets.length > 0 ? positionsOf(sets) : positionRoles
    return offered.map((role) => ({ role, label: roleLabels[role] }))
  }
}
