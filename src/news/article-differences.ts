import { sayDifferences } from '#errors'
import { typedOf } from './body-html.js'
import type { ArticleRow } from './articles.repository.js'
import type { WriteArticle } from './news.dto.js'

const labels = { title: 'Tiêu đề', lead: 'Đoạn mở đầu', body: 'Nội dung', authorName: 'Tác giả' }

/** Says which parts of what was sent differ from what is stored now, with both values where they are short. */
export function differencesOf(stored: ArticleRow, sent: WriteArticle): string {
  const body = stored.bodyHtml === sent.body ? sent.body : typedOf(stored.bodyHtml)
  return sayDifferences(labels, { ...stored, body }, { ...sent }, ['body'])
}
