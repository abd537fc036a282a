import { Injectable } from '@nestjs/common'
import type { Tx } from '../database/database.js'
import { vi as t } from './messages.vi.js'
import {
  ContributesToOrganization,
  type OrganizationContribution,
  type OrganizationHead,
} from './organization-contributions.js'

/** The first tab of a body: what it is. */
@Injectable()
@ContributesToOrganization()
export class OrganizationFactsTab implements OrganizationContribution {
  readonly order = 1

  tabs(_: Tx, { id }: OrganizationHead) {
    const permission = 'organizations.read' as const
    return Promise.resolve([{ label: t.facts, href: `/organizations/${id}`, permission }])
  }
}
