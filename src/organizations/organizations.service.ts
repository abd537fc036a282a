import { Injectable } from '@nestjs/common'
import { Clock } from '#clock'
import { formatDate, searchKey, todayIn } from '#text'
import { v7 as uuid } from 'uuid'
import type { Actor } from '../access/actor.js'
import type { Permission } from '../access/permissions.js'
import { Transactions } from '../access/transactions.js'
import { AuditService } from '../audit/audit.service.js'
import { Database, type Tx } from '../database/database.js'
import type { CreateOrganization, ListOrganizations } from './organizations.dto.js'
import { organizationErrors } from './organizations.errors.js'
import { presentOrganization, type OrganizationView } from './organizations.presenter.js'
import { COUNTED } from './reach.js'
import { OrganizationsRepository, type CurrentOrganization } from './organizations.repository.js'
import { unitSortKey } from './unit-sort-key.js'

const PAGE_SIZE = 50

export interface NewOrganization {
  kind: string
  name: string
  unitGroup?: string
  validFrom?: string
  /** What another system knows it by. */
  externalCode?: string
  /** Made-up data: inherited by everything below. */
  sample?: boolean
}

/** The tree of union bodies: who stands below whom, and what an actor can reach of it. */
@Injectable()
export class OrganizationsService {
  constructor(
    private readonly database: Database,
    private readonly transactions: Transactions,
    private readonly audit: AuditService,
    private readonly organizations: OrganizationsRepository,
    private readonly clock: Clock,
  ) {}

  /**
   * Puts a body below one that the actor may edit. `organization_not_found` when it lies elsewhere, `parent_dissolved`,
   * `parent_not_there_yet` when the body above began later, `organization_exists` for the name of one that stands there
   * already unless `namesake` says that it is another.
   */
  async create(actor: Actor, dto: CreateOrganization): Promise<OrganizationView> {
    const id = await this.transactions.run(actor, 'organizations.create', async (tx) => {
      await this.organizations.lockShape(tx)
      const parent = await this.requireIn(tx, actor, 'organizations.edit', dto.parentId)
      await this.requireParentOn(tx, parent, dto.validFrom ?? todayIn(this.clock.now()))
      if (!dto.namesake) await this.refuseNamesakeIn(tx, dto.name, parent)
      return this.createIn(tx, actor, dto, parent)
    })
    return this.get(actor, id)
  }

  private async refuseNamesakeIn(tx: Tx, name: string, parent: CurrentOrganization): Promise<void> {
    const found = await this.organizations.lockNamesake(tx, parent.id, searchKey(name))
    if (found) throw organizationErrors.organization_exists({ name: found, parent: parent.name })
  }

  private async requireParentOn(tx: Tx, parent: CurrentOrganization, day: string): Promise<void> {
    const { id, name, status } = parent
    if (status === 'dissolved') throw organizationErrors.parent_dissolved({ name })
    const since = await this.organizations.firstDay(tx, id)
    if (day < since) throw organizationErrors.parent_not_there_yet({ name, since: formatDate(since) })
  }

  /** The same inside a caller's transaction; without a parent it becomes a top of the tree. Returns the id. */
  async createIn(
    tx: Tx,
    actor: Actor,
    organization: NewOrganization,
    parent: { id: string; sample: boolean } | null,
  ): Promise<string> {
    const id = uuid()
    const now = this.clock.now()
    const validFrom = organization.validFrom ?? todayIn(now)
    const dated = { organizationId: id, validFrom, validTo: null }
    const stamp = { ...dated, createdAt: now }
    await this.organizations.insert(
      tx,
      {
        id,
        externalCode: organization.externalCode ?? null,
        sample: parent?.sample ?? organization.sample ?? false,
        createdAt: now,
        version: 1,
      },
      {
        ...dated,
        id: uuid(),
        kind: organization.kind,
        status: 'active',
        unitGroup: organization.unitGroup ?? null,
      },
      {
        ...stamp,
        id: uuid(),
        name: organization.name,
        sortKey: unitSortKey(organization.name),
        searchKey: searchKey(organization.name),
      },
      parent ? { ...stamp, id: uuid(), parentId: parent.id } : null,
    )
    await this.audit.recordIn(tx, actor, {
      verb: 'organizations.create',
      subjectKind: 'organization',
      subjectId: id,
      organizationId: id,
    })
    return id
  }

  async get(actor: Actor, id: string): Promise<OrganizationView> {
    return presentOrganization(await this.requireIn(this.database.reader, actor, 'organizations.read', id))
  }

  /**
   * Those within the actor's reach, without the dissolved ones unless their status is asked for: bodies first, then
   * units by group and name. With `on` as they were on that day.
   */
  async list(actor: Actor, query: ListOrganizations = {}) {
    const page = query.page ?? 1
    const pageSize = query.pageSize ?? PAGE_SIZE
    const filter = {
      roots: actor.roots('organizations.read'),
      search: query.search,
      group: query.group,
      kind: query.kind,
      status: query.status,
      after: query.after,
      limit: pageSize + 1,
      offset: (page - 1) * pageSize,
    }
    const tx = this.database.reader
    const { rows, total } = query.on
      ? await this.organizations.listOn(tx, query.on, filter)
      : await this.organizations.list(tx, filter)
    const items = rows.slice(0, pageSize).map(presentOrganization)
    return {
      items,
      total: query.on ? total : Math.min(total, COUNTED),
      /** There are more than `total`: then one goes on by `next`. */
      isMore: !query.on && total > COUNTED,
      next: rows.length > pageSize && !query.on ? items.at(-1)!.id : null,
      page,
      pageSize,
      on: query.on ?? null,
    }
  }

  /** The organisation, when it lies within the actor's reach for `permission`; else `organization_not_found`. */
  async requireIn(tx: Tx, actor: Actor, permission: Permission, id: string): Promise<CurrentOrganization> {
    const found = await this.organizations.findWithin(tx, actor.roots(permission), id)
    if (!found) throw organizationErrors.organization_not_found()
    return found
  }

  /** The same of a body to which something new is tied; `organization_dissolved` for one that is no more. */
  async requireWorkingIn(tx: Tx, actor: Actor, permission: Permission, id: string) {
    const found = await this.requireIn(tx, actor, permission, id)
    if (found.status === 'dissolved') throw organizationErrors.organization_dissolved({ name: found.name })
    return found
  }

  /** Whether the organisation lies within the actor's reach for `permission`. */
  async isWithinIn(tx: Tx, actor: Actor, permission: Permission, id: string): Promise<boolean> {
    return (await this.organizations.findWithin(tx, actor.roots(permission), id)) !== null
  }

  /** Whatever the actor may reach: for other capabilities' own work inside their transaction. */
  async findIn(tx: Tx, id: string): Promise<CurrentOrganization | null> {
    return this.organizations.find(tx, id)
  }

  /** `LĐLĐ tỉnh … › LĐLĐ huyện … › …`, as a snapshot keeps it. */
  async pathIn(tx: Tx, id: string): Promise<string> {
    return (await this.organizations.path(tx, id)).map((step) => step.name).join(' › ')
  }

  /** The name that the body had on `day` (`YYYY-MM-DD`); before its first day the first one, null for no body. */
  async nameOnIn(tx: Tx, id: string, day: string): Promise<string | null> {
    return this.organizations.nameOn(tx, id, day)
  }

  /** The way from the top as it stood on `day`, by the names of that day: `LĐLĐ tỉnh … › LĐLĐ huyện … › …`. */
  async pathOnIn(tx: Tx, id: string, day: string): Promise<string> {
    return (await this.organizations.pathOn(tx, id, day)).join(' › ')
  }
}
