import { BooleanField, ChoiceField, EmailField, IdField, IntField, TextField } from '#fields'
import { roles, type Role } from '../access/permissions.js'
import { nameCases } from '../people/people.dto.js'
import { userStates, type UserState } from './user-states.js'

const NameCaseField = () =>
  ChoiceField(nameCases, { optional: true, description: 'Answers `name_case_offered`' })

export class InviteUser {
  @TextField({ max: 100 })
  name: string

  @NameCaseField()
  nameCase?: string

  @EmailField()
  email: string

  @ChoiceField(roles)
  role: Role

  @IdField({ description: 'The body for which the person works, and over which the role is' })
  organizationId: string
}

export class EditUser {
  @TextField({ max: 100 })
  name: string

  @NameCaseField()
  nameCase?: string

  @EmailField()
  email: string

  @IntField({ min: 1, max: 1_000_000, description: 'As it was read; a stale one is refused' })
  version: number
}

export class EditOwnAccount extends EditUser {
  @TextField({ max: 200, verbatim: true, optional: true, description: 'Only for another e-mail address' })
  currentPassword?: string
}

export class ListUsers {
  @TextField({ max: 100, optional: true, description: 'Words of name or address; accents may be left out' })
  search?: string

  @ChoiceField(roles, { optional: true })
  role?: Role

  @ChoiceField(userStates, { optional: true })
  state?: UserState

  @IntField({ min: 1, max: 100_000, optional: true })
  page?: number

  @IntField({ min: 1, max: 200, optional: true })
  pageSize?: number
}

export class GiveRole {
  @ChoiceField(roles)
  role: Role

  @IdField({ description: 'The role is over this body and everything below it' })
  organizationId: string
}

/** The form for a role, called with the body that was chosen on a page of its own. */
export class RoleForm {
  @IdField({ optional: true })
  organizationId?: string
}

export class IssuePasswordLink {
  @BooleanField({ description: 'The second factor is taken off when the link is used' })
  withoutSecondFactor = false
}

export class OpenAccount {
  @TextField({ max: 100, optional: true, description: 'As the person writes it; only for an invitation' })
  name?: string

  @NameCaseField()
  nameCase?: string

  @TextField({ min: 8, max: 200, verbatim: true })
  password: string
}
