import { LinkButton, Note, SelectField, Tabs, type PageContext } from '#pages'
import { formatDate } from '#text'
import { vi as t } from '../messages.vi.js'
import { statusLabels, unitGroups } from '../organization-kinds.js'

/** The same bodies as a list and as a tree. */
export function WaysToLook({ context, on }: { context: PageContext; on: string | null }) {
  const query = on ? `?on=${on}` : ''
  const tabs = [
    { label: t.asList, href: `/organizations${query}` },
    { label: t.asTree, href: `/organizations/tree${query}` },
  ]
  return <Tabs tabs={tabs} current={`${context.path}${query}`} context={context} label={t.waysToLook} />
}

/** Ways to make bodies, for whoever may. */
export function AddOrganization({ context }: { context: PageContext }) {
  const may = (permission: string) => context.viewer?.can(permission) ?? false
  return (
    <>
      {may('imports.run') && may('organizations.edit') && (
        <LinkButton href="/imports/new?target=organizations" icon="file-import">
          {t.fromExcel}
        </LinkButton>
      )}
      {may('organizations.edit') && (
        <LinkButton href="/organizations/new" icon="plus" tone="primary">
          {t.add}
        </LinkButton>
      )}
    </>
  )
}

interface LookProps {
  context: PageContext
  on: string | null
  /** Khối and status too. */
  filters?: boolean
}

const groupOptions = unitGroups.map((value) => ({ value, label: value }))

const statusOptions = [
  { value: 'suspended', label: statusLabels.suspended },
  { value: 'dissolved', label: statusLabels.dissolved },
  { value: 'all', label: t.all },
]

/** Asks for a day (and what to list of it), and says that another day than today is looked at. */
export function LookAt({ context, on, filters = false }: LookProps) {
  const asked = filters ? ['on', 'group', 'status'] : ['on']
  const kept = Object.entries(context.query).filter(([key]) => !asked.includes(key) && key !== 'page')
  const { group, status } = context.query
  return (
    <>
      {on && (
        <Note tone="cham" icon="history" class="mb-3">
          {t.asOf(formatDate(on))} <a href={context.path}>{t.asOfToday}</a>
        </Note>
      )}
      <form class="look-at" action={context.path}>
        {kept.map(([name, value]) => (
          <input type="hidden" name={name} value={value} />
        ))}
        {filters && (
          <>
            <SelectField
              {...{ name: 'group', label: t.group, value: group, options: groupOptions, context }}
              empty={t.all}
              optional="quiet"
            />
            <SelectField
              {...{ name: 'status', label: t.status, value: status, options: statusOptions, context }}
              empty={t.live}
              optional="quiet"
            />
          </>
        )}
        <div class="mb-3">
          <label class="form-label" for="look-at-day">
            {t.onDay}
          </label>
          <input class="form-control" type="date" id="look-at-day" name="on" value={on ?? ''} />
        </div>
        <button class="btn btn-plain mb-3" type="submit">
          {filters ? t.filter : t.lookAtDay}
        </button>
      </form>
    </>
  )
}
