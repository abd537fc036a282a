import {
  Card,
  EmptySeats,
  hereWith,
  LinkButton,
  ListPager,
  SearchBox,
  StaffPage,
  Table,
  type PageContext,
  type PageProps,
} from '#pages'
import { formatInteger, type NameOrder } from '#text'
import { mergeMessages } from '../merge-messages.js'
import { vi as t } from '../messages.vi.js'
import type { PersonItem } from '../people.presenter.js'

export interface PeoplePageData {
  items: PersonItem[]
  total: number
  isMore: boolean
  next: string | null
  page: number
  pageSize: number
  needsWords: boolean
  unit: { id: string; name: string } | null
  order: { by: NameOrder; organizationId: string } | null
}

export function PeoplePage({ data, context }: PageProps<PeoplePageData>) {
  const add = context.viewer?.can('people.edit') && (
    <LinkButton
      href={data.unit ? `/people/new?unitId=${data.unit.id}` : '/people/new'}
      icon="plus"
      tone="primary"
    >
      {t.add}
    </LinkButton>
  )
  const fromExcel = context.viewer?.can('imports.run') && (
    <LinkButton href="/imports/new?target=people" icon="file-import">
      {t.fromExcel}
    </LinkButton>
  )
  return (
    <StaffPage
      title={t.people}
      lead={data.unit ? t.leadOf(data.unit.name) : t.lead}
      context={context}
      actions={
        <>
          {data.unit && (
            <LinkButton href={hereWith(context, { unitId: null, page: null, after: null })}>
              {t.allUnits}
            </LinkButton>
          )}
          {context.viewer?.can('people.edit') && (
            <LinkButton href="/people/duplicates" icon="git-merge">
              {mergeMessages.duplicates}
            </LinkButton>
          )}
          {fromExcel}
          {add}
        </>
      }
    >
      <Card
        title={titleOf(data)}
        aside={<SearchBox context={context} label={t.find} name="search" />}
        flush
        footer={
          <>
            <ListPager list={data} context={context} />
            {data.order && data.items.length > 0 && <OrderLine order={data.order} context={context} />}
          </>
        }
      >
        {data.items.length > 0 ? (
          <PeopleTable rows={data.items} context={context} />
        ) : data.needsWords ? (
          <EmptySeats title={t.needsWords} hint={t.needsWordsHint} />
        ) : context.query.search ? (
          <EmptySeats title={t.noneFound} hint={t.noneFoundHint} />
        ) : (
          <EmptySeats title={t.none} hint={t.noneHint} actions={fromExcel} />
        )}
      </Card>
    </StaffPage>
  )
}

function titleOf({ total, isMore, needsWords }: PeoplePageData): string {
  if (needsWords) return t.people
  return isMore ? t.countMore(formatInteger(total)) : t.count(formatInteger(total))
}

function OrderLine({
  order,
  context,
}: {
  order: NonNullable<PeoplePageData['order']>
  context: PageContext
}) {
  return (
    <p class="hint mb-0 mt-2">
      {t.nameOrderNow[order.by]}{' '}
      {context.viewer?.can('organizations.edit') && (
        <a href={`/organizations/${order.organizationId}/name-order`}>{t.nameOrderChange}</a>
      )}
    </p>
  )
}

function PeopleTable({ rows, context }: { rows: PersonItem[]; context: PageContext }) {
  return (
    <Table
      caption={t.people}
      context={context}
      rows={rows}
      columns={[
        { label: t.name, main: true, cell: (one) => <a href={`/people/${one.id}`}>{one.fullName}</a> },
        { label: t.position, cell: (one) => one.title ?? t.unknown },
        { label: t.unit, cell: (one) => one.unit.name },
        { label: t.phone, cell: (one) => one.phone ?? <span class="hint">{t.unknown}</span> },
      ]}
    />
  )
}
