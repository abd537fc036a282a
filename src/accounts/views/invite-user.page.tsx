import { Card, Form, StaffPage, SubmitButton, TextField, type PageProps } from '#pages'
import { pickerScripts } from '../../organizations/views/organization-picker.frame.js'
import { NameChoice } from '../../people/views/name-choice.frame.js'
import { PrivacyNotice } from '../../people/views/privacy-notice.frame.js'
import { userMessages as t } from '../user-messages.js'
import { RoleFields, type RoleFieldsData } from './role-fields.js'

export function InviteUserPage({ data, context }: PageProps<RoleFieldsData>) {
  return (
    <StaffPage
      title={t.invite}
      lead={t.inviteLead}
      context={context}
      scripts={pickerScripts}
      crumbs={[{ label: t.users, href: '/users' }, { label: t.invite }]}
    >
      <div class="row">
        <div class="col-lg-8">
          <Card>
            <Form action="/users" context={context}>
              <TextField name="name" label={t.name} hint={t.inviteNameHint} context={context} />
              <NameChoice name="name" context={context} />
              <TextField name="email" label={t.email} type="email" hint={t.emailHint} context={context} />
              <RoleFields bodies={data.bodies} context={context} />
              <PrivacyNotice context={context} />
              <SubmitButton icon="link">{t.makeLink}</SubmitButton>
            </Form>
          </Card>
        </div>
      </div>
    </StaffPage>
  )
}
