import type { ComponentChildren } from 'preact'
import type { PageContext } from '../context.js'
import { Icon } from '../icon.js'
import { hereWith } from '../query.js'

type Here = Pick<PageContext, 'path' | 'query'>

/** How the page is sorted by a column: the query says `sort=name`, or `sort=-name` for descending. */
export function sortedBy(here: Here, column: string): 'ascending' | 'descending' | undefined {
  if (here.query['sort'] === column) return 'ascending'
  return here.query['sort'] === `-${column}` ? 'descending' : undefined
}

/** A heading that sorts: up first, then down. Starts again at the first page. */
export function SortLink(props: { column: string; context: Here; children: ComponentChildren }) {
  const { column, context } = props
  const sorted = sortedBy(context, column)
  const next = sorted === 'ascending' ? `-${column}` : column
  return (
    <a class="sort" href={hereWith(context, { sort: next, page: null, after: null })}>
      {props.children}
      {sorted && <Icon name={sorted === 'ascending' ? 'sort-ascending' : 'sort-descending'} />}
    </a>
  )
}
