import { Card, EmptySeats, LinkButton, Pager, StaffPage, Table, type PageProps } from '#pages'
import { formatDateTime } from '#text'
import type { ImportItem } from '../imports.presenter.js'
import { vi as t } from '../messages.vi.js'
import { StateTag } from './state-tag.js'

export interface ImportsPageData {
  items: ImportItem[]
  total: number
  page: number
  pageSize: number
}

export function ImportsPage({ data, context }: PageProps<ImportsPageData>) {
  const add = (
    <LinkButton href="/imports/new" icon="file-import" tone="primary">
      {t.add}
    </LinkButton>
  )
  return (
    <StaffPage title={t.imports} lead={t.lead} context={context} actions={data.total > 0 && add}>
      <Card
        title={t.count(data.total)}
        flush
        footer={<Pager page={data.page} pageSize={data.pageSize} total={data.total} context={context} />}
      >
        {data.items.length === 0 ? (
          <EmptySeats title={t.none} hint={t.noneHint} actions={add} />
        ) : (
          <Table
            caption={t.imports}
            rows={data.items}
            columns={[
              {
                label: t.file,
                main: true,
                cell: (one) => <a href={`/imports/${one.id}`}>{one.filename || t.erasedFile}</a>,
              },
              { label: t.kind, cell: (one) => t.targetName(one.target) },
              { label: t.organization, cell: (one) => one.organization.name },
              { label: t.sentAt, cell: (one) => formatDateTime(one.createdAt) },
              { label: t.by, cell: (one) => one.by },
              { label: t.state, cell: (one) => <StateTag state={one.state} /> },
            ]}
          />
        )}
      </Card>
    </StaffPage>
  )
}
