import { renderToString } from 'preact-render-to-string'
import { pageContext } from '../page-context.fixture.js'
import { ListPager } from './list-pager.js'
import { Pager } from './pager.js'
import { SearchBox } from './search-box.js'
import { SortLink } from './sort-link.js'
import { Table } from './table.js'
import { FilterTabs } from './tabs.js'

const context = pageContext({ query: { q: 'nguyễn & thị', status: 'open', page: '2' } })

describe('Pager', () => {
  it('keeps the query and leaves page 1 out of it', () => {
    const html = renderToString(<Pager page={2} pageSize={30} total={95} context={context} />)
    expect(html).toContain('Đang xem 31–60 trong 95')
    expect(html).toContain('href="/units?q=nguy%E1%BB%85n+%26+th%E1%BB%8B&amp;status=open"')
    expect(html).toContain('status=open&amp;page=3"')
  })

  it('has no way beyond the last page', () => {
    const html = renderToString(<Pager page={4} pageSize={30} total={95} context={context} />)
    expect(html).toContain('Đang xem 91–95 trong 95')
    expect(html).not.toContain('rel="next"')
  })

  it('says nothing about an empty list', () => {
    expect(renderToString(<Pager page={1} pageSize={30} total={0} context={context} />)).toBe('')
  })
})

describe('ListPager', () => {
  const list = { page: 1, pageSize: 30, total: 95, isMore: false, next: 'row' }
  const show = (changes: Partial<typeof list>, query: Record<string, string> = {}) =>
    renderToString(<ListPager list={{ ...list, ...changes }} context={pageContext({ query })} />)

  it('counts pages while the list is counted', () => {
    expect(show({})).toContain('Trang 1/4')
  })

  it('goes on from the last row where there are more than were counted', () => {
    const html = show({ total: 1_000, isMore: true }, { status: 'open', page: '34' })
    expect(html).toContain('href="/units?status=open&amp;after=row"')
    expect(html).not.toContain('Trang')
  })

  it('leads back to the beginning of a list that was entered further on', () => {
    expect(show({}, { after: 'earlier' })).toContain('rel="first" href="/units"')
  })
})

describe('ways through a list', () => {
  it('search from the first page, keeping the filter', () => {
    const html = renderToString(<SearchBox context={context} label="Tìm đơn vị" />)
    expect(html).toContain('<input type="hidden" name="status" value="open"')
    expect(html).not.toContain('name="page"')
    expect(html).toContain('value="nguyễn &amp; thị"')
  })

  it('sort up, then down', () => {
    const link = (query: Record<string, string>) =>
      renderToString(<SortLink column="name" context={{ path: '/units', query }} children="Tên" />)
    expect(link({ page: '3', after: 'row' })).toContain('href="/units?sort=name"')
    expect(link({ sort: 'name' })).toContain('href="/units?sort=-name"')
    expect(link({ sort: '-name' })).toContain('href="/units?sort=name"')
  })

  it('mark the filter in use', () => {
    const options = [
      { value: '', label: 'Tất cả', count: 60 },
      { value: 'open', label: 'Chưa trả lời', count: 3 },
    ]
    const html = renderToString(<FilterTabs name="status" label="Lọc" options={options} context={context} />)
    expect(html.match(/aria-current="page"/g)).toHaveLength(1)
    expect(html).toMatch(/status=open" aria-current="page"/)
  })
})

describe('Table', () => {
  const rows = [
    { name: '<Xã 1>', seats: 2, group: 'Xã' },
    { name: 'Xã 2', seats: 1, group: 'Xã' },
    { name: 'Trường 1', seats: 0, group: 'Trường' },
  ]
  const html = renderToString(
    <Table
      caption="Đơn vị"
      context={pageContext({ query: { sort: '-name' } })}
      rows={rows}
      groupOf={(row) => row.group}
      columns={[
        { label: 'Tên', main: true, sort: 'name', cell: (row) => row.name },
        { label: 'Số chỗ', numeric: true, cell: (row) => row.seats },
        { label: 'Nhắc', quiet: true, cell: (row) => (row.seats ? null : 'Nhắc') },
      ]}
    />,
  )

  it('names each value for the cards of a phone, the name without a label', () => {
    expect(html).toContain('<td data-l>&lt;Xã 1></td>')
    expect(html).toContain('<td class="num" data-l="Số chỗ">0</td>')
  })

  it('leaves an empty cell out of the card', () => {
    expect(html).toContain('<td></td>')
  })

  it('heads each group once and says how it is sorted', () => {
    expect(html.match(/class="group"/g)).toHaveLength(2)
    expect(html).toContain('aria-sort="descending"')
  })
})
