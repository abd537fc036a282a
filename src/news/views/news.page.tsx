import { Crumbs, Icon, pick, PublicPage, type PageProps } from '#pages'
import type { NewsPageData } from '../news.presenter.js'
import { publicWords } from '../public-messages.js'
import { ArticleText, PublishedAt, ViewCount } from './article-text.js'
import { LatestNews } from './news-lines.frame.js'
import { sharedPicture } from './picture.js'
import { RelatedTrainings } from './related-trainings.js'
import { ShareLinks } from './share-links.js'
import { SiteAside } from './site.frame.js'

export function NewsPage({ data, context }: PageProps<NewsPageData>) {
  const t = pick(context.locale, publicWords)
  const url = `${context.publicAddress}/tin-bai/${data.slug}`
  const picture = sharedPicture(data.picture)
  return (
    <PublicPage
      title={data.title}
      context={context}
      shared={{
        description: data.lead,
        type: 'article',
        canonical: url,
        image: picture && `${context.publicAddress}${picture}`,
      }}
      aside={
        <SiteAside statistics={data.statistics} context={context}>
          <LatestNews items={data.latest} context={context} />
        </SiteAside>
      }
    >
      <article>
        <div class="art">
          <Crumbs
            crumbs={[
              { label: t.home, href: '/' },
              { label: t.news, href: '/tin-bai' },
            ]}
            context={context}
          />
          <h1>{data.title}</h1>
          <div class="meta mb-3">
            <span>
              <Icon name="clock" class="no-print" />
              <PublishedAt at={data.publishedAt} context={context} />
            </span>
            <ViewCount views={data.views} context={context} />
            <a class="no-print print-link" href={`/tin-bai/${data.slug}/in`}>
              <Icon name="printer" />
              {t.print}
            </a>
          </div>
          <div lang={context.locale === 'vi' ? undefined : 'vi'}>
            <ArticleText item={data} />
          </div>
        </div>
        <ShareLinks url={url} context={context} />
        <RelatedTrainings trainings={data.trainings} context={context} />
      </article>
    </PublicPage>
  )
}
