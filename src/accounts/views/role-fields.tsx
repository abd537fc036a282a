import { Note, RadioGroup, SelectField, type PageContext } from '#pages'
import { roles } from '../../access/permissions.js'
import type { ChosenBodies } from '../bodies.presenter.js'
import { roleWords } from '../role-words.js'
import { userMessages as t } from '../user-messages.js'

/**
 * Which role over which body: each role with its sentence. A function and not a component, so that the form's summary
 * of errors sees the fields' labels.
 */
export function roleFields(data: ChosenBodies, context: PageContext) {
  const { organizations, total } = data
  const options = roles.map((role) => ({
    value: role,
    label: roleWords[role].label,
    hint: roleWords[role].sentence,
  }))
  return (
    <>
      <RadioGroup name="role" label={t.role} options={options} class="choices" context={context} />
      <SelectField
        name="organizationId"
        label={t.unit}
        hint={t.unitHint}
        value={data.organizationId}
        options={organizations.map(({ id, name, parentName }) => ({
          value: id,
          label: parentName ? `${name} (${parentName})` : name,
        }))}
        context={context}
      />
      {total > organizations.length && (
        <Note tone="cham" class="mb-3">
          {t.moreUnits(organizations.length, total)}
        </Note>
      )}
    </>
  )
}
