import {
  Card,
  EmptySeats,
  FilterTabs,
  LinkButton,
  Pager,
  SearchBox,
  StaffPage,
  Table,
  type PageContext,
  type PageProps,
} from '#pages'
import { roles } from '../../access/permissions.js'
import { roleWords } from '../role-words.js'
import { userMessages as t } from '../user-messages.js'
import { userStates, type UserState } from '../user-states.js'
import type { UserItem } from '../users.presenter.js'
import { RoleLines, UserTag } from './user-parts.js'

export interface UsersPageData {
  items: UserItem[]
  total: number
  states: { state: UserState; count: number }[]
  page: number
  pageSize: number
}

export function UsersPage({ data, context }: PageProps<UsersPageData>) {
  const invite = (
    <LinkButton href="/users/new" icon="user-plus" tone="primary">
      {t.invite}
    </LinkButton>
  )
  return (
    <StaffPage
      title={t.users}
      lead={t.lead}
      context={context}
      actions={
        <>
          <LinkButton href="/users/roles" icon="shield-check">
            {t.seeRoles}
          </LinkButton>
          {invite}
        </>
      }
    >
      <Filters data={data} context={context} />
      <Card
        title={t.count(data.total)}
        aside={<SearchBox context={context} label={t.find} name="search" />}
        flush
        footer={<Pager page={data.page} pageSize={data.pageSize} total={data.total} context={context} />}
      >
        {data.items.length > 0 ? (
          <UsersTable rows={data.items} context={context} />
        ) : context.query.search || context.query.role || context.query.state ? (
          <EmptySeats title={t.noneFound} hint={t.noneFoundHint} />
        ) : (
          <EmptySeats title={t.none} hint={t.noneHint} actions={invite} />
        )}
      </Card>
    </StaffPage>
  )
}

function Filters({ data, context }: { data: UsersPageData; context: PageContext }) {
  const countOf = (wanted: UserState) => data.states.find(({ state }) => state === wanted)?.count ?? 0
  const all = data.states.reduce((sum, { count }) => sum + count, 0)
  return (
    <>
      <FilterTabs
        name="state"
        label={t.stateFilter}
        context={context}
        options={[
          { value: '', label: t.all, count: all },
          ...userStates.map((state) => ({ value: state, label: t.states[state], count: countOf(state) })),
        ]}
      />
      <FilterTabs
        name="role"
        label={t.roleFilter}
        context={context}
        options={[
          { value: '', label: t.anyRole },
          ...roles.map((role) => ({ value: role, label: roleWords[role].label })),
        ]}
      />
    </>
  )
}

function UsersTable({ rows, context }: { rows: UserItem[]; context: PageContext }) {
  return (
    <Table
      caption={t.users}
      context={context}
      rows={rows}
      columns={[
        { label: t.name, main: true, cell: (user) => <a href={`/users/${user.id}`}>{user.name}</a> },
        { label: t.email, cell: (user) => <span class="text-break">{user.email}</span> },
        { label: t.unit, cell: (user) => user.organizationName },
        { label: t.role, cell: (user) => <RoleLines {...user} /> },
        { label: t.state, cell: (user) => <UserTag state={user.state} isOver={!user.invitedUntil} /> },
      ]}
    />
  )
}
