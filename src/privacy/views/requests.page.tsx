import {
  Card,
  EmptySeats,
  FilterTabs,
  LinkButton,
  Note,
  Pager,
  StaffPage,
  Table,
  type PageProps,
} from '#pages'
import { formatDate, formatInteger } from '#text'
import { vi as t } from '../messages.vi.js'
import type { RequestItem } from '../requests.presenter.js'
import { Due, StateTag } from './due.js'

export interface RequestsPageData {
  items: RequestItem[]
  open: number
  overdue: number
  closed: number
  total: number
  page: number
  pageSize: number
}

export function RequestsPage({ data, context }: PageProps<RequestsPageData>) {
  const { open, closed } = data
  return (
    <StaffPage
      title={t.requests}
      lead={t.lead}
      context={context}
      actions={
        <>
          <LinkButton href="/quyen-du-lieu">{t.publicPage}</LinkButton>
          <LinkButton href={newHref(context.query.personId)} icon="plus" tone="primary">
            {t.add}
          </LinkButton>
        </>
      }
    >
      {data.overdue > 0 && (
        <Note tone="co" icon="alert-circle" class="mb-3">
          <b>{t.overdueCount(data.overdue)}</b> {t.overdueHint}
        </Note>
      )}
      <FilterTabs
        name="state"
        label={t.filter}
        context={context}
        options={[
          { value: '', label: t.filters.all, count: open + closed },
          { value: 'open', label: t.filters.open, count: open },
          { value: 'closed', label: t.filters.closed, count: closed },
        ]}
      />
      <Card
        title={t.count(formatInteger(data.total))}
        flush
        footer={<Pager page={data.page} pageSize={data.pageSize} total={data.total} context={context} />}
      >
        {data.items.length > 0 ? (
          <RequestTable items={data.items} />
        ) : open + closed === 0 ? (
          <EmptySeats title={t.none} hint={t.noneHint} />
        ) : (
          <EmptySeats title={t.noneFound} hint={t.noneFoundHint} />
        )}
      </Card>
      <Card title={t.terms}>
        {t.termLines.map((line) => (
          <p class="mb-1">{line}</p>
        ))}
      </Card>
    </StaffPage>
  )
}

const newHref = (personId: string | undefined) =>
  personId ? `/privacy-requests/new?personId=${encodeURIComponent(personId)}` : '/privacy-requests/new'

function RequestTable({ items }: { items: RequestItem[] }) {
  return (
    <Table
      caption={t.requests}
      rows={items}
      columns={[
        {
          label: t.requester,
          main: true,
          cell: (request) => (
            <>
              <a href={`/privacy-requests/${request.id}`}>{request.requesterName ?? t.erasedName}</a>
              <div class="hint">{request.person?.unitName ?? t.notIdentified}</div>
              {!request.isOwn && <div class="hint">{t.answeredBy(request.organization.name)}</div>}
            </>
          ),
        },
        { label: t.wants, cell: (request) => request.kindLabel },
        { label: t.received, cell: (request) => formatDate(request.receivedOn) },
        { label: t.due, cell: (request) => <Due request={request} /> },
        { label: t.state, cell: (request) => <StateTag request={request} /> },
      ]}
    />
  )
}
