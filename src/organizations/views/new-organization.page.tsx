import { Card, Form, SelectField, StaffPage, SubmitButton, TextField, type PageProps } from '#pages'
import { vi as t } from '../messages.vi.js'
import { kindLabels, organizationKinds, unitGroups } from '../organization-kinds.js'

export interface NewOrganizationData {
  parents: { id: string; name: string }[]
}

export function NewOrganizationPage({ data, context }: PageProps<NewOrganizationData>) {
  return (
    <StaffPage
      title={t.add}
      context={context}
      crumbs={[{ label: t.organizations, href: '/organizations' }, { label: t.add }]}
    >
      <div class="row">
        <div class="col-lg-7">
          <Card>
            <Form action="/organizations" context={context}>
              <TextField name="name" label={t.name} context={context} />
              <SelectField
                name="kind"
                label={t.kind}
                options={organizationKinds.map((value) => ({ value, label: kindLabels[value] }))}
                context={context}
              />
              <SelectField
                name="parentId"
                label={t.parent}
                options={data.parents.map(({ id, name }) => ({ value: id, label: name }))}
                context={context}
              />
              <SelectField
                name="unitGroup"
                label={t.group}
                options={unitGroups.map((value) => ({ value, label: value }))}
                context={context}
                optional
              />
              <SubmitButton>{t.add}</SubmitButton>
            </Form>
          </Card>
        </div>
      </div>
    </StaffPage>
  )
}
