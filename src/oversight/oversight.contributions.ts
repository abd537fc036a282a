import { Injectable } from '@nestjs/common'
import type { Tx } from '../database/database.js'
import {
  ContributesToOrganization,
  type OrganizationContribution,
  type OrganizationHead,
} from '../organizations/organization-contributions.js'
import {
  ContributesToPerson,
  type PersonContribution,
  type PersonHead,
} from '../people/person-contributions.js'
import {
  ContributesToTraining,
  type TrainingContribution,
  type TrainingFacts,
} from '../trainings/training-contributions.js'
import { vi as t } from './messages.vi.js'

const tab = (parameter: string, id: string) =>
  Promise.resolve([{ label: t.audit, href: `/audit?${parameter}=${id}`, permission: 'audit.read' as const }])

/** The last tab of a training: what was done about it and its people. */
@Injectable()
@ContributesToTraining()
export class TrainingAuditTab implements TrainingContribution {
  readonly order = 10

  tabs(_: Tx, { id }: TrainingFacts) {
    return tab('trainingId', id)
  }
}

@Injectable()
@ContributesToPerson()
export class PersonAuditTab implements PersonContribution {
  readonly order = 10

  tabs(_: Tx, { id }: PersonHead) {
    return tab('personId', id)
  }
}

@Injectable()
@ContributesToOrganization()
export class OrganizationAuditTab implements OrganizationContribution {
  readonly order = 10

  tabs(_: Tx, { id }: OrganizationHead) {
    return tab('organizationId', id)
  }
}
