import { ActionForm, Card, Table, Tag, type PageContext, type PageProps } from '#pages'
import { formatDateTime } from '#text'
import { ownAccountMessages as t } from '../own-account-messages.js'
import type { OwnSession } from '../own-account.presenter.js'
import { AccountPage } from './account-page.js'

export function OwnSessionsPage({ data, context }: PageProps<{ items: OwnSession[] }>) {
  const others = data.items.some(({ isCurrent }) => !isCurrent)
  return (
    <AccountPage title={t.sessions} lead={t.sessionsLead} context={context} tab="/account/sessions">
      <Card
        title={t.countOpen(data.items.length)}
        aside={
          others ? (
            <ActionForm action="/account/sessions/ending" context={context} icon="logout" small>
              {t.endOthers}
            </ActionForm>
          ) : (
            <span class="hint">{t.onlyThis}</span>
          )
        }
        flush
      >
        <Table
          caption={t.sessions}
          rows={data.items}
          columns={[
            { label: t.device, main: true, cell: Device },
            { label: t.address, cell: ({ address }) => address || t.unknownAddress },
            { label: t.signedInAt, cell: ({ signedInAt }) => formatDateTime(signedInAt) },
            { label: t.lastSeenAt, cell: ({ lastSeenAt }) => formatDateTime(lastSeenAt) },
            {
              label: t.endSession,
              quiet: true,
              cell: (session) => endButton(session, context),
            },
          ]}
        />
      </Card>
    </AccountPage>
  )
}

function Device({ device, isCurrent }: OwnSession) {
  return (
    <>
      {device}{' '}
      {isCurrent && (
        <Tag tone="la" icon="check">
          {t.current}
        </Tag>
      )}
    </>
  )
}

/** None for the one that asks: that is signing out. */
const endButton = ({ id, device, signedInAt, isCurrent }: OwnSession, context: PageContext) =>
  !isCurrent && (
    <ActionForm
      action={`/account/sessions/${id}/ending`}
      context={context}
      small
      label={t.endSessionOn(device, signedInAt)}
    >
      {t.endSession}
    </ActionForm>
  )
