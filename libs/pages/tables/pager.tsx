import type { PageContext } from '../context.js'
import { Icon } from '../icon.js'
import { messages } from '../messages.js'
import { pick } from '../pick.js'
import { hereWith } from '../query.js'

interface PagerProps {
  /** From 1. */
  page: number
  pageSize: number
  total: number
  context: PageContext
}

/** "Đang xem 31–60 trong 210" and the ways to the pages beside. The rest of the query stays. */
export function Pager({ page, pageSize, total, context }: PagerProps) {
  const pages = Math.max(1, Math.ceil(total / pageSize))
  if (total === 0) return null
  const t = pick(context.locale, messages)
  const from = (page - 1) * pageSize + 1
  const href = (to: number) => hereWith(context, { page: to === 1 ? null : `${to}` })
  return (
    <nav class="pager" aria-label={t.pages}>
      <span class="hint">{t.range(from, Math.min(total, page * pageSize), total)}</span>
      {pages > 1 && (
        <span class="pager-links">
          {page > 1 && (
            <a class="btn btn-plain btn-sm" rel="prev" href={href(page - 1)}>
              <Icon name="chevron-left" />
              {t.previous}
            </a>
          )}
          <span class="hint">{t.pageOf(page, pages)}</span>
          {page < pages && (
            <a class="btn btn-plain btn-sm" rel="next" href={href(page + 1)}>
              {t.next}
              <Icon name="chevron-right" />
            </a>
          )}
        </span>
      )}
    </nav>
  )
}
