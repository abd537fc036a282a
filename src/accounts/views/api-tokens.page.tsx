import { Card, EmptySeats, LinkButton, Table, Tag, type PageProps } from '#pages'
import { formatDate } from '#text'
import { ownAccountMessages as t } from '../own-account-messages.js'
import type { OwnApiToken } from '../own-account.presenter.js'
import { permissionWords } from '../role-words.js'
import { AccountPage } from './account-page.js'

export function ApiTokensPage({ data, context }: PageProps<{ items: OwnApiToken[] }>) {
  const make = (
    <LinkButton href="/account/tokens/new" icon="plus" tone="primary">
      {t.makeToken}
    </LinkButton>
  )
  const isEmpty = data.items.length === 0
  return (
    <AccountPage
      title={t.tokens}
      lead={t.tokensLead}
      context={context}
      tab="/account/tokens"
      actions={!isEmpty && make}
    >
      <Card flush>
        {isEmpty ? (
          <EmptySeats title={t.noTokens} hint={t.noTokensHint} actions={make} />
        ) : (
          <Table
            caption={t.tokens}
            rows={data.items}
            columns={[
              { label: t.tokenName, main: true, cell: NameAndScopes },
              { label: t.tokenState, cell: StateTag },
              { label: t.expires, cell: ({ expiresAt }) => formatDate(expiresAt) },
              {
                label: t.lastUsed,
                cell: ({ lastUsedOn }) => (lastUsedOn ? formatDate(lastUsedOn) : t.neverUsed),
              },
              { label: t.revoke, quiet: true, cell: Revoke },
            ]}
          />
        )}
      </Card>
    </AccountPage>
  )
}

function NameAndScopes({ name, scopes }: OwnApiToken) {
  return (
    <>
      {name}
      <br />
      <span class="hint">{scopes.map((scope) => permissionWords[scope]).join('; ')}</span>
    </>
  )
}

function StateTag({ state }: OwnApiToken) {
  if (state === 'live')
    return (
      <Tag tone="la" icon="check">
        {t.tokenStates.live}
      </Tag>
    )
  return <Tag icon={state === 'expired' ? 'clock' : 'ban'}>{t.tokenStates[state]}</Tag>
}

function Revoke({ id, name, state }: OwnApiToken) {
  if (state !== 'live') return null
  return (
    <LinkButton href={`/account/tokens/${id}/revocation`} small label={t.revokeOf(name)}>
      {t.revoke}
    </LinkButton>
  )
}
