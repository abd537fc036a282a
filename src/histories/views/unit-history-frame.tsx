import type { ComponentChildren } from 'preact'
import { FilterTabs, hereWith, Tabs, type PageContext } from '#pages'
import { OrganizationFrame } from '../../organizations/views/organization.frame.js'
import { vi as t } from '../messages.vi.js'
import type { UnitHistoryHead } from '../unit-history.presenter.js'

interface UnitHistoryFrameProps {
  data: UnitHistoryHead
  context: PageContext
  /** Offers all years at once. */
  everyYear?: boolean
  actions?: ComponentChildren
  children: ComponentChildren
}

/** Both pages of a unit's history: which of the two, which year, by which tree. */
export function UnitHistoryFrame({ data, context, everyYear, actions, children }: UnitHistoryFrameProps) {
  const home = `/organizations/${data.unit.id}`
  const options = [
    ...(everyYear ? [{ value: '', label: t.everyYear }] : []),
    ...data.years.map((year) => ({ value: `${year}`, label: `${year}` })),
  ]
  const isNow = data.rollUp === 'now'
  // The page before was one of another year or tree.
  const fresh: PageContext = { ...context, query: without(context.query, 'after') }
  const shown = data.year === null ? fresh : { ...fresh, query: { ...fresh.query, year: `${data.year}` } }
  return (
    <OrganizationFrame
      head={data.unit}
      context={context}
      current={`${home}/history`}
      part={t.history}
      actions={actions}
    >
      <p class="hint">{t.unitLead(data.unit.name)}</p>
      <Tabs
        label={t.history}
        context={context}
        tabs={[
          { label: t.trainings, href: `${home}/history` },
          { label: t.byUnit, href: `${home}/history/units` },
        ]}
      />
      <FilterTabs name="year" label={t.year} options={options} context={shown} />
      <p class="hint">
        {isNow ? t.asNowHint : t.asThenHint}{' '}
        <a href={hereWith(fresh, { by: isNow ? 'then' : null })}>{isNow ? t.seeAsThen : t.seeAsNow}</a>
      </p>
      {children}
    </OrganizationFrame>
  )
}

const without = (query: Record<string, string>, name: string) =>
  Object.fromEntries(Object.entries(query).filter(([key]) => key !== name))
