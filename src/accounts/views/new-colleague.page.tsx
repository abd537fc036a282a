import { Card, Form, SelectField, StaffPage, SubmitButton, TextField, type PageProps } from '#pages'
import { roles } from '../../access/permissions.js'
import { vi as t } from '../messages.vi.js'

export interface NewColleagueData {
  organizations: { id: string; name: string }[]
}

export function NewColleaguePage({ data, context }: PageProps<NewColleagueData>) {
  return (
    <StaffPage
      title={t.add}
      context={context}
      crumbs={[{ label: t.colleagues, href: '/users' }, { label: t.add }]}
    >
      <div class="row">
        <div class="col-lg-7">
          <Card>
            <Form action="/users" context={context}>
              <TextField name="name" label={t.name} context={context} />
              <TextField name="email" label={t.email} type="email" context={context} />
              <SelectField
                name="role"
                label={t.role}
                options={roles.map((value) => ({ value, label: t.roles[value] }))}
                context={context}
              />
              <SelectField
                name="organizationId"
                label={t.unit}
                options={data.organizations.map(({ id, name }) => ({ value: id, label: name }))}
                context={context}
              />
              <TextField
                name="password"
                label={t.initialPassword}
                hint={`${t.passwordHint} ${t.initialPasswordHint}`}
                type="password"
                autocomplete="new-password"
                context={context}
              />
              <SubmitButton>{t.add}</SubmitButton>
            </Form>
          </Card>
        </div>
      </div>
    </StaffPage>
  )
}
