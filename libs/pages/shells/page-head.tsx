import type { ComponentChildren } from 'preact'
import { DayBox } from '../blocks/day-box.js'
import { Meta, type MetaItem } from '../blocks/facts.js'
import type { PageContext } from '../context.js'
import { messages } from '../messages.js'
import { pick } from '../pick.js'

export interface Crumb {
  label: string
  /** None for the page itself. */
  href?: string
}

export function Crumbs({ crumbs, context }: { crumbs: Crumb[]; context: PageContext }) {
  return (
    <nav class="crumbs" aria-label={pick(context.locale, messages).breadcrumbs}>
      {crumbs.map(({ label, href }, index) => (
        <>
          {index > 0 && <span class={href ? undefined : 'here'}> / </span>}
          {href ? <a href={href}>{label}</a> : <span class="here">{label}</span>}
        </>
      ))}
    </nav>
  )
}

export interface PageHeadProps {
  title: string
  context: PageContext
  crumbs?: Crumb[]
  /** Above the title: tags. */
  tags?: ComponentChildren
  /** Under the title: a grey sentence, or a line of facts. */
  lead?: ComponentChildren
  meta?: MetaItem[]
  /** Buttons; one of them primary at most. */
  actions?: ComponentChildren
  /** `YYYY-MM-DD`, drawn as a calendar leaf on a desk. */
  date?: string
}

/** Crumbs, title with what belongs to it, actions at the right. */
export function PageHead({ title, context, crumbs, tags, lead, meta, actions, date }: PageHeadProps) {
  return (
    <>
      {crumbs && <Crumbs crumbs={crumbs} context={context} />}
      <div class="head">
        <div class="d-flex gap-3">
          {date && <DayBox date={date} locale={context.locale} class="only-desk" />}
          <div>
            {tags && <div class="tags mb-1">{tags}</div>}
            <h1 class="mb-1">{title}</h1>
            {lead && <div class="hint">{lead}</div>}
            {meta && <Meta items={meta} />}
          </div>
        </div>
        {actions && <div class="d-flex gap-2 flex-wrap no-print">{actions}</div>}
      </div>
    </>
  )
}
