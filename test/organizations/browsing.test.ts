import { organization, units } from '../support/factories/organizations.js'
import { makeMember, type StaffMember } from '../support/staff.js'
import { startTestApp, type TestApp } from '../support/test-app.js'

interface Node {
  id: string
  name: string
  below: number
  children: number
  inside: Node[] | null
}

let app: TestApp
let chief: StaffMember
beforeAll(async () => {
  app = await startTestApp({ units: 3 })
  app.clock.setTo('2026-02-01T08:00')
  const place = { organizationId: app.province.id, where: 'tỉnh', hash: 'of nobody' }
  chief = await makeMember(app.nest, { role: 'administrator', ...place })
  await change(app.own.units[0]!.id, 'transfer', '2025-03-01', { parentId: app.foreign.district.id })
  await change(app.own.units[1]!.id, 'renaming', '2025-03-01', { name: 'CĐCS Trường Mẫu' })
  await change(app.own.units[2]!.id, 'dissolution', '2025-03-01', {})
})
afterAll(() => app.close())

const top = () => app.as(chief)
const viewer = () => app.as(app.own.staff.viewer)

const change = (id: string, act: string, effectiveOn: string, facts: object) =>
  top()
    .post(`/organizations/${id}/${act}`, { ...facts, effectiveOn, decisionNumber: '1/QĐ-LĐLĐ' })
    .expect(201)

const namesOf = (items: { name: string }[]) => items.map(({ name }) => name)

async function listed(query: string, agent = top()) {
  const { body } = await agent.get(`/organizations?${query}`).expect(200)
  return body.items as { name: string; parent: { name: string } | null; status: string }[]
}

it('leads from the list and the tree to importing an Excel file whoever may import bodies', async () => {
  for (const path of ['/organizations', '/organizations/tree']) {
    expect((await top().page(path).expect(200)).text).toContain('/imports/new?target=organizations')
    expect((await viewer().page(path).expect(200)).text).not.toContain('/imports/new')
  }
})

describe('the list of a day', () => {
  it('has the names and parents of that day, and whoever worked then', async () => {
    const before = await listed('on=2025-02-28&search=cdcs+so')
    expect(namesOf(before)).toEqual(expect.arrayContaining(['CĐCS số 1', 'CĐCS số 2', 'CĐCS số 3']))
    expect(before.find(({ name }) => name === 'CĐCS số 1')!.parent!.name).toBe('LĐLĐ huyện Đạ Tẻh')
    const after = await listed('on=2025-03-01')
    expect(after.find(({ name }) => name === 'CĐCS số 1')!.parent!.name).toBe('LĐLĐ huyện Đạ Huoai')
    expect(namesOf(after)).toContain('CĐCS Trường Mẫu')
    expect(namesOf(after)).not.toContain('CĐCS số 3')
  })

  it('leaves out whoever was not there yet', async () => {
    expect(await listed('on=2019-12-31')).toEqual([])
    const page = await top().page('/organizations?on=2019-12-31').expect(200)
    expect(page.text).toContain('Ngày đó chưa có đơn vị nào')
  })

  it('is today’s without a day: the dissolved are shown only when asked for', async () => {
    expect(namesOf(await listed(''))).not.toContain('CĐCS số 3')
    expect(await listed('status=dissolved')).toMatchObject([{ name: 'CĐCS số 3', parent: null }])
    expect(namesOf(await listed('status=all'))).toEqual(expect.arrayContaining(['CĐCS số 3', 'CĐCS số 1']))
  })

  it('shows nothing that is out of reach today, whatever stood where on the day', async () => {
    expect(namesOf(await listed('on=2025-02-28', viewer()))).not.toContain('CĐCS số 1')
  })

  it('refuses what is no day', async () => {
    await top().get('/organizations?on=2025-02-30').expect(400)
  })
})

describe('the tree', () => {
  const tree = async (query: string, agent = top()) => {
    const { body } = await agent.get(`/organizations/tree?${query}`).expect(200)
    return body as { tops: Node[]; total: number; page: number }
  }

  it('unfolds the only top by itself, with the count of what stands below each', async () => {
    const { tops } = await tree('')
    expect(namesOf(tops)).toEqual([app.province.name])
    expect(tops[0]!.below).toBe(7)
    expect(tops[0]!.inside).toMatchObject([
      { name: 'LĐLĐ huyện Đạ Huoai', below: 4, inside: null },
      { name: 'LĐLĐ huyện Đạ Tẻh', below: 1, inside: null },
    ])
  })

  it('unfolds the way to a body, of any day', async () => {
    const { tops } = await tree(`open=${app.own.district.id}&on=2025-02-28`)
    const opened = tops[0]!.inside!.find(({ id }) => id === app.own.district.id)!
    expect(namesOf(opened.inside!)).toEqual(['CĐCS số 1', 'CĐCS số 2', 'CĐCS số 3'])
  })

  it('begins at what the reader may see, and knows nothing beside it', async () => {
    const { tops } = await tree('', viewer())
    expect(namesOf(tops)).toEqual(['LĐLĐ huyện Đạ Tẻh'])
    await viewer().get(`/organizations/tree?open=${app.foreign.district.id}`).expect(404)
    await viewer().get(`/organizations/tree?open=${app.province.id}`).expect(404)
  })

  it('does not find a body on a day on which it was not there', async () => {
    await top().get(`/organizations/tree?open=${app.own.district.id}&on=2019-12-31`).expect(404)
  })

  it('comes one level at a time, in pages that together hold each once', async () => {
    const many = await organization(
      app.nest,
      { kind: 'cluster_union', name: 'Công đoàn cụm Đông' },
      app.province,
    )
    await units(app.nest, many, 55, (n) => `CĐCS Đông ${n}`)
    const pages = [await tree(`open=${many.id}`), await tree(`open=${many.id}&page=2`)]
    const all = pages.flatMap(({ tops }) =>
      namesOf(tops[0]!.inside!.find(({ id }) => id === many.id)?.inside ?? []),
    )
    expect(pages[0]!.total).toBe(55)
    expect(new Set(all).size).toBe(55)
    const { text } = await top().page(`/organizations/tree?open=${many.id}`).expect(200)
    expect(text).toContain(`id="tree-${many.id}"`)
    expect(text).toContain('page=2')
  })
})

describe('choosing a body', () => {
  const found = async (query: string, agent = top()) => {
    const { body } = await agent.get(`/organizations/choices?${query}`).expect(200)
    return body as { items: { id: string; name: string; parentName: string | null }[]; more: boolean }
  }

  it('finds by words without accents, bodies before units, never a dissolved one', async () => {
    const { items } = await found('search=huoai')
    expect(items[0]!.name).toBe('LĐLĐ huyện Đạ Huoai')
    expect(items[1]).toMatchObject({ parentName: 'LĐLĐ huyện Đạ Huoai' })
    expect((await found('search=cdcs+so+3')).items.map(({ name }) => name)).toEqual(['CĐCS Đạ Huoai số 3'])
  })

  it('finds only what the caller may use for the purpose', async () => {
    expect((await found('search=huoai', viewer())).items).toEqual([])
    expect((await found('permission=organizations.edit', viewer())).items).toEqual([])
    const mine = await found('permission=organizations.edit', app.as(app.own.staff.administrator))
    expect(namesOf(mine.items)).toEqual(['LĐLĐ huyện Đạ Tẻh', 'CĐCS Trường Mẫu'])
  })

  it('gives radios to a form that types, and links back to one without scripts', async () => {
    const typed = await top().page('/organizations/choices?search=te&field=parentId&takes=one').expect(200)
    expect(typed.text).toMatch(/id="choices".*type="radio".*name="parentId"/s)
    const next = encodeURIComponent('/organizations/new?kind=x')
    const linked = await top()
      .page(`/organizations/choices?search=te&field=parentId&next=${next}`)
      .expect(200)
    expect(linked.text).toContain(`/organizations/new?kind=x&amp;parentId=${app.own.district.id}`)
    const form = await top().page(`/organizations/new?parentId=${app.own.district.id}`).expect(200)
    expect(form.text).toMatch(
      new RegExp(`value="${app.own.district.id}"[^>]* checked|checked[^>]*value="${app.own.district.id}"`),
    )
  })

  it('offers all bodies of a small tree at once, and a box to find the rest of a larger one', async () => {
    const place = { organizationId: app.own.district.id, where: 'huyện nhỏ', hash: 'of nobody' }
    const small = app.as(await makeMember(app.nest, { role: 'administrator', ...place }))
    const one = app.own.units[1]!
    const [deep] = await units(app.nest, one, 1, () => 'Công đoàn bộ phận Tổ Văn phòng')
    const { text } = await small.page('/organizations/new').expect(200)
    expect(text).toContain(`value="${deep!.id}"`)
    expect(text).not.toContain('type="search" name="search"')
    await units(app.nest, one, 12, (n) => `Công đoàn bộ phận Tổ ${n}`)
    const more = await small.page('/organizations/new').expect(200)
    expect(more.text).not.toContain(`value="${deep!.id}"`)
    expect(more.text).toContain('placeholder="Gõ tên đơn vị, không cần dấu"')
  })

  it.each(['//evil.example', 'https://evil.example', '/\\evil.example', 'javascript:alert(1)'])(
    'leads nowhere but to a page of ours: %s',
    async (next) => {
      await top()
        .get(`/organizations/choices?next=${encodeURIComponent(next)}`)
        .expect(400)
    },
  )
})

it('logged no unexpected failure', () => expect(app.log.failures).toEqual([]))
