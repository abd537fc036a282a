import { Card, CopyButton, LinkButton, Note, type PageContext, type PageProps } from '#pages'
import { ownAccountMessages as t } from '../own-account-messages.js'
import type { MadeApiToken } from '../own-account.presenter.js'
import { AccountPage } from './account-page.js'

/** The only page that ever shows the token. */
export function MadeApiTokenPage({ data, context }: PageProps<MadeApiToken>) {
  return (
    <AccountPage title={t.madeToken(data.name)} context={context} tab="/account/tokens">
      <div class="row">
        <div class="col-lg-8">
          {data.token ? (
            <Token token={data.token} expiresAt={data.expiresAt} context={context} />
          ) : (
            <Note tone="dat" class="mb-3">
              {t.tokenShown}
            </Note>
          )}
          <LinkButton href="/account/tokens">{t.toTokens}</LinkButton>
        </div>
      </div>
    </AccountPage>
  )
}

function Token({ token, expiresAt, context }: { token: string; expiresAt: string; context: PageContext }) {
  return (
    <>
      <Note tone="dat" class="mb-3">
        {t.tokenOnce}
      </Note>
      <Card title={t.tokens}>
        <p class="made-token mb-2" id="made-token">
          {token}
        </p>
        <p class="hint">{t.tokenUntil(expiresAt)}</p>
        <CopyButton from="made-token" copied={t.copied} tone="primary">
          {t.copyToken}
        </CopyButton>
      </Card>
      <Card title={t.tokenUse}>
        <p>{t.tokenUseLead}</p>
        <pre class="made-token-use">
          {`curl -H "Authorization: Bearer $MA_API" \\\n  -H "Accept: application/json" \\\n  ${context.publicAddress}/trainings`}
        </pre>
        <a class="tapline" href="/api/openapi.json">
          {t.tokenApi}
        </a>
      </Card>
    </>
  )
}
