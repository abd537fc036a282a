import {
  Card,
  Form,
  SelectField,
  StaffPage,
  SubmitButton,
  TextField,
  type PageContext,
  type PageProps,
} from '#pages'
import { vi as t } from '../messages.vi.js'
import { positionRoles, roleLabels } from '../position-roles.js'
import type { UnitOption } from '../positions.presenter.js'
import { NameChoice, NamesakeChoice, PersonalFields } from './person-fields.js'
import { unitOptions } from './unit-options.js'
import { PrivacyNotice } from './privacy-notice.frame.js'

export interface NewPersonData {
  unitId: string | null
  units: UnitOption[]
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
              <NameChoice context={context} />
              <SelectField
                name="unitId"
                label={t.unit}
                value={data.unitId}
                options={unitOptions(data.units)}
                context={context}
              />
              <OfficeFields context={context} />
              <PersonalFields context={context} />
              <NamesakeChoice context={context} />
              <PrivacyNotice context={context} />
              <SubmitButton icon="plus">{t.add}</SubmitButton>
            </Form>
          </Card>
        </div>
      </div>
    </StaffPage>
  )
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
