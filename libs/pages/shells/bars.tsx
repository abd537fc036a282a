import type { ComponentChildren } from 'preact'
import { Note } from '../blocks/note.js'
import type { NavigationItem, PageContext } from '../context.js'
import { messages } from '../messages.js'
import { pick } from '../pick.js'

/** The items a viewer may see: those without a permission, and those with one that the viewer has. */
export function visibleItems(items: NavigationItem[], viewer: PageContext['viewer']): NavigationItem[] {
  return items.filter(
    ({ permissions }) =>
      permissions.length === 0 || permissions.some((permission) => viewer?.can(permission)),
  )
}

/** The item whose address is the longest beginning of the path; the root only matches itself. */
export function currentHref(items: NavigationItem[], path: string): string | undefined {
  const matches = items.filter(({ href }) => path === href || (href !== '/' && path.startsWith(`${href}/`)))
  return matches.sort((a, b) => b.href.length - a.href.length)[0]?.href
}

/** Links of a menu, the current one marked. */
export function MenuLinks({ items, context }: { items: NavigationItem[]; context: PageContext }) {
  const current = currentHref(items, context.path)
  return (
    <>
      {items.map(({ label, href }) => (
        <a href={href} aria-current={href === current ? 'page' : undefined}>
          {label}
        </a>
      ))}
    </>
  )
}

/** The seats that border every header. */
export function SeatStrip({ red }: { red?: boolean }) {
  return <div class={red ? 'strip red' : 'strip'} aria-hidden="true" />
}

/** Says on every page that the data are made up. */
export function SampleBar({ context }: { context: PageContext }) {
  if (!context.sample) return null
  const t = pick(context.locale, messages)
  return (
    <aside class="sample" aria-label={t.sampleNote}>
      {t.sampleTitle}
      <span class="only-desk">{t.sampleMore}</span>
    </aside>
  )
}

export function InsecureBar({ context }: { context: PageContext }) {
  if (!context.insecure) return null
  const t = pick(context.locale, messages)
  return (
    <aside class="insecure" aria-label={t.insecureTitle}>
      {t.insecure}
    </aside>
  )
}

/** What the last action did, said once. */
export function Notice({ context }: { context: PageContext }) {
  if (context.notice === null) return null
  return (
    <Note tone="la" role="status" class="mb-3">
      {context.notice}
    </Note>
  )
}

/** The main part, which the skip link leads to and htmx may select. */
export function Main(props: { class: string; children: ComponentChildren }) {
  return (
    <main class={`${props.class} main`} id="content" tabIndex={-1}>
      {props.children}
    </main>
  )
}
