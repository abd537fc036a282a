import { pick, PrintPage, type PageProps } from '#pages'
import type { NewsItem } from '../news.presenter.js'
import { publicWords } from '../public-messages.js'
import { ArticleText, PublishedAt } from './article-text.js'

/** “In trang”: the article alone, as it goes to paper. */
export function NewsPrintPage({ data, context }: PageProps<NewsItem>) {
  const t = pick(context.locale, publicWords)
  const path = `/tin-bai/${data.slug}`
  return (
    <PrintPage title={data.title} context={context} backHref={path} backLabel={t.backToArticle}>
      <div class="print-head">
        <b>{context.branding.organizationName}</b>
      </div>
      <article class="art" lang="vi">
        <h1>{data.title}</h1>
        <p class="meta">
          <PublishedAt at={data.publishedAt} context={context} />
        </p>
        <ArticleText item={data} />
      </article>
      <p class="print-foot">
        {t.printedFrom}: {context.publicAddress.replace(/^https?:\/\//, '')}
        {path}
        {data.sample && <> · {t.sample.toUpperCase()}</>}
      </p>
    </PrintPage>
  )
}
