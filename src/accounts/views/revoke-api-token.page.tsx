import { ConfirmDialog, type PageProps } from '#pages'
import { ownAccountMessages as t } from '../own-account-messages.js'
import { AccountPage } from './account-page.js'

export function RevokeApiTokenPage({ data, context }: PageProps<{ id: string; name: string }>) {
  return (
    <AccountPage title={t.revokeToken} context={context} tab="/account/tokens">
      <ConfirmDialog
        id="revoke"
        asPage
        context={context}
        action={`/account/tokens/${data.id}/revocation`}
        title={t.revokeAsk(data.name)}
        consequences={t.revokeConsequences}
        confirmLabel={t.revokeToken}
        confirmIcon="ban"
        keepLabel={t.keepToken}
        keepHref="/account/tokens"
      />
    </AccountPage>
  )
}
