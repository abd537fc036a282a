import { Card, CheckGroup, Form, RadioGroup, SubmitButton, TextField, type PageProps } from '#pages'
import { ownAccountMessages as t } from '../own-account-messages.js'
import type { OwnAccount } from '../own-account.presenter.js'
import { permissionWords } from '../role-words.js'
import { tokenDays } from '../token-states.js'
import { AccountPage } from './account-page.js'
import { CodeField, CurrentPassword } from './proof-fields.js'

const scopeOptions = Object.entries(permissionWords).map(([value, words]) => ({
  value,
  label: value === 'accounts.manage' ? t.scopeUsers : words,
}))

/** Offers only the rights that the reader has. */
export function NewApiTokenPage({ data, context }: PageProps<OwnAccount>) {
  return (
    <AccountPage title={t.makeToken} lead={t.tokensLead} context={context} tab="/account/tokens">
      <div class="row">
        <div class="col-lg-8">
          <Card>
            <Form action="/account/tokens" context={context}>
              <TextField
                name="name"
                label={t.tokenName}
                hint={t.tokenNameHint}
                maxLength={60}
                context={context}
              />
              <CheckGroup
                name="scopes"
                label={t.scopes}
                hint={t.scopesHint}
                options={scopeOptions.filter(({ value }) => context.viewer?.can(value))}
                context={context}
              />
              <RadioGroup
                name="days"
                label={t.days}
                value="30"
                options={tokenDays.map((days) => ({ value: String(days), label: t.daysWords(days) }))}
                context={context}
              />
              <CurrentPassword context={context} />
              {data.secondFactor.since && <CodeField context={context} />}
              <SubmitButton icon="key">{t.makeToken}</SubmitButton>
            </Form>
          </Card>
        </div>
      </div>
    </AccountPage>
  )
}
