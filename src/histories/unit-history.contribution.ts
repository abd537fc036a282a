import { Injectable } from '@nestjs/common'
import type { Tx } from '../database/database.js'
import {
  ContributesToOrganization,
  type OrganizationContribution,
  type OrganizationHead,
} from '../organizations/organization-contributions.js'
import { vi as t } from './messages.vi.js'

/** The tab of what a body's people were trained in. */
@Injectable()
@ContributesToOrganization()
export class UnitHistoryTab implements OrganizationContribution {
  readonly order = 3

  tabs(_: Tx, { id }: OrganizationHead) {
    const permission = 'registrations.read' as const
    return Promise.resolve([{ label: t.history, href: `/organizations/${id}/history`, permission }])
  }
}
