import { Card, EmptySeats, ListPager, SearchBox, StaffPage, Table, type PageProps } from '#pages'
import { formatDate, formatInteger } from '#text'
import type { CertificateView } from '../certificates.presenter.js'
import { vi as t } from '../messages.vi.js'
import { CertificateTag } from './state-tag.js'

export interface Register {
  items: CertificateView[]
  /** Exact up to a thousand; `isMore`: there are more. */
  total: number
  isMore: boolean
  next: string | null
  page: number
  pageSize: number
}

/** Sổ cấp: every number that was given. */
export function RegisterPage({ data, context }: PageProps<Register>) {
  const sought = Boolean(context.query.search)
  return (
    <StaffPage title={t.registerTitle} lead={t.registerLead} context={context}>
      <Card
        title={data.isMore ? t.registerCountMore(formatInteger(data.total)) : t.registerCount(data.total)}
        aside={<SearchBox context={context} name="search" label={t.find} />}
        flush
        footer={<ListPager list={data} context={context} />}
      >
        {data.items.length === 0 ? (
          <EmptySeats title={sought ? t.noneFound : t.none} hint={sought ? t.noneFoundHint : t.noneHint} />
        ) : (
          <Table
            caption={t.registerTitle}
            rows={data.items}
            columns={[
              { label: t.number, cell: (one) => <a href={`/certificates/${one.id}`}>{one.numberText}</a> },
              { label: t.name, main: true, cell: (one) => one.fullName },
              { label: t.unit, cell: (one) => one.unitName },
              {
                label: t.training,
                cell: (one) => <a href={`/trainings/${one.trainingId}/certificates`}>{one.trainingTitle}</a>,
              },
              { label: t.date, cell: (one) => formatDate(one.issuedOn) },
              { label: t.state, cell: (one) => <CertificateTag certificate={one} /> },
            ]}
          />
        )}
      </Card>
    </StaffPage>
  )
}
