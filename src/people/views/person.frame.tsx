import type { ComponentChildren } from 'preact'
import { Note, StaffPage, Tabs, type MetaItem, type PageContext } from '#pages'
import { vi as t } from '../messages.vi.js'
import type { PersonHeadView } from '../people.presenter.js'

interface PersonFrameProps {
  head: PersonHeadView
  context: PageContext
  /** Buttons at the right of the name. */
  actions?: ComponentChildren
  /** The address of the open tab, where the page is deeper than its tab. */
  current?: string
  /** The page below the person, in the crumbs and in the browser's title: “Chức vụ”. */
  part?: string
  /** More of the grey line, before the unit. */
  meta?: MetaItem[]
  scripts?: string[]
  /** Dialogs. */
  after?: ComponentChildren
  children: ComponentChildren
}

/** Every page about one person: crumbs, name, unit and tabs, then the page's own content. */
export function PersonFrame({ head, part, current, meta = [], children, ...rest }: PersonFrameProps) {
  const { context } = rest
  const home = `/people/${head.id}`
  return (
    <StaffPage
      title={head.fullName}
      crumbs={[
        { label: t.people, href: '/people' },
        part ? { label: head.fullName, href: home } : { label: head.fullName },
        ...(part ? [{ label: part }] : []),
      ]}
      meta={[...meta, { icon: 'building', text: head.unit.name }]}
      tabs={
        head.tabs.length > 1 && (
          <Tabs tabs={head.tabs} current={current} context={context} label={t.partsOfPerson} />
        )
      }
      {...rest}
    >
      {head.mergedName !== null && (
        <Note tone="cham" icon="git-merge" class="mb-3">
          {t.standsFor(head.mergedName, head.fullName)} <a href={home}>{t.ownAddress}</a>
        </Note>
      )}
      {children}
    </StaffPage>
  )
}
