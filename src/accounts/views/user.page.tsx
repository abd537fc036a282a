import { Card, EmptySeats, ErrorSummary, LinkButton, StaffPage, Table, type PageProps } from '#pages'
import { formatDateTime } from '#text'
import { roleWords } from '../role-words.js'
import { userMessages as t } from '../user-messages.js'
import type { GrantView, UserDetail } from '../users.presenter.js'
import { UserAccess, UserLinks } from './user-access.js'
import { UserSessions } from './user-sessions.js'
import { UserTag } from './user-parts.js'

export function UserPage({ data, context }: PageProps<UserDetail>) {
  return (
    <StaffPage
      title={data.name}
      context={context}
      crumbs={[{ label: t.users, href: '/users' }, { label: data.name }]}
      actions={
        (data.isManageable || data.isYourself) && (
          <LinkButton href={data.isYourself ? '/account/edit' : `/users/${data.id}/edit`} icon="pencil">
            {t.edit}
          </LinkButton>
        )
      }
      tags={<UserTag state={data.state} isOver={data.isManageable && !hasLiveInvitation(data)} />}
      meta={[
        { icon: 'building', text: data.organization.name },
        { icon: 'mail', text: data.email },
        {
          icon: 'clock',
          text: data.state === 'invited' ? t.invitedAt(data.createdAt) : t.since(data.createdAt),
        },
      ]}
    >
      <ErrorSummary context={context} />
      <div class="row g-3">
        <div class="col-lg-7">
          <Roles user={data} />
          {data.sessions.length > 0 && <UserSessions user={data} context={context} />}
          {data.pastRoles.length > 0 && <PastRoles roles={data.pastRoles} />}
        </div>
        <div class="col-lg-5">
          <UserAccess user={data} context={context} />
          {data.links.length > 0 && <UserLinks links={data.links} />}
        </div>
      </div>
    </StaffPage>
  )
}

const hasLiveInvitation = ({ links }: UserDetail) =>
  links.some(({ purpose, standing }) => purpose === 'invitation' && standing === 'live')

const moment = (iso: string | null) => iso && formatDateTime(new Date(iso))

const nameOf = (grant: GrantView) => (
  <>
    {roleWords[grant.role].label} <span class="hint">{grant.organizationName}</span>
  </>
)

function Roles({ user }: { user: UserDetail }) {
  const give = (
    <LinkButton href={`/users/${user.id}/roles/new`} icon="plus" small>
      {t.giveRole}
    </LinkButton>
  )
  return (
    <Card title={t.roles} aside={give} flush footer={<span class="hint">{t.rolesHint}</span>}>
      {user.roles.length === 0 && user.rolesElsewhere === 0 ? (
        <EmptySeats title={t.noRoles} hint={t.noRolesHint} />
      ) : (
        <Table
          caption={t.roles}
          rows={user.roles}
          columns={[
            { label: t.role, main: true, cell: nameOf },
            { label: t.givenAt, cell: ({ since }) => moment(since) },
            { label: t.givenBy, cell: ({ givenBy }) => givenBy ?? t.system },
            {
              label: t.takeRole,
              quiet: true,
              cell: (grant) => (
                <LinkButton
                  href={`/users/${user.id}/roles/${grant.id}/revocation`}
                  small
                  label={t.takeRoleOf(grant)}
                >
                  {t.take}
                </LinkButton>
              ),
            },
          ]}
        />
      )}
      {user.rolesElsewhere > 0 && <p class="hint px-3 pt-2">{t.rolesElsewhere(user.rolesElsewhere)}</p>}
    </Card>
  )
}

function PastRoles({ roles }: { roles: GrantView[] }) {
  return (
    <Card title={t.pastRoles} flush>
      <Table
        caption={t.pastRoles}
        rows={roles}
        columns={[
          { label: t.role, main: true, cell: nameOf },
          { label: t.givenAt, cell: ({ since }) => moment(since) },
          { label: t.until, cell: ({ until }) => moment(until) },
          { label: t.takenBy, cell: ({ takenBy }) => takenBy ?? t.system },
        ]}
      />
    </Card>
  )
}
