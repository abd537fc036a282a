import {
  Card,
  CheckField,
  Form,
  NumberField,
  pick,
  RadioGroup,
  SelectField,
  SubmitButton,
  TextField,
  type OptionGroup,
  type PageContext,
} from '#pages'
import { roleLabels, roleLabelsEn } from '../../people/position-roles.js'
import { PrivacyNotice } from '../../people/views/privacy-notice.frame.js'
import { publicMessages } from '../public-messages.js'
import type { PublicTraining } from '../public-training.presenter.js'

interface PublicFormProps {
  data: PublicTraining
  context: PageContext
}

/** Registering oneself; where that is not open, how to go on. */
export function PublicForm({ data, context }: PublicFormProps) {
  const t = pick(context.locale, publicMessages)
  if (!data.form) {
    return (
      <Card title={t.closedTitle}>
        <p>{t.closedBy[data.status]}</p>
        <a class="tapline" href="/lop">
          {t.back}
        </a>
      </Card>
    )
  }
  return (
    <Card title={t.register} id="dang-ky">
      <Form action={`/lop/${data.slug}/registrations`} context={context}>
        <TextField name="fullName" label={t.name} hint={t.nameHint} autocomplete="name" context={context} />
        <SelectField name="unitId" label={t.unit} options={unitOptions(data.form.units)} context={context} />
        {roleField(data.form.roles, context)}
        <NumberField name="birthYear" label={t.birthYear} context={context} optional />
        <TextField
          name="phone"
          label={t.phone}
          hint={t.phoneHint}
          type="tel"
          autocomplete="tel"
          context={context}
        />
        <PrivacyNotice context={context} controller={data.organizer} />
        <CheckField name="consent" label={t.consent(data.organizer)} context={context} />
        <SubmitButton wide>{t.submit}</SubmitButton>
      </Form>
    </Card>
  )
}

/** Not a component: the form's summary of errors reads the labels of its own children. */
function roleField(roles: NonNullable<PublicTraining['form']>['roles'], context: PageContext) {
  const t = pick(context.locale, publicMessages)
  const labels = context.locale === 'en' ? roleLabelsEn : roleLabels
  const options = roles.map((role) => ({ value: role, label: labels[role] }))
  const Field = options.length <= 3 ? RadioGroup : SelectField
  return <Field name="role" label={t.role} options={options} context={context} />
}

function unitOptions(units: NonNullable<PublicTraining['form']>['units']): OptionGroup[] {
  const groups = new Map<string, OptionGroup>()
  for (const { id, name, unitGroup } of units) {
    const label = unitGroup ?? '…'
    const group = groups.get(label) ?? { label, options: [] }
    groups.set(label, group)
    group.options.push({ value: id, label: name })
  }
  return [...groups.values()]
}
