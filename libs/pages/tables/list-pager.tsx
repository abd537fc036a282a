import type { PageContext } from '../context.js'
import { NextPager } from './next-pager.js'
import { Pager } from './pager.js'

interface Listed {
  page: number
  pageSize: number
  total: number
  /** There are more than `total`. */
  isMore: boolean
  /** Where the page that follows begins; null on the last one. */
  next: string | null
}

/** Ways through a list that is counted up to a limit: page by page, and beyond it on from the last row (`after`). */
export function ListPager({ list, context }: { list: Listed; context: PageContext }) {
  const here = { ...context, query: { ...context.query, page: '' } }
  return context.query.after || (list.isMore && list.next !== null) ? (
    <NextPager param="after" next={list.next} context={here} />
  ) : (
    <Pager page={list.page} pageSize={list.pageSize} total={list.total} context={context} />
  )
}
