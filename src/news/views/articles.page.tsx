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
import { formatDateTime12, formatInteger } from '#text'
import type { ArticleList } from '../news.presenter.js'
import { vi as t } from '../messages.vi.js'
import { ArticleStateTag } from './article-state-tag.js'

const states = [
  { value: '', label: t.all },
  { value: 'draft', label: t.drafts },
  { value: 'published', label: t.published },
  { value: 'withdrawn', label: t.withdrawn },
]

export function ArticlesPage({ data, context }: PageProps<ArticleList>) {
  const { search, state } = context.query
  const write = context.viewer?.can('news.edit') && (
    <LinkButton href="/articles/new" icon="plus" tone="primary">
      {t.write}
    </LinkButton>
  )
  return (
    <StaffPage title={t.articles} lead={t.lead} context={context} actions={write}>
      <FilterTabs name="state" options={states} context={context} label={t.filter} />
      <Card
        title={t.count(data.total)}
        aside={<SearchBox context={context} label={t.find} name="search" />}
        flush
        footer={<Pager page={data.page} pageSize={data.pageSize} total={data.total} context={context} />}
      >
        {data.items.length === 0 ? (
          <EmptySeats
            title={search || state ? t.noneFound : t.none}
            hint={search || state ? t.noneFoundHint : t.noneHint}
          />
        ) : (
          <Table
            caption={t.articles}
            context={context}
            rows={data.items}
            columns={[
              { label: t.title, main: true, cell: (one) => <a href={`/articles/${one.id}`}>{one.title}</a> },
              { label: t.state, cell: (one) => <ArticleStateTag state={one.state} /> },
              {
                label: t.publishedAt,
                cell: (one) => one.publishedAt && formatDateTime12(new Date(one.publishedAt)),
              },
              { label: t.author, cell: (one) => one.authorName },
              { label: t.views, numeric: true, cell: (one) => formatInteger(one.views) },
            ]}
          />
        )}
      </Card>
    </StaffPage>
  )
}
