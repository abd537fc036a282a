import { Icon, pick, SeatGlyph, type PageContext } from '#pages'
import type { ArticleSummary } from '../news.presenter.js'
import { publicWords } from '../public-messages.js'
import { PublishedAt } from './article-text.js'
import { Picture } from './picture.js'

/** An article of a list: small picture, title, date, lead. */
export function NewsLine(props: {
  item: ArticleSummary
  context: PageContext
  /** One below the heading under which the line stands. */
  heading?: 'h2' | 'h3'
}) {
  const { item, context, heading: Heading = 'h3' } = props
  return (
    <article class="d-flex gap-3 py-3 tn">
      <span class="tile">
        {item.picture ? <Picture picture={item.picture} sizes="132px" /> : <EmptyTile />}
      </span>
      <div>
        <Heading class="h3 mb-1">
          <a href={`/tin-bai/${item.slug}`}>{item.title}</a>
        </Heading>
        <div class="hint">
          <PublishedAt at={item.publishedAt!} context={context} />
          <SampleWord item={item} context={context} />
        </div>
        <p class="mb-0 clip">{item.lead}</p>
      </div>
    </article>
  )
}

function EmptyTile() {
  return (
    <>
      <Icon name="news" />
      <span class="tile-seats">
        {(['present', 'present', 'named', 'free'] as const).map((state) => (
          <SeatGlyph state={state} />
        ))}
      </span>
    </>
  )
}

/** The newest article, large. */
export function LeadNews({
  item,
  context,
}: {
  item: ArticleSummary & { views: number }
  context: PageContext
}) {
  const href = `/tin-bai/${item.slug}`
  return (
    <article class="lead-news mb-3">
      {item.picture && (
        <a href={href} tabIndex={-1} aria-hidden="true">
          <Picture picture={{ ...item.picture, alt: '' }} sizes="(min-width: 992px) 53rem, 100vw" first />
        </a>
      )}
      <div class="p-3 p-lg-4">
        <div class="meta mb-1">
          <PublishedAt at={item.publishedAt!} context={context} />
          <span>
            <Icon name="eye" />
            {pick(context.locale, publicWords).views(String(item.views))}
          </span>
        </div>
        <h2 class="big">
          <a href={href}>{item.title}</a>
        </h2>
        <p class="mb-0">{item.lead}</p>
      </div>
    </article>
  )
}

/** Titles and dates for the right column. */
export function LatestNews({ items, context }: { items: ArticleSummary[]; context: PageContext }) {
  if (items.length === 0) return null
  return (
    <section class="card mb-3">
      <div class="card-header">
        <h2 class="sect mb-0">{pick(context.locale, publicWords).latest}</h2>
      </div>
      <div class="card-body py-0">
        {items.map((item) => (
          <article class="py-3 tn">
            <h3 class="mb-1">
              <a href={`/tin-bai/${item.slug}`}>{item.title}</a>
            </h3>
            <div class="hint">
              <PublishedAt at={item.publishedAt!} context={context} />
              <SampleWord item={item} context={context} />
            </div>
          </article>
        ))}
      </div>
    </section>
  )
}

function SampleWord({ item, context }: { item: ArticleSummary; context: PageContext }) {
  return item.sample ? <> · {pick(context.locale, publicWords).sample}</> : null
}
