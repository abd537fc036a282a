import {
  Card,
  EmptySeats,
  ListPager,
  SearchBox,
  StaffPage,
  Table,
  Tag,
  type PageContext,
  type PageProps,
} from '#pages'
import { vi as t } from '../messages.vi.js'
import { statusLabels, type OrganizationStatus } from '../organization-kinds.js'
import type { OrganizationView } from '../organizations.presenter.js'
import { AddOrganization, LookAt, WaysToLook } from './organizations-head.js'

export interface OrganizationList {
  items: OrganizationView[]
  total: number
  isMore: boolean
  next: string | null
  page: number
  pageSize: number
  on: string | null
}

export function OrganizationsPage({ data, context }: PageProps<OrganizationList>) {
  return (
    <StaffPage
      title={t.organizations}
      lead={t.lead}
      context={context}
      actions={<AddOrganization context={context} />}
      tabs={<WaysToLook context={context} on={data.on} />}
    >
      <LookAt context={context} on={data.on} filters />
      <Card
        title={data.isMore ? t.countMore(data.total) : t.count(data.total)}
        aside={<SearchBox context={context} label={t.find} name="search" />}
        flush
        footer={<ListPager list={data} context={context} />}
      >
        {data.items.length === 0 ? (
          <NothingFound context={context} />
        ) : (
          <OrganizationTable rows={data.items} context={context} />
        )}
      </Card>
    </StaffPage>
  )
}

function NothingFound({ context }: { context: PageContext }) {
  const { search, group, status, on } = context.query
  if (search || group || status) return <EmptySeats title={t.noneFound} hint={t.noneFoundHint} />
  return <EmptySeats title={on ? t.noneOn : t.none} hint={on ? t.noneOnHint : t.noneHint} />
}

function OrganizationTable({ rows, context }: { rows: OrganizationView[]; context: PageContext }) {
  return (
    <Table
      caption={t.organizations}
      context={context}
      rows={rows}
      columns={[
        {
          label: t.name,
          main: true,
          cell: (one) => (
            <>
              <a href={`/organizations/${one.id}`}>{one.name}</a> <Status status={one.status} />
            </>
          ),
        },
        { label: t.kind, cell: (one) => one.kindLabel },
        { label: t.group, cell: (one) => one.unitGroup ?? '' },
        { label: t.parent, cell: (one) => one.parent?.name ?? '' },
      ]}
    />
  )
}

function Status({ status }: { status: string }) {
  if (status === 'active') return null
  return (
    <Tag tone="dat" icon={status === 'suspended' ? 'player-pause' : 'archive'}>
      {statusLabels[status as OrganizationStatus]}
    </Tag>
  )
}
