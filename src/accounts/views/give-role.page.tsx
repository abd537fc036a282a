import { Card, Form, StaffPage, SubmitButton, type PageProps } from '#pages'
import { pickerScripts } from '../../organizations/views/organization-picker.frame.js'
import { userMessages as t } from '../user-messages.js'
import type { UserDetail } from '../users.presenter.js'
import { RoleFields, type RoleFieldsData } from './role-fields.js'

export function GiveRolePage({ data, context }: PageProps<RoleFieldsData & { user: UserDetail }>) {
  const { user, bodies } = data
  return (
    <StaffPage
      title={t.giveRoleTitle(user.name)}
      context={context}
      scripts={pickerScripts}
      crumbs={[
        { label: t.users, href: '/users' },
        { label: user.name, href: `/users/${user.id}` },
        { label: t.giveRole },
      ]}
    >
      <div class="row">
        <div class="col-lg-8">
          <Card>
            <Form action={`/users/${user.id}/roles`} context={context}>
              <RoleFields bodies={bodies} context={context} />
              <SubmitButton icon="check">{t.giveRole}</SubmitButton>
            </Form>
          </Card>
        </div>
      </div>
    </StaffPage>
  )
}
