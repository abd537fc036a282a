import { Card, Form, SearchBox, StaffPage, SubmitButton, type PageProps } from '#pages'
import type { ChosenBodies } from '../bodies.presenter.js'
import { userMessages as t } from '../user-messages.js'
import type { UserDetail } from '../users.presenter.js'
import { roleFields } from './role-fields.js'

export function GiveRolePage({ data, context }: PageProps<ChosenBodies & { user: UserDetail }>) {
  const { user, organizations, total } = data
  return (
    <StaffPage
      title={t.giveRoleTitle(user.name)}
      context={context}
      crumbs={[
        { label: t.users, href: '/users' },
        { label: user.name, href: `/users/${user.id}` },
        { label: t.giveRole },
      ]}
    >
      <div class="row">
        <div class="col-lg-8">
          {(total > organizations.length || context.query.unit) && (
            <div class="mb-3">
              <SearchBox context={context} label={t.findUnit} name="unit" />
            </div>
          )}
          <Card>
            <Form action={`/users/${user.id}/roles`} context={context}>
              {roleFields(data, context)}
              <SubmitButton icon="check">{t.giveRole}</SubmitButton>
            </Form>
          </Card>
        </div>
      </div>
    </StaffPage>
  )
}
