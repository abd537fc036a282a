import { ConfirmDialog, StaffPage, type PageProps } from '#pages'
import { userMessages as t } from '../user-messages.js'
import type { UserDetail } from '../users.presenter.js'

export function SuspendUserPage({ data, context }: PageProps<UserDetail>) {
  const home = `/users/${data.id}`
  return (
    <StaffPage
      title={t.suspend}
      context={context}
      crumbs={[{ label: t.users, href: '/users' }, { label: data.name, href: home }, { label: t.suspend }]}
    >
      <ConfirmDialog
        id="suspend"
        asPage
        reversible
        context={context}
        action={`${home}/suspension`}
        title={t.suspendTitle(data.name)}
        consequences={t.suspendConsequences}
        confirmLabel={t.suspend}
        confirmIcon="lock"
        keepLabel={t.keepUser}
        keepHref={home}
      />
    </StaffPage>
  )
}
