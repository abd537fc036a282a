import { Injectable } from '@nestjs/common'
import type { Actor } from '../access/actor.js'
import { OrganizationsService } from '../organizations/organizations.service.js'
import type { ChosenBodies } from './bodies.presenter.js'
import type { RoleForm } from './users.dto.js'

/** As many as a select can hold before one would rather search. */
const AT_MOST = 200

/** The bodies for a form about roles. */
@Injectable()
export class BodiesService {
  constructor(private readonly organizations: OrganizationsService) {}

  /** Those within reach whose name holds the words sought, and the one that is chosen already. */
  async choose(actor: Actor, { organizationId, unit }: RoleForm): Promise<ChosenBodies> {
    const { items, total } = await this.organizations.list(actor, { search: unit, pageSize: AT_MOST })
    const isListed = !organizationId || items.some(({ id }) => id === organizationId)
    const listed = isListed ? items : [...items, await this.organizations.get(actor, organizationId)]
    const organizations = listed.map(({ id, name, parent }) => ({
      id,
      name,
      parentName: parent?.name ?? null,
    }))
    return { organizationId: organizationId ?? null, organizations, total }
  }
}
