import { Card, Form, SearchBox, StaffPage, SubmitButton, TextField, type PageProps } from '#pages'
import { NameChoice } from '../../people/views/name-choice.frame.js'
import { PrivacyNotice } from '../../people/views/privacy-notice.frame.js'
import type { ChosenBodies } from '../bodies.presenter.js'
import { userMessages as t } from '../user-messages.js'
import { roleFields } from './role-fields.js'

export function InviteUserPage({ data, context }: PageProps<ChosenBodies>) {
  return (
    <StaffPage
      title={t.invite}
      lead={t.inviteLead}
      context={context}
      crumbs={[{ label: t.users, href: '/users' }, { label: t.invite }]}
    >
      <div class="row">
        <div class="col-lg-8">
          {(data.total > data.organizations.length || context.query.unit) && (
            <div class="mb-3">
              <SearchBox context={context} label={t.findUnit} name="unit" />
            </div>
          )}
          <Card>
            <Form action="/users" context={context}>
              <TextField name="name" label={t.name} hint={t.inviteNameHint} context={context} />
              <NameChoice name="name" context={context} />
              <TextField name="email" label={t.email} type="email" hint={t.emailHint} context={context} />
              {roleFields(data, context)}
              <PrivacyNotice context={context} />
              <SubmitButton icon="link">{t.makeLink}</SubmitButton>
            </Form>
          </Card>
        </div>
      </div>
    </StaffPage>
  )
}
