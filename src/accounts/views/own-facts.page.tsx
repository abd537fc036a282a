import { Card, Form, SubmitButton, TextField, type PageProps } from '#pages'
import { ownAccountMessages as t } from '../own-account-messages.js'
import type { OwnAccount } from '../own-account.presenter.js'
import { AccountPage } from './account-page.js'
import { UserFactFields } from './user-fact-fields.js'

export function OwnFactsPage({ data, context }: PageProps<OwnAccount>) {
  return (
    <AccountPage title={t.editFacts} context={context} tab="/account">
      <div class="row">
        <div class="col-lg-7">
          <Card>
            <Form action="/account" context={context}>
              <UserFactFields user={data} context={context} />
              <TextField
                name="currentPassword"
                label={t.currentPassword}
                hint={t.passwordForAddress}
                type="password"
                autocomplete="current-password"
                optional="quiet"
                context={context}
              />
              <SubmitButton icon="check">{t.saveFacts}</SubmitButton>
            </Form>
          </Card>
        </div>
      </div>
    </AccountPage>
  )
}
