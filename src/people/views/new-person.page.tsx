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
import type { OrganizationOffer } from '../../organizations/choices.presenter.js'
import { OrganizationPicker, pickerScripts } from '../../organizations/views/organization-picker.frame.js'
import { vi as t } from '../messages.vi.js'
import { positionRoles, roleLabels } from '../position-roles.js'
import { NameChoice } from './name-choice.frame.js'
import { NamesakeChoice, PersonalFields } from './person-fields.js'
import { PrivacyNotice } from './privacy-notice.frame.js'

export interface NewPersonData {
  units: OrganizationOffer
}

export function NewPersonPage({ data, context }: PageProps<NewPersonData>) {
  return (
    <StaffPage
      title={t.add}
      context={context}
      scripts={pickerScripts}
      crumbs={[{ label: t.people, href: '/people' }, { label: t.add }]}
    >
      <div class="row">
        <div class="col-lg-8">
          <Card>
            <Form action="/people" context={context}>
              <TextField name="fullName" label={t.name} hint={t.nameHint} context={context} autofocus />
              <NameChoice name="fullName" context={context} />
              <OrganizationPicker name="unitId" label={t.unit} offer={data.units} context={context} />
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
