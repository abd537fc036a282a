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
  type PageProps,
} from '#pages'
import { PrivacyNotice } from '../../people/views/privacy-notice.frame.js'
import type { UnitPageView } from '../nominations.presenter.js'
import { roleLabelsEn } from '../public-messages.js'
import { unitMessages } from '../unit-messages.js'

/** Naming one colleague: known by the list, or new by the fields. */
export function NameForm({ data, context }: PageProps<UnitPageView>) {
  const t = pick(context.locale, unitMessages)
  const { organizer } = data.training
  const roles = data.places
    .filter(({ capacity, taken }) => taken < capacity)
    .map(({ role, roleLabel }) => ({
      value: role,
      label: context.locale === 'en' ? roleLabelsEn[role] : roleLabel,
    }))
  const isNew = data.known.length === 0
  return (
    <Card title={t.add} class="mb-3">
      <Form action={`${context.path}/registrations`} context={context}>
        {!isNew && (
          <SelectField
            name="personId"
            label={t.known}
            empty={t.newcomer}
            options={knownOptions(data.known, t.noPlace)}
            context={context}
            optional="quiet"
          />
        )}
        {!isNew && <p class="hint">{t.orNew}</p>}
        <TextField
          name="fullName"
          label={t.name}
          hint={t.nameHint}
          autocomplete="off"
          context={context}
          optional={isNew ? false : 'quiet'}
        />
        <RadioGroup
          name="role"
          label={t.role}
          options={roles}
          context={context}
          optional={isNew ? false : 'quiet'}
        />
        <NumberField name="birthYear" label={t.birthYear} context={context} optional />
        <RadioGroup
          name="gender"
          label={t.gender}
          options={Object.entries(t.genders).map(([value, label]) => ({ value, label }))}
          context={context}
          optional
        />
        <TextField
          name="phone"
          label={t.phone}
          hint={t.phoneHint}
          type="tel"
          autocomplete="off"
          context={context}
          optional
        />
        <PrivacyNotice context={context} controller={organizer} />
        <CheckField name="told" label={t.told(organizer)} context={context} />
        <SubmitButton wide icon="send">
          {t.submit}
        </SubmitButton>
      </Form>
    </Card>
  )
}

/** Where nothing that may be shown tells two people apart, they are counted. */
function knownOptions(known: UnitPageView['known'], noPlace: string) {
  const labels = known.map(({ fullName, title, hasPlace }) =>
    [fullName, title, !hasPlace && noPlace].filter(Boolean).join(', '),
  )
  return known.map(({ id }, index) => {
    const label = labels[index]!
    const isAlone = labels.indexOf(label) === labels.lastIndexOf(label)
    const place = labels.slice(0, index + 1).filter((other) => other === label).length
    return { value: id, label: isAlone ? label : `${label} (${place})` }
  })
}
