import type { WriteArticle } from './news.dto.js'
import { typedOf } from './body-html.js'
import type { ArticleRow } from './articles.repository.js'

const labels = { title: 'tiêu đề', lead: 'đoạn mở đầu', body: 'nội dung', authorName: 'tác giả' } as const

/** Says which parts of what was sent differ from what is stored now, with both values where they are short. */
export function differencesOf(stored: ArticleRow, sent: WriteArticle): string {
  const now = { ...stored, body: typedOf(stored.bodyHtml) }
  const parts = (Object.keys(labels) as (keyof typeof labels)[])
    .filter((name) => now[name] !== sent[name] && !(name === 'body' && stored.bodyHtml === sent.body))
    .map((name) =>
      name === 'body'
        ? labels[name]
        : `${labels[name]} đang lưu là “${short(now[name])}”, của đồng chí là “${short(sent[name])}”`,
    )
  return parts.length > 0 ? `Khác nhau: ${parts.join('; ')}.` : ''
}

const short = (text: string) => (text.length > 120 ? `${text.slice(0, 117)}…` : text)
