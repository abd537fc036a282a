import { Field, TextField } from '#fields'
import { permissions, type Permission } from '../access/permissions.js'
import { tokenDays } from './token-states.js'

export class ChangePassword {
  @TextField({ max: 200, verbatim: true })
  currentPassword: string

  @TextField({ min: 8, max: 200, verbatim: true })
  newPassword: string

  @TextField({ max: 200, verbatim: true })
  repeatedPassword: string
}

export class ProvePassword {
  @TextField({ max: 200, verbatim: true })
  currentPassword: string
}

export class ConfirmCode {
  @TextField({ max: 20, description: 'Six digits' })
  code: string
}

export class TurnOffSecondFactor {
  @TextField({ max: 200, verbatim: true })
  currentPassword: string

  @TextField({ max: 20, description: 'Six digits of the telephone, or a recovery code' })
  code: string
}

const known: ReadonlySet<unknown> = new Set(permissions)

/** Names of permissions; a form may send one value for a list of one. */
const ScopesField = () =>
  Field({}, { type: 'string', enum: [...permissions], isArray: true }, (raw) => {
    const list = Array.isArray(raw) ? raw : [raw]
    if (list.length === 0) return { fault: 'required' }
    return list.every((each) => known.has(each))
      ? { value: [...new Set(list)] }
      : { fault: 'not_choice', params: { choices: permissions.join(', ') } }
  })

const DaysField = () =>
  Field(
    { description: 'Until it ends' },
    { type: 'integer', enum: [...tokenDays], minimum: tokenDays[0], maximum: tokenDays.at(-1) },
    (raw) => {
      const days = tokenDays.find((each) => String(each) === String(raw))
      return days ? { value: days } : { fault: 'not_choice', params: { choices: tokenDays.join(', ') } }
    },
  )

export class MakeApiToken {
  @TextField({ max: 60, description: 'What uses it: shown in the list and in the audit' })
  name: string

  @ScopesField()
  scopes: Permission[]

  @DaysField()
  days: number

  @TextField({ max: 200, verbatim: true })
  currentPassword: string

  @TextField({
    max: 20,
    optional: true,
    description: 'While two-step verification is on: of the telephone or the paper',
  })
  code?: string
}
