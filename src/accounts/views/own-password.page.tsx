import { Card, Form, SubmitButton, TextField, type PageProps } from '#pages'
import { ownAccountMessages as t } from '../own-account-messages.js'
import type { OwnAccount } from '../own-account.presenter.js'
import { AccountPage } from './account-page.js'

export function OwnPasswordPage({ data, context }: PageProps<OwnAccount>) {
  return (
    <AccountPage title={t.password} lead={t.passwordLead} context={context} tab="/account/password">
      <div class="row">
        <div class="col-lg-7">
          <Card>
            <Form action="/account/password" context={context}>
              <input type="hidden" autocomplete="username" value={data.email} />
              <TextField
                name="currentPassword"
                label={t.currentPassword}
                type="password"
                autocomplete="current-password"
                context={context}
              />
              <TextField
                name="newPassword"
                label={t.newPassword}
                hint={t.newPasswordHint}
                type="password"
                autocomplete="new-password"
                context={context}
              />
              <TextField
                name="repeatedPassword"
                label={t.repeatedPassword}
                type="password"
                autocomplete="new-password"
                context={context}
              />
              <p class="hint">{t.passwordEnds}</p>
              <SubmitButton icon="check">{t.changePassword}</SubmitButton>
            </Form>
          </Card>
        </div>
      </div>
    </AccountPage>
  )
}
