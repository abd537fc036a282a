import { searchKey } from '#text'
import type { ArticleContent } from './articles.repository.js'
import { bodyOf, dangerIn, hasMarkup } from './body-html.js'
import type { WriteArticle } from './news.dto.js'
import { newsErrors } from './news.errors.js'

/** What was sent as it is stored; refuses tags in plain fields, and what is written to do harm. */
export function contentOf(dto: WriteArticle): ArticleContent {
  refuseMarkup(dto, ['title', 'lead', 'authorName'])
  const danger = dangerIn(dto.body)
  if (danger) throw newsErrors.unsafe_content({ what: danger })
  const bodyHtml = bodyOf(dto.body)
  if (bodyHtml.replace(/<[^>]*>/g, '').trim() === '') throw newsErrors.body_empty()
  return {
    title: dto.title,
    searchKey: searchKey(`${dto.title} ${dto.lead} ${dto.authorName}`),
    lead: dto.lead,
    bodyHtml,
    authorName: dto.authorName,
    pictureId: dto.pictureId ?? null,
  }
}

/** Throws `markup_not_allowed` beside the first field that carries tags or a script's address. */
export function refuseMarkup<T extends object>(dto: T, fields: (keyof T & string)[]): void {
  const wrong = fields.find((name) => typeof dto[name] === 'string' && hasMarkup(dto[name]))
  if (wrong) throw newsErrors.markup_not_allowed({}, wrong)
}
