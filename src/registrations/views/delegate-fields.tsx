import { NumberField, pick, RadioGroup, SelectField, TextField, type PageContext } from '#pages'
import { roleLabels, roleLabelsEn, type PositionRole } from '../../people/position-roles.js'
import { unitMessages } from '../unit-messages.js'
import type { KnownByUnit } from '../nominations.presenter.js'

interface DelegateFieldsProps {
  /** Colleagues to choose from. */
  known: KnownByUnit[]
  /** Positions that a new one may have. */
  roles: PositionRole[]
  context: PageContext
}

/** One colleague of a unit: known, by the list, or new, by the fields. */
export function DelegateFields({ known, roles, context }: DelegateFieldsProps) {
  const t = pick(context.locale, unitMessages)
  const labels = context.locale === 'en' ? roleLabelsEn : roleLabels
  const options = roles.map((role) => ({ value: role, label: labels[role] }))
  const isNew = known.length === 0
  const needed = isNew ? false : ('quiet' as const)
  return (
    <>
      {!isNew && (
        <SelectField
          name="personId"
          label={t.known}
          empty={t.newcomer}
          options={knownOptions(known, t.noPlace)}
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
        optional={needed}
      />
      {roles.length > 4 ? (
        <SelectField name="role" label={t.role} options={options} context={context} optional={needed} />
      ) : (
        <RadioGroup name="role" label={t.role} options={options} context={context} optional={needed} />
      )}
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
    </>
  )
}

/** Where nothing that may be shown tells two people apart, they are counted. */
function knownOptions(known: KnownByUnit[], noPlace: string) {
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
