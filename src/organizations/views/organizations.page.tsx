import {
  Card,
  EmptySeats,
  FilterTabs,
  LinkButton,
  Pager,
  SearchBox,
  StaffPage,
  Table,
  type PageProps,
} from '#pages'
import { vi as t } from '../messages.vi.js'
import { unitGroups } from '../organization-kinds.js'
import type { OrganizationView } from '../organizations.presenter.js'

export interface OrganizationList {
  items: OrganizationView[]
  total: number
  page: number
  pageSize: number
}

export function OrganizationsPage({ data, context }: PageProps<OrganizationList>) {
  const add = context.viewer?.can('organizations.edit') && (
    <LinkButton href="/organizations/new" icon="plus" tone="primary">
      {t.add}
    </LinkButton>
  )
  const { group, search } = context.query
  const groups = [{ value: '', label: t.all }, ...unitGroups.map((value) => ({ value, label: value }))]
  return (
    <StaffPage title={t.organizations} lead={t.lead} context={context} actions={add}>
      <FilterTabs name="group" options={groups} context={context} label={t.group} />
      <Card
        title={t.count(data.total)}
        aside={<SearchBox context={context} label={t.find} name="search" />}
        flush
        footer={<Pager page={data.page} pageSize={data.pageSize} total={data.total} context={context} />}
      >
        {data.items.length === 0 ? (
          <EmptySeats
            title={search || group ? t.noneFound : t.none}
            hint={search || group ? t.noneFoundHint : t.noneHint}
          />
        ) : (
          <OrganizationTable rows={data.items} context={context} />
        )}
      </Card>
    </StaffPage>
  )
}

function OrganizationTable({
  rows,
  context,
}: { rows: OrganizationView[] } & Pick<PageProps<unknown>, 'context'>) {
  return (
    <Table
      caption={t.organizations}
      context={context}
      rows={rows}
      columns={[
        { label: t.name, main: true, cell: (one) => <a href={`/organizations/${one.id}`}>{one.name}</a> },
        { label: t.kind, cell: (one) => one.kindLabel },
        { label: t.group, cell: (one) => one.unitGroup ?? '' },
        { label: t.parent, cell: (one) => one.parent?.name ?? '' },
      ]}
    />
  )
}
