import { ChoiceField, EmailField, TextField } from '#fields'
import { organizationKinds, type OrganizationKind } from '../organizations/organization-kinds.js'
import { nameCases } from '../people/people.dto.js'

export class SetUp {
  @TextField({ max: 200 })
  organizationName: string

  @ChoiceField(organizationKinds)
  organizationKind: OrganizationKind

  @TextField({ max: 100 })
  name: string

  @ChoiceField(nameCases, { optional: true, description: 'Answers `name_case_offered`' })
  nameCase?: string

  @EmailField()
  email: string

  @TextField({ min: 8, max: 200, verbatim: true })
  password: string

  @TextField({ max: 200, pattern: /^https?:\/\/[^\s/]+$/, description: 'Printed in every QR code' })
  publicAddress: string
}
