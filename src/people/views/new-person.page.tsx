import {
  Card,
  CheckField,
  errorOf,
  Form,
  NumberField,
  RadioGroup,
  SelectField,
  StaffPage,
  SubmitButton,
  TextField,
  type PageContext,
  type PageProps,
} from '#pages'
import { vi as t } from '../messages.vi.js'
import { positionRoles, roleLabels } from '../position-roles.js'

export interface NewPersonData {
  unitId: string | null
  units: { id: string; name: string; unitGroup: string | null }[]
}

export function NewPersonPage({ data, context }: PageProps<NewPersonData>) {
  return (
    <StaffPage
      title={t.add}
      context={context}
      crumbs={[{ label: t.people, href: '/people' }, { label: t.add }]}
    >
      <div class="row">
        <div class="col-lg-8">
          <Card>
            <Form action="/people" context={context}>
              <TextField name="fullName" label={t.name} hint={t.nameHint} context={context} autofocus />
              <SelectField
                name="unitId"
                label={t.unit}
                value={data.unitId}
                options={unitOptions(data.units)}
                context={context}
              />
              <OfficeFields context={context} />
              <PersonalFields context={context} />
              {errorOf(context, 'namesake') !== undefined && (
                <CheckField name="namesake" label={t.namesake} context={context} />
              )}
              <SubmitButton icon="plus">{t.add}</SubmitButton>
            </Form>
          </Card>
        </div>
      </div>
    </StaffPage>
  )
}

/** Units come in the order of their groups; bodies above them have none. */
function unitOptions(units: NewPersonData['units']) {
  const groups = [...new Set(units.map(({ unitGroup }) => unitGroup))]
  return groups.map((group) => ({
    label: group ?? t.higherBodies,
    options: units
      .filter(({ unitGroup }) => unitGroup === group)
      .map(({ id, name }) => ({ value: id, label: name })),
  }))
}

function OfficeFields({ context }: { context: PageContext }) {
  return (
    <div class="row">
      <SelectField
        name="role"
        label={t.role}
        options={positionRoles.map((value) => ({ value, label: roleLabels[value] }))}
        context={context}
        class="col-md-6"
      />
      <TextField
        name="title"
        label={t.title}
        hint={t.titleHint}
        context={context}
        class="col-md-6"
        optional
      />
    </div>
  )
}

function PersonalFields({ context }: { context: PageContext }) {
  return (
    <div class="row">
      <RadioGroup
        name="gender"
        label={t.gender}
        options={Object.entries(t.genders).map(([value, label]) => ({ value, label }))}
        context={context}
        class="col-md-6"
        optional
      />
      <NumberField name="birthYear" label={t.birthYear} context={context} class="col-md-6" optional />
      <TextField name="phone" type="tel" label={t.phone} context={context} class="col-md-6" optional />
      <TextField name="email" type="email" label={t.email} context={context} class="col-md-6" optional />
    </div>
  )
}
