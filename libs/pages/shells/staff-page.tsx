import type { ComponentChildren } from 'preact'
import { asset } from '../assets.js'
import type { NavigationItem, PageContext, Viewer } from '../context.js'
import { FormSecrets } from '../forms/form.js'
import { Icon } from '../icon.js'
import { messages } from '../messages.js'
import { pick } from '../pick.js'
import {
  currentHref,
  InsecureBar,
  Main,
  MenuLinks,
  Notice,
  SampleBar,
  SeatStrip,
  visibleItems,
} from './bars.js'
import { Document } from './document.js'
import { PageHead, type PageHeadProps } from './page-head.js'

interface StaffPageProps extends PageHeadProps {
  /** Under the head: `Tabs`. */
  tabs?: ComponentChildren
  /** After the main part: dialogs. */
  after?: ComponentChildren
  scripts?: string[]
  /** True when the page draws its own `h1`. */
  ownHead?: boolean
  children: ComponentChildren
}

/** A page of the staff: top bar, crumbs, head, tabs, content. Links and parts show only what the viewer may do. */
export function StaffPage({ tabs, after, scripts, ownHead, children, ...head }: StaffPageProps) {
  const { context } = head
  return (
    <Document title={head.title} context={context} styles="staff.css" scripts={scripts}>
      <TopBar context={context} />
      <SeatStrip />
      <SampleBar context={context} />
      <InsecureBar context={context} />
      <Main class="container-xl">
        <Notice context={context} />
        {!ownHead && <PageHead {...head} />}
        {tabs}
        {children}
      </Main>
      {after}
    </Document>
  )
}

function TopBar({ context }: { context: PageContext }) {
  const { viewer } = context
  const t = pick(context.locale, messages)
  const items = visibleItems(context.navigation, viewer)
  const { home = '/', search } = context.frame ?? {}
  return (
    <header class="top on-dark">
      <div class="container-xl in">
        <a class="brand" href={viewer ? (items[0]?.href ?? home) : home}>
          <img src={asset('mark.svg')} alt="" width="34" height="34" />
          {context.product}
        </a>
        <nav aria-label={t.mainNavigation}>
          <MenuLinks items={items.filter(({ isRare }) => !isRare)} context={context} />
          <MoreMenu items={items.filter(({ isRare }) => isRare)} context={context} />
        </nav>
        {search && (
          <a class="only-desk square" href={search} aria-label={t.searchWithKey} data-search-link>
            <Icon name="search" />
          </a>
        )}
        {viewer && <ViewerMenu viewer={viewer} context={context} />}
        <details class="phone-menu only-phone" data-menu>
          <summary>
            <Icon name="menu-2" />
            {t.menu}
          </summary>
          <div class="drop">
            <nav aria-label={t.menu}>
              <MenuLinks items={items} context={context} />
              {search && <a href={search}>{t.search}</a>}
            </nav>
            {viewer && <AccountLinks viewer={viewer} context={context} />}
          </div>
        </details>
      </div>
    </header>
  )
}

/** What is not of every day, so that the bar holds what is. */
function MoreMenu({ items, context }: { items: NavigationItem[]; context: PageContext }) {
  if (items.length === 0) return null
  const isHere = currentHref(context.navigation, context.path)
  return (
    <details class="more-menu" data-menu>
      <summary aria-current={items.some(({ href }) => href === isHere) ? 'true' : undefined}>
        {pick(context.locale, messages).more}
        <Icon name="chevron-down" />
      </summary>
      <div class="drop">
        <MenuLinks items={items} context={context} />
      </div>
    </details>
  )
}

/** `Nguyễn Thu Hà` → `TH`: the first letters of the last two words. */
export function initials(name: string): string {
  const words = name.trim().split(/\s+/)
  return words
    .slice(-2)
    .map((word) => word[0]?.toLocaleUpperCase('vi') ?? '')
    .join('')
}

function ViewerMenu({ viewer, context }: { viewer: Viewer; context: PageContext }) {
  return (
    <details class="who-menu only-desk" data-menu>
      <summary class="who">
        <i aria-hidden="true">{initials(viewer.name)}</i>
        <span>
          {viewer.name}
          <br />
          <span>{viewer.organizationName}</span>
        </span>
      </summary>
      <div class="drop">
        <AccountLinks viewer={viewer} context={context} />
      </div>
    </details>
  )
}

function AccountLinks({ viewer, context }: { viewer: Viewer; context: PageContext }) {
  const t = pick(context.locale, messages)
  const { account, signOut = '/sign-out' } = context.frame ?? {}
  return (
    <div class="account">
      <b>{viewer.name}</b>
      <span class="hint">{viewer.organizationName}</span>
      {account && <a href={account}>{t.account}</a>}
      <form method="post" action={signOut}>
        <FormSecrets context={context} />
        <button class="btn btn-plain w-100" type="submit">
          <Icon name="logout" />
          {t.signOut}
        </button>
      </form>
    </div>
  )
}
