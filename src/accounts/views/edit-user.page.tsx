import { Card, Form, LinkButton, Note, StaffPage, SubmitButton, type PageProps } from '#pages'
import { userMessages as t } from '../user-messages.js'
import type { UserDetail } from '../users.presenter.js'
import { UserFactFields } from './user-fact-fields.js'

/** Corrects a colleague's name and the address with which he signs in. */
export function EditUserPage({ data, context }: PageProps<UserDetail>) {
  const home = `/users/${data.id}`
  return (
    <StaffPage
      title={t.edit}
      context={context}
      crumbs={[{ label: t.users, href: '/users' }, { label: data.name, href: home }, { label: t.edit }]}
    >
      <div class="row">
        <div class="col-lg-8">
          <Card>
            {data.isManageable ? (
              <Form action={home} context={context}>
                <UserFactFields user={data} context={context} />
                <p class="hint">{data.state === 'invited' ? t.addressOfInvited : t.addressChange}</p>
                <SubmitButton icon="check">{t.save}</SubmitButton>
              </Form>
            ) : data.isYourself ? (
              <LinkButton href="/account/edit">{t.editOwn}</LinkButton>
            ) : (
              <Note tone="cham">{t.beyond}</Note>
            )}
          </Card>
        </div>
      </div>
    </StaffPage>
  )
}
