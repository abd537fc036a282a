import { Injectable } from '@nestjs/common'
import type { Actor } from '../access/actor.js'
import { AuditService } from '../audit/audit.service.js'
import type { Tx } from '../database/database.js'
import { BringingInRepository, type OrganizationFacts } from './bringing-in.repository.js'
import { OrganizationsService, type NewOrganization } from './organizations.service.js'

const factNames = ['externalCode', 'unitGroup'] as const

export type FactName = (typeof factNames)[number]

/** Bodies as lists bring them, and how that is taken back. Checks no reach: the calling verb does. */
@Injectable()
export class BringingInService {
  constructor(
    private readonly organizations: OrganizationsService,
    private readonly bodies: BringingInRepository,
    private readonly audit: AuditService,
  ) {}

  /** Makes a body with the code that another system knows it by. Returns its id. */
  async createIn(
    tx: Tx,
    actor: Actor,
    organization: NewOrganization & { externalCode?: string },
    parent: { id: string; sample: boolean },
  ): Promise<string> {
    const id = await this.organizations.createIn(tx, actor, organization, parent)
    const { externalCode, unitGroup = null } = organization
    if (externalCode) await this.bodies.save(tx, id, { externalCode, unitGroup }, 0)
    return id
  }

  /** Fills in what was unknown; nothing known is overwritten. Returns the names of what changed. */
  async completeIn(tx: Tx, actor: Actor, id: string, said: Partial<OrganizationFacts>): Promise<FactName[]> {
    const known = await this.bodies.lock(tx, id)
    if (!known) return []
    const changes = factNames.filter((fact) => known[fact] === null && said[fact])
    if (changes.length === 0) return []
    const facts = Object.fromEntries(changes.map((fact) => [fact, said[fact]]))
    await this.bodies.save(tx, id, { ...known, ...facts }, 1)
    await this.record(tx, actor, 'organizations.complete', id, changes)
    return changes
  }

  /** Removes a body as it was made: `gone`; `changed` when it was edited since, `in_use` when anything needs it. */
  async takeBackIn(tx: Tx, actor: Actor, id: string): Promise<'gone' | 'changed' | 'in_use'> {
    const known = await this.bodies.lock(tx, id)
    if (!known) return 'gone'
    if (known.version > 1 || !(await this.bodies.isAsMade(tx, id))) return 'changed'
    if (!(await this.bodies.removeUnused(tx, id))) return 'in_use'
    await this.record(tx, actor, 'organizations.take_back', id)
    return 'gone'
  }

  /** Empties what `completeIn` filled in, while it still says the same; else `changed`. */
  async takeBackCompletionIn(
    tx: Tx,
    actor: Actor,
    id: string,
    said: Partial<OrganizationFacts>,
    changes: FactName[],
  ): Promise<'gone' | 'changed'> {
    const known = await this.bodies.lock(tx, id)
    if (!known) return 'gone'
    if (changes.some((fact) => known[fact] !== said[fact])) return 'changed'
    const emptied = Object.fromEntries(changes.map((fact) => [fact, null]))
    await this.bodies.save(tx, id, { ...known, ...emptied }, 1)
    await this.record(tx, actor, 'organizations.take_back', id, changes)
    return 'gone'
  }

  private record(tx: Tx, actor: Actor, verb: string, id: string, fields?: string[]) {
    return this.audit.recordIn(tx, actor, {
      ...{ verb, subjectKind: 'organization', subjectId: id, organizationId: id, fields },
    })
  }
}
