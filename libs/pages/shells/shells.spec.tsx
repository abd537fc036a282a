import { asset, useAssets } from '../assets.js'
import { Html, markSanitised } from '../html.js'
import { pageContext } from '../page-context.fixture.js'
import { renderPage } from '../render.js'
import { currentHref, visibleItems } from './bars.js'
import { DarkPage } from './dark-page.js'
import { PhonePage, SplitPage } from './phone-page.js'
import { PrintPage } from './print-page.js'
import { PublicPage } from './public-page.js'
import { initials, StaffPage } from './staff-page.js'

const items = [
  { label: 'Trang chủ', href: '/', permissions: [] },
  { label: 'Lớp', href: '/trainings', permissions: ['trainings.read'] },
  { label: 'Nhật ký', href: '/audit', permissions: ['audit.read'] },
]

describe('the shells', () => {
  const context = pageContext({
    navigation: items,
    menu: items,
    sample: true,
    insecure: true,
    notice: 'Đã lưu.',
  })
  const title = 'Lớp <script>alert(1)</script> "A" & B'
  const pages = {
    staff: <StaffPage title={title} context={context} children="Nội dung" />,
    public: <PublicPage title={title} context={context} children={<h1>{title}</h1>} />,
    phone: <PhonePage title={title} context={context} children="Nội dung" />,
    split: <SplitPage title={title} say="Chào" context={context} children="Nội dung" />,
    dark: <DarkPage title={title} kind="door" context={context} children="Nội dung" />,
    print: <PrintPage title={title} context={context} children="Nội dung" />,
  }

  it.each(Object.entries(pages))(
    '%s: is escaped, has no inline style or script, and says the data are made up',
    (_, page) => {
      const html = renderPage(page)
      expect(html.startsWith('<!doctype html><html lang="vi"')).toBe(true)
      expect(html).not.toContain('<script>')
      expect(html).not.toMatch(/<style|\sstyle=|\son[a-z]+=/)
      expect(html.match(/<h1/g)?.length ?? 0).toBeLessThanOrEqual(1)
      expect(html).toContain('DỮ LIỆU MẪU')
      expect(html).toContain('id="content"')
    },
  )

  it('keep all but public pages out of search engines', () => {
    expect(renderPage(pages.staff)).toContain('content="noindex"')
    expect(renderPage(pages.phone)).toContain('content="noindex"')
    expect(renderPage(pages.public)).not.toContain('noindex')
  })

  it('say once what the last action did, and warn of a connection that is not encrypted', () => {
    const html = renderPage(pages.staff)
    expect(html.match(/Đã lưu\./g)).toHaveLength(1)
    expect(html).toContain('chưa có HTTPS')
  })
})

describe('navigation', () => {
  it('shows what the viewer may see', () => {
    const viewer = { id: 'v', name: 'A', organizationName: 'B', can: (p: string) => p === 'trainings.read' }
    expect(visibleItems(items, viewer).map(({ href }) => href)).toEqual(['/', '/trainings'])
    expect(visibleItems(items, null).map(({ href }) => href)).toEqual(['/'])
  })

  it('marks the nearest item above the page', () => {
    expect(currentHref(items, '/trainings/1/quotas')).toBe('/trainings')
    expect(currentHref(items, '/trainingsx')).toBeUndefined()
    expect(currentHref(items, '/')).toBe('/')
  })

  it('takes initials from the last two words', () => {
    expect(initials('Nguyễn Thu Hà')).toBe('TH')
    expect(initials("K'Brơi")).toBe('K')
    expect(initials('nguyễn đức')).toBe('NĐ')
  })
})

describe('assets', () => {
  afterEach(() => useAssets({}))

  it('have their built address when a manifest is set', () => {
    expect(asset('staff.css')).toBe('/assets/staff.css')
    useAssets({ 'staff.css': '/assets/staff.1a2b.css' })
    expect(asset('staff.css')).toBe('/assets/staff.1a2b.css')
  })
})

describe('Html', () => {
  it('shows sanitised text as it is', () => {
    expect(renderPage(<Html html={markSanitised('<p>Sáng</p>')} />)).toContain('<div><p>Sáng</p></div>')
  })
})
