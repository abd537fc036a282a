import { Injectable } from '@nestjs/common'
import type { Tx } from '../database/database.js'
import { vi as t } from './messages.vi.js'
import {
  ContributesToOrganization,
  type OrganizationContribution,
  type OrganizationHead,
} from './organization-contributions.js'
import { successionMessages } from './succession-messages.js'

/** The first tabs of a body: what it is, and how it came to be so. */
@Injectable()
@ContributesToOrganization()
export class OrganizationFactsTab implements OrganizationContribution {
  readonly order = 1

  tabs(_: Tx, { id }: OrganizationHead) {
    const permission = 'organizations.read' as const
    return Promise.resolve([
      { label: t.facts, href: `/organizations/${id}`, permission },
      { label: successionMessages.tab, href: `/organizations/${id}/successions`, permission },
    ])
  }
}
