import { Injectable } from '@nestjs/common'
import type { Actor } from '../access/actor.js'
import type { Permission } from '../access/permissions.js'
import { Database, type Tx } from '../database/database.js'
import { OrganizationContributions } from './organization-contributions.js'
import { presentHead, type OrganizationHeadView } from './organizations.presenter.js'
import type { CurrentOrganization } from './organizations.repository.js'
import { OrganizationsService } from './organizations.service.js'

/** The head that all pages about one body share, with the tabs of every capability. */
@Injectable()
export class OrganizationHeadsService {
  constructor(
    private readonly database: Database,
    private readonly organizations: OrganizationsService,
    private readonly contributions: OrganizationContributions,
  ) {}

  /** For a page about one body, to be shown in `OrganizationFrame`; `organization_not_found` out of reach. */
  async head(actor: Actor, permission: Permission, id: string): Promise<OrganizationHeadView> {
    const found = await this.organizations.requireIn(this.database.reader, actor, permission, id)
    return this.viewIn(this.database.reader, actor, found)
  }

  /** With the tabs that the actor may open. */
  async viewIn(tx: Tx, actor: Actor, found: CurrentOrganization): Promise<OrganizationHeadView> {
    const { id, name, kind, status } = found
    const tabs = await this.contributions.tabs(tx, { id, name, kind, status })
    return presentHead(
      found,
      tabs.filter((tab) => !tab.permission || actor.can(tab.permission)),
    )
  }
}
