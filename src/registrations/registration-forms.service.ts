import { Injectable } from '@nestjs/common'
import type { Actor } from '../access/actor.js'
import { Database, type Tx } from '../database/database.js'
import { OrganizationsService } from '../organizations/organizations.service.js'
import { positionRoles, roleLabels, type PositionRole } from '../people/position-roles.js'
import { TrainingsService } from '../trainings/trainings.service.js'
import { KnownPeopleRepository } from './known-people.repository.js'
import { QuotasRepository } from './quotas.repository.js'
import type { KnownPerson } from './roster.presenter.js'

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
    for (const { role, capacity } of rows) usual.set(role, Math.max(usual.get(role) ?? 0, capacity))
    return {
      training,
      units: (await this.quotas.unitsBelow(tx, found.organizerId)).length,
      seats: summary.capacity,
      roles: [...usual].map(([role, capacity]) => ({
        role: role as PositionRole,
        label: roleLabels[role as PositionRole],
        capacity,
      })),
    }
  }

  async capacityForm(actor: Actor, trainingId: string) {
    const training = await this.trainings.head(actor, 'registrations.edit', trainingId)
    return { training, summary: await this.quotas.summary(this.database.reader, trainingId) }
  }

  /** Roles that have a quota, else every role. */
  private async rolesIn(tx: Tx, trainingId: string): Promise<RoleOption[]> {
    const roles = new Set((await this.quotas.list(tx, trainingId)).map(({ role }) => role as PositionRole))
    const offered = roles.size > 0 ? positionRoles.filter((role) => roles.has(role)) : positionRoles
    return offered.map((role) => ({ role, label: roleLabels[role] }))
  }
}
