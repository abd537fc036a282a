import type { Locale, NavigationItem, Viewer } from '#pages'
import { en } from './messages.en.js'
import { vi } from './messages.vi.js'

const rare = (label: string, href: string, permission: string): NavigationItem => ({
  label,
  href,
  permissions: [permission],
  isRare: true,
})

const jobs = rare(vi.jobs, '/jobs', 'jobs.manage')

const work: NavigationItem[] = [
  { label: vi.dashboard, href: '/dashboard', permissions: [] },
  { label: vi.trainings, href: '/trainings', permissions: ['trainings.read'] },
  { label: vi.door, href: '/door', permissions: ['attendance.check_in'] },
  { label: vi.organizations, href: '/organizations', permissions: ['organizations.read'] },
  { label: vi.people, href: '/people', permissions: ['people.read'] },
  { label: vi.certificates, href: '/certificates', permissions: ['certificates.read'] },
  { label: vi.news, href: '/articles', permissions: ['news.read'] },
  rare(vi.untrained, '/untrained', 'registrations.read'),
  rare(vi.imports, '/imports', 'imports.run'),
  rare(vi.messages, '/messages', 'messages.read'),
  rare(vi.privacy, '/privacy-requests', 'privacy.manage'),
  rare(vi.accounts, '/users', 'accounts.manage'),
  rare(vi.audit, '/audit', 'audit.read'),
]

/** The staff bar, in the order of the work; what is not of every day stands behind one word. */
export const navigation = (withJobs: boolean): NavigationItem[] => (withJobs ? [...work, jobs] : work)

/** The menu of the public pages. */
export function publicMenu(locale: Locale): NavigationItem[] {
  const t = locale === 'en' ? { ...vi, ...en } : vi
  return [
    { label: t.home, href: '/', permissions: [] },
    { label: t.news, href: '/tin-bai', permissions: [] },
    { label: t.trainings, href: '/lop', permissions: [] },
    { label: t.verify, href: '/kiem-tra', permissions: [] },
  ]
}

/** At the foot of the public pages: a signed-in reader goes back to the desk. */
export function footerLinks(locale: Locale, viewer: Viewer | null): { label: string; href: string }[] {
  const t = locale === 'en' ? { ...vi, ...en } : vi
  const rights = { label: t.rights, href: '/quyen-du-lieu' }
  return viewer ? [rights, { label: t.dashboard, href: '/dashboard' }] : [rights]
}
