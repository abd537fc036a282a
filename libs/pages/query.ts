import type { PageContext } from './context.js'

type Here = Pick<PageContext, 'path' | 'query'>

/** This page's address with some query values changed; null takes one away. Keeps the others in order. */
export function hereWith(here: Here, changes: Record<string, string | null>): string {
  const entries = Object.entries({ ...here.query, ...changes }).filter(
    (entry): entry is [string, string] => entry[1] !== null && entry[1] !== '',
  )
  const query = new URLSearchParams(entries).toString()
  return query ? `${here.path}?${query}` : here.path
}
