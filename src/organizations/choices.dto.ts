import { ChoiceField, IdField, TextField } from '#fields'
import { permissions, type Permission } from '../access/permissions.js'

/** What is looked for, and for which field of which form. */
export class FindChoices {
  @TextField({ max: 100, optional: true })
  search?: string

  @ChoiceField(permissions, { optional: true, description: 'Only bodies over which the caller may do this' })
  permission?: Permission

  @IdField({ optional: true, description: 'A body that is no choice' })
  except?: string

  @TextField({
    max: 60,
    optional: true,
    pattern: /^[a-zA-Z][a-zA-Z0-9[\]]*$/,
    description: 'Name of the field',
  })
  field?: string

  @ChoiceField(['one', 'many'], { optional: true, description: 'How many the field takes' })
  takes?: 'one' | 'many'

  @TextField({
    max: 300,
    optional: true,
    pattern: /^\/(?![/\\])[^\s]*$/,
    description: 'The form to go back to',
  })
  next?: string
}
