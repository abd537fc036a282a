import type { ComponentChildren } from 'preact'
import { StaffPage, Tabs, type PageContext } from '#pages'
import { ownAccountMessages as t } from '../own-account-messages.js'

interface AccountPageProps {
  /** Of the part; the account's own page has none. */
  title?: string
  lead?: string
  context: PageContext
  /** Address of the tab. */
  tab: string
  actions?: ComponentChildren
  children: ComponentChildren
}

const tabs = [
  { label: t.factsTab, href: '/account' },
  { label: t.password, href: '/account/password' },
  { label: t.factorTab, href: '/account/totp' },
  { label: t.sessionsTab, href: '/account/sessions' },
  { label: t.tokensTab, href: '/account/tokens' },
]

/** The parts of one's own account, each a small page. */
export function AccountPage({ title, lead, context, tab, actions, children }: AccountPageProps) {
  return (
    <StaffPage
      title={title ?? t.account}
      lead={lead}
      context={context}
      crumbs={title ? [{ label: t.account, href: '/account' }, { label: title }] : undefined}
      actions={actions}
      tabs={<Tabs tabs={tabs} context={context} current={tab} label={t.parts} />}
    >
      {children}
    </StaffPage>
  )
}
