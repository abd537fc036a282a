import { EmptySeats, Pager, pick, PublicPage, SearchBox, type PageProps } from '#pages'
import type { NewsListData } from '../news.presenter.js'
import { publicWords } from '../public-messages.js'
import { NewsLine } from './news-lines.frame.js'
import { SiteAside } from './site.frame.js'

export function NewsListPage({ data, context }: PageProps<NewsListData>) {
  const t = pick(context.locale, publicWords)
  const sought = context.query.search
  return (
    <PublicPage
      title={t.news}
      context={context}
      shared={{ description: t.newsLead }}
      aside={<SiteAside statistics={data.statistics} context={context} />}
    >
      <div class="head">
        <h1 class="mb-0">{t.news}</h1>
        <SearchBox context={context} label={t.find} name="search" />
      </div>
      {data.items.length === 0 ? (
        <EmptySeats title={sought ? t.noneFound : t.none} hint={sought ? t.noneFoundHint : t.noneHint} />
      ) : (
        <div class="news-lines">
          {data.items.map((item) => (
            <NewsLine item={item} context={context} heading="h2" />
          ))}
        </div>
      )}
      <Pager page={data.page} pageSize={data.pageSize} total={data.total} context={context} />
    </PublicPage>
  )
}
