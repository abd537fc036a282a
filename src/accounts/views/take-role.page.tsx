import { ConfirmDialog, StaffPage, type PageProps } from '#pages'
import { userMessages as t } from '../user-messages.js'
import type { GrantView, UserDetail } from '../users.presenter.js'

export function TakeRolePage({ data, context }: PageProps<{ user: UserDetail; grant: GrantView }>) {
  const { user, grant } = data
  const home = `/users/${user.id}`
  return (
    <StaffPage
      title={t.takeRole}
      context={context}
      crumbs={[{ label: t.users, href: '/users' }, { label: user.name, href: home }, { label: t.takeRole }]}
    >
      <ConfirmDialog
        id="take-role"
        asPage
        reversible
        context={context}
        action={`${home}/roles/${grant.id}/revocation`}
        title={t.takeTitle(grant, user.name)}
        consequences={t.takeConsequences(grant)}
        confirmLabel={t.takeRole}
        keepLabel={t.keepRole}
        keepHref={home}
      />
    </StaffPage>
  )
}
