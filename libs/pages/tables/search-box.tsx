import type { PageContext } from '../context.js'
import { Icon } from '../icon.js'
import { messages } from '../messages.js'
import { pick } from '../pick.js'
import { hereWith } from '../query.js'

interface SearchBoxProps {
  context: PageContext
  /** What is looked for, spoken and as placeholder: "Tìm đơn vị, họ tên". */
  label: string
  /** The query's name, `q` when not given. */
  name?: string
}

/** Looks within this list: a GET to this page that keeps the other query values. The key `/` leads here. */
export function SearchBox({ context, label, name = 'q' }: SearchBoxProps) {
  const t = pick(context.locale, messages)
  const kept = Object.entries(context.query).filter(([key]) => ![name, 'page', 'after'].includes(key))
  const sought = context.query[name] ?? ''
  return (
    <form class="search-box" action={context.path} role="search">
      {kept.map(([key, value]) => (
        <input type="hidden" name={key} value={value} />
      ))}
      <input
        class="form-control"
        type="search"
        name={name}
        value={sought}
        placeholder={label}
        aria-label={label}
        data-search
      />
      <button class="btn btn-plain" type="submit">
        <Icon name="search" />
        {t.find}
      </button>
      {sought !== '' && (
        <a class="btn btn-plain" href={hereWith(context, { [name]: null, page: null, after: null })}>
          {t.clearSearch}
        </a>
      )}
    </form>
  )
}
