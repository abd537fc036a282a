import {
  Card,
  EmptySeats,
  FilterTabs,
  LinkButton,
  ListPager,
  SearchBox,
  StaffPage,
  Table,
  type PageContext,
  type PageProps,
} from '#pages'
import { formatDate, formatInteger } from '#text'
import { vi as t } from '../messages.vi.js'
import { statusLabels, trainingStatuses } from '../training-status.js'
import type { TrainingLine } from '../trainings.presenter.js'
import { StatusTag } from './status-tag.js'

export interface TrainingList {
  items: TrainingLine[]
  /** Exact up to a thousand; `isMore`: there are more. */
  total: number
  isMore: boolean
  next: string | null
  page: number
  pageSize: number
  /** The years in which trainings within reach begin. */
  years: number[]
}

const all = { value: '', label: t.all }

export function TrainingsPage({ data, context }: PageProps<TrainingList>) {
  const add = context.viewer?.can('trainings.edit') && (
    <LinkButton href="/trainings/new" icon="plus" tone="primary">
      {t.add}
    </LinkButton>
  )
  const { search, status, year } = context.query
  const filtered = Boolean(search || status || year)
  return (
    <StaffPage title={t.trainings} lead={t.lead} context={context} actions={add}>
      <FilterTabs
        name="status"
        options={[all, ...trainingStatuses.map((value) => ({ value, label: statusLabels[value] }))]}
        context={context}
        label={t.status}
      />
      {(data.years.length > 1 || year) && (
        <FilterTabs
          name="year"
          options={[
            { value: '', label: t.everyYear },
            ...data.years.map((one) => ({ value: `${one}`, label: `${t.year} ${one}` })),
          ]}
          context={context}
          label={t.year}
        />
      )}
      <Card
        title={data.isMore ? t.countMore(formatInteger(data.total)) : t.count(data.total)}
        aside={<SearchBox context={context} label={t.find} name="search" />}
        flush
        footer={<ListPager list={data} context={context} />}
      >
        {data.items.length === 0 ? (
          <EmptySeats
            title={filtered ? t.noneFound : t.none}
            hint={filtered ? t.noneFoundHint : t.noneHint}
          />
        ) : (
          <TrainingTable rows={data.items} context={context} />
        )}
      </Card>
    </StaffPage>
  )
}

function TrainingTable({ rows, context }: { rows: TrainingLine[]; context: PageContext }) {
  return (
    <Table
      caption={t.trainings}
      context={context}
      rows={rows}
      columns={[
        {
          label: t.title,
          main: true,
          sort: 'title',
          cell: (one) => <a href={`/trainings/${one.id}`}>{one.title}</a>,
        },
        {
          label: t.date,
          sort: 'startsOn',
          cell: (one) => (one.startsOn ? formatDate(one.startsOn) : ''),
        },
        { label: t.venue, cell: (one) => one.venue },
        { label: t.organizer, cell: (one) => one.organizerName },
        {
          label: t.capacity,
          numeric: true,
          cell: (one) => `${formatInteger(one.taken)}/${formatInteger(one.capacity)}`,
        },
        { label: t.status, cell: (one) => <StatusTag status={one.status} /> },
      ]}
    />
  )
}
