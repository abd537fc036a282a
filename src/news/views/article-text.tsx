import { Html, Icon, pick, type PageContext } from '#pages'
import { formatDateTime12, formatDateTimeEn } from '#text'
import type { NewsItem } from '../news.presenter.js'
import { publicWords } from '../public-messages.js'
import { safeBody } from '../safe-body.js'
import { Picture } from './picture.js'

type Text = Pick<NewsItem, 'lead' | 'bodyHtml' | 'authorName' | 'picture'>

/** Lead, picture with caption, body, author: the same on the page, in print and in the preview. */
export function ArticleText({ item }: { item: Text }) {
  return (
    <>
      <p class="sapo">{item.lead}</p>
      {item.picture && (
        <figure>
          <Picture picture={item.picture} sizes="(min-width: 768px) 42rem, 100vw" first />
          <figcaption>{item.picture.caption}</figcaption>
        </figure>
      )}
      <Html html={safeBody(item.bodyHtml)} class="art-body" />
      <p class="by">{item.authorName}</p>
    </>
  )
}

/** `30/04/2023 10:20 CH`, in English `30 April 2023, 22:20`. */
export function PublishedAt({ at, context }: { at: string; context: PageContext }) {
  const moment = new Date(at)
  return (
    <time dateTime={at}>{context.locale === 'en' ? formatDateTimeEn(moment) : formatDateTime12(moment)}</time>
  )
}

export function ViewCount({ views, context }: { views: number; context: PageContext }) {
  return (
    <span>
      <Icon name="eye" />
      {pick(context.locale, publicWords).views(groupThousands(views))}
    </span>
  )
}

const groupThousands = (n: number) => String(n).replace(/\B(?=(\d{3})+$)/g, '.')
