import { Card, EmptySeats, LinkButton, StaffPage, Table, Tag, type PageProps } from '#pages'
import type { Colleague } from '../accounts.presenter.js'
import { vi as t } from '../messages.vi.js'

export function ColleaguesPage({ data, context }: PageProps<{ items: Colleague[] }>) {
  const add = (
    <LinkButton href="/users/new" icon="plus" tone="primary">
      {t.add}
    </LinkButton>
  )
  return (
    <StaffPage title={t.colleagues} lead={t.colleaguesLead} context={context} actions={add}>
      <Card flush>
        {data.items.length === 0 ? (
          <EmptySeats title={t.noColleagues} hint={t.colleaguesLead} actions={add} />
        ) : (
          <Table
            caption={t.colleagues}
            context={context}
            rows={data.items}
            columns={[
              { label: t.name, main: true, cell: (user) => user.name },
              { label: t.email, cell: (user) => user.email },
              {
                label: t.role,
                cell: (user) =>
                  user.roles.map(({ role, organizationName }) => (
                    <div>
                      {t.roles[role]} <span class="hint">{organizationName}</span>
                    </div>
                  )),
              },
              {
                label: t.state,
                cell: (user) =>
                  user.state === 'active' ? (
                    <Tag tone="la" icon="check">
                      {t.active}
                    </Tag>
                  ) : (
                    <Tag icon="lock">{t.suspended}</Tag>
                  ),
              },
            ]}
          />
        )}
      </Card>
    </StaffPage>
  )
}
