import { Card, CheckField, Form, LinkButton, Note, StaffPage, SubmitButton, type PageProps } from '#pages'
import { userMessages as t } from '../user-messages.js'
import type { UserDetail } from '../users.presenter.js'

export function PasswordLinkPage({ data, context }: PageProps<UserDetail>) {
  const home = `/users/${data.id}`
  return (
    <StaffPage
      title={t.passwordLinkTitle(data.name)}
      context={context}
      crumbs={[
        { label: t.users, href: '/users' },
        { label: data.name, href: home },
        { label: t.passwordLink },
      ]}
    >
      <div class="row">
        <div class="col-lg-8">
          <Card>
            <Form action={`${home}/password-link`} context={context}>
              <p>{t.passwordLinkLead}</p>
              <Note tone="dat" class="mb-3">
                {t.passwordLinkSure}
              </Note>
              <CheckField
                name="withoutSecondFactor"
                label={t.withoutSecondFactor}
                hint={t.withoutSecondFactorHint}
                context={context}
              />
              <div class="d-flex gap-2 flex-wrap">
                <SubmitButton icon="key">{t.passwordLink}</SubmitButton>
                <LinkButton href={home}>{t.back}</LinkButton>
              </div>
            </Form>
          </Card>
        </div>
      </div>
    </StaffPage>
  )
}
