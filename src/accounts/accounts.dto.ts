import { ChoiceField, EmailField, TextField } from '#fields'
import { organizationKinds, type OrganizationKind } from '../organizations/organization-kinds.js'

export class SetUp {
  @TextField({ max: 200 })
  organizationName: string

  @ChoiceField(organizationKinds)
  organizationKind: OrganizationKind

  @TextField({ max: 100 })
  name: string

  @EmailField()
  email: string

  @TextField({ min: 8, max: 200, verbatim: true })
  password: string

  @TextField({ max: 200, pattern: /^https?:\/\/[^\s/]+$/, description: 'Printed in every QR code' })
  publicAddress: string
}
