import { ChoiceField, EmailField, TextField } from '#fields'
import { organizationKinds, type OrganizationKind } from '../organizations/organization-kinds.js'

export class SignIn {
  @EmailField()
  email: string

  @TextField({ max: 200, verbatim: true })
  password: string

  @TextField({ max: 500, optional: true, pattern: /^\/(?![/\\])/, description: 'Path to go to afterwards' })
  next?: string
}

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

export class SignInQuery {
  @TextField({ max: 500, optional: true, pattern: /^\/(?![/\\])/ })
  next?: string

  @ChoiceField(['vi', 'en'], { optional: true })
  lang?: string
}
