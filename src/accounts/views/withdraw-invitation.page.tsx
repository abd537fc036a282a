import { ConfirmDialog, StaffPage, type PageProps } from '#pages'
import { userMessages as t } from '../user-messages.js'
import type { UserDetail } from '../users.presenter.js'

export function WithdrawInvitationPage({ data, context }: PageProps<UserDetail>) {
  const home = `/users/${data.id}`
  return (
    <StaffPage
      title={t.withdrawInvitation}
      context={context}
      crumbs={[
        { label: t.users, href: '/users' },
        { label: data.name, href: home },
        { label: t.withdrawInvitation },
      ]}
    >
      <ConfirmDialog
        id="withdraw"
        asPage
        context={context}
        action={`${home}/invitations/withdrawal`}
        title={t.withdrawTitle(data.name)}
        consequences={t.withdrawConsequences}
        confirmLabel={t.withdrawInvitation}
        keepLabel={t.keepInvitation}
        keepHref={home}
      />
    </StaffPage>
  )
}
