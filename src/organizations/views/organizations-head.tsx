import { LinkButton, Note, Tabs, type PageContext } from '#pages'
import { formatDate } from '#text'
import { vi as t } from '../messages.vi.js'

/** The same bodies as a list and as a tree. */
export function WaysToLook({ context, on }: { context: PageContext; on: string | null }) {
  const query = on ? `?on=${on}` : ''
  const tabs = [
    { label: t.asList, href: `/organizations${query}` },
    { label: t.asTree, href: `/organizations/tree${query}` },
  ]
  return <Tabs tabs={tabs} current={`${context.path}${query}`} context={context} label={t.waysToLook} />
}

export function AddOrganization({ context }: { context: PageContext }) {
  if (!context.viewer?.can('organizations.edit')) return null
  return (
    <LinkButton href="/organizations/new" icon="plus" tone="primary">
      {t.add}
    </LinkButton>
  )
}

/** Asks for a day, and says that a day is looked at. */
export function AsOf({ context, on }: { context: PageContext; on: string | null }) {
  const kept = Object.entries(context.query).filter(([key]) => key !== 'on' && key !== 'page')
  return (
    <>
      {on && (
        <Note tone="cham" icon="history" class="mb-3">
          {t.asOf(formatDate(on))} <a href={context.path}>{t.asOfToday}</a>
        </Note>
      )}
      <form class="as-of mb-3" action={context.path}>
        {kept.map(([name, value]) => (
          <input type="hidden" name={name} value={value} />
        ))}
        <label class="form-label mb-0" for="as-of-day">
          {t.onDay}
        </label>
        <input class="form-control" type="date" id="as-of-day" name="on" value={on ?? ''} />
        <button class="btn btn-plain" type="submit">
          {t.lookAtDay}
        </button>
      </form>
    </>
  )
}
