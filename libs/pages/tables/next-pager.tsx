import type { PageContext } from '../context.js'
import { Icon } from '../icon.js'
import { messages } from '../messages.js'
import { pick } from '../pick.js'
import { hereWith } from '../query.js'

interface NextPagerProps {
  /** The query's name that says where a page begins: `after`. */
  param: string
  /** Where the page that follows begins; null on the last one. */
  next: string | null
  context: PageContext
}

/** Ways through a list that is too long to be counted: on to what follows, and back to its beginning. */
export function NextPager({ param, next, context }: NextPagerProps) {
  const isFirst = !context.query[param]
  if (isFirst && next === null) return null
  const t = pick(context.locale, messages)
  return (
    <nav class="pager" aria-label={t.pages}>
      <span class="pager-links">
        {!isFirst && (
          <a class="btn btn-plain btn-sm" rel="first" href={hereWith(context, { [param]: null })}>
            <Icon name="chevron-left" />
            {t.toStart}
          </a>
        )}
        {next !== null && (
          <a class="btn btn-plain btn-sm" rel="next" href={hereWith(context, { [param]: next })}>
            {t.next}
            <Icon name="chevron-right" />
          </a>
        )}
      </span>
    </nav>
  )
}
