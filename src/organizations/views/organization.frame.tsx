import type { ComponentChildren } from 'preact'
import { Note, StaffPage, Tabs, type MetaItem, type PageContext } from '#pages'
import { vi as t } from '../messages.vi.js'
import type { OrganizationHeadView } from '../organizations.presenter.js'

interface OrganizationFrameProps {
  head: OrganizationHeadView
  context: PageContext
  /** Buttons at the right of the name. */
  actions?: ComponentChildren
  /** The address of the open tab, where the page is deeper than its tab. */
  current?: string
  /** The page below the body, in the crumbs: “Đổi tên”. */
  part?: string
  /** More of the grey line, after kind and parent. */
  meta?: MetaItem[]
  scripts?: string[]
  /** Dialogs. */
  after?: ComponentChildren
  children: ComponentChildren
}

/** Every page about one body: crumbs, name, state and tabs, then the page's own content. */
export function OrganizationFrame({
  head,
  part,
  current,
  meta = [],
  children,
  ...rest
}: OrganizationFrameProps) {
  const { context } = rest
  const home = `/organizations/${head.id}`
  return (
    <StaffPage
      title={head.name}
      crumbs={[
        { label: t.organizations, href: '/organizations' },
        part ? { label: head.name, href: home } : { label: head.name },
        ...(part ? [{ label: part }] : []),
      ]}
      meta={[
        { icon: 'building', text: head.kindLabel },
        ...(head.parent ? [{ icon: 'sitemap' as const, text: head.parent.name }] : []),
        ...meta,
      ]}
      tabs={
        head.tabs.length > 1 && (
          <Tabs tabs={head.tabs} current={current} context={context} label={t.partsOfOrganization} />
        )
      }
      {...rest}
    >
      {head.status !== 'active' && (
        <Note tone="dat" icon="alert-triangle" class="mb-3">
          {head.status === 'dissolved' ? t.isDissolved : t.isSuspended}{' '}
          <a href={`${home}/successions`}>{t.seeChanges}</a>
        </Note>
      )}
      {children}
    </StaffPage>
  )
}
