import {
  Card,
  CheckField,
  DateField,
  errorOf,
  Form,
  LinkButton,
  SelectField,
  shownText,
  StaffPage,
  SubmitButton,
  TextField,
  type PageContext,
  type PageProps,
} from '#pages'
import type { OrganizationOffer } from '../choices.presenter.js'
import { vi as t } from '../messages.vi.js'
import { kindLabels, organizationKinds, unitGroups } from '../organization-kinds.js'
import { OrganizationPicker, pickerScripts } from './organization-picker.frame.js'

export interface NewOrganizationData {
  parents: OrganizationOffer
}

export function NewOrganizationPage({ data, context }: PageProps<NewOrganizationData>) {
  return (
    <StaffPage
      title={t.add}
      context={context}
      crumbs={[{ label: t.organizations, href: '/organizations' }, { label: t.add }]}
      scripts={pickerScripts}
    >
      <div class="row">
        <div class="col-lg-7">
          <Card>
            <Form action="/organizations" context={context}>
              <OrganizationPicker name="parentId" label={t.parent} offer={data.parents} context={context} />
              <TextField name="name" label={t.name} context={context} />
              <SelectField
                name="kind"
                label={t.kind}
                options={organizationKinds.map((value) => ({ value, label: kindLabels[value] }))}
                context={context}
              />
              <SelectField
                name="unitGroup"
                label={t.group}
                options={unitGroups.map((value) => ({ value, label: value }))}
                context={context}
                optional
              />
              <DateField
                name="validFrom"
                label={t.foundedOn}
                hint={t.foundedOnHint}
                context={context}
                optional
              />
              <TextField name="externalCode" label={t.externalCode} context={context} optional />
              <NamesakeChoice context={context} />
              <SubmitButton icon="plus">{t.add}</SubmitButton>
            </Form>
          </Card>
        </div>
      </div>
    </StaffPage>
  )
}

/** Stands on the form once one of the same name was found below the same parent. */
function NamesakeChoice({ context }: { context: PageContext }) {
  if (errorOf(context, 'namesake') === undefined) return null
  const search = encodeURIComponent(shownText(context, 'name', ''))
  return (
    <div class="mb-3">
      <CheckField name="namesake" label={t.namesake} context={context} class="mb-2" />
      <LinkButton href={`/organizations?search=${search}`} icon="search" small>
        {t.seeNamesake}
      </LinkButton>
    </div>
  )
}
