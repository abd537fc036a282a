import { ActionForm, Card, Table, type PageContext } from '#pages'
import { formatDateTime } from '#text'
import { userMessages as t } from '../user-messages.js'
import type { UserDetail } from '../users.presenter.js'

/** Where the user is signed in now. */
export function UserSessions({ user, context }: { user: UserDetail; context: PageContext }) {
  const end = user.isManageable && (
    <ActionForm
      action={`/users/${user.id}/sessions/ending`}
      context={context}
      icon="logout"
      small
      confirm={t.endSessionsAsk}
    >
      {t.endSessions}
    </ActionForm>
  )
  return (
    <Card title={t.sessions} aside={end} flush>
      <Table
        caption={t.sessions}
        rows={user.sessions}
        columns={[
          { label: t.device, main: true, cell: ({ device }) => device },
          { label: t.address, cell: ({ address }) => address },
          { label: t.signedInAt, cell: ({ signedInAt }) => formatDateTime(signedInAt) },
          { label: t.lastSeenAt, cell: ({ lastSeenAt }) => formatDateTime(lastSeenAt) },
        ]}
      />
    </Card>
  )
}
