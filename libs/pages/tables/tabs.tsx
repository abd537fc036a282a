import type { PageContext } from '../context.js'
import { hereWith } from '../query.js'

export interface Tab {
  label: string
  href: string
  /** "57/60" or a number. */
  count?: number | string
}

interface TabsProps {
  tabs: Tab[]
  /** Address of the tab that is open; the path of the page when not given. */
  current?: string
  context: PageContext
  /** Spoken name: "Các phần của lớp". */
  label: string
}

/** The parts of one thing, each a page of its own. */
export function Tabs({ tabs, context, current = context.path, label }: TabsProps) {
  return (
    <nav class="nav-line" aria-label={label}>
      {tabs.map(({ label: word, href, count }) => (
        <a href={href} aria-current={href === current ? 'page' : undefined}>
          {word}
          {count !== undefined && (
            <>
              {' '}
              <b>{count}</b>
            </>
          )}
        </a>
      ))}
    </nav>
  )
}

interface FilterTabsProps {
  /** The query's name: `status`. */
  name: string
  /** The first one is usually `{ value: '', label: 'Tất cả' }`. */
  options: { value: string; label: string; count?: number | string }[]
  context: PageContext
  label: string
}

/** One list seen through one filter at a time; the rest of the query stays. */
export function FilterTabs({ name, options, context, label }: FilterTabsProps) {
  const href = (value: string) => hereWith(context, { [name]: value, page: null, after: null })
  return (
    <Tabs
      label={label}
      context={context}
      current={href(context.query[name] ?? '')}
      tabs={options.map((option) => ({ label: option.label, count: option.count, href: href(option.value) }))}
    />
  )
}
