import { RadioGroup, type PageContext } from '#pages'
import { roles } from '../../access/permissions.js'
import type { OrganizationOffer } from '../../organizations/choices.presenter.js'
import { OrganizationPicker } from '../../organizations/views/organization-picker.frame.js'
import { roleWords } from '../role-words.js'
import { userMessages as t } from '../user-messages.js'

export interface RoleFieldsData {
  bodies: OrganizationOffer
}

/** Which role over which body: each role with its sentence. */
export function RoleFields({ bodies, context }: RoleFieldsData & { context: PageContext }) {
  const options = roles.map((role) => ({
    value: role,
    label: roleWords[role].label,
    hint: roleWords[role].sentence,
  }))
  return (
    <>
      <RadioGroup name="role" label={t.role} options={options} class="choices" context={context} />
      <OrganizationPicker
        name="organizationId"
        label={t.unit}
        hint={t.unitHint}
        offer={bodies}
        context={context}
      />
    </>
  )
}
