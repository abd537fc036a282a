import { letterheadFacts } from '../support/factories/organizations.js'
import { startTestApp, type TestApp } from '../support/test-app.js'

let app: TestApp
beforeAll(async () => void (app = await startTestApp({ units: 12 })))
afterAll(() => app.close())

const viewer = () => app.as(app.own.staff.viewer)
const administrator = () => app.as(app.own.staff.administrator)

interface Listed {
  items: { id: string; name: string }[]
  total: number
}

async function list(query: string, agent = viewer()): Promise<Listed> {
  return (await agent.get(`/organizations?${query}`).expect(200)).body as Listed
}

const names = ({ items }: Listed) => items.map(({ name }) => name)

describe('the list of organisations', () => {
  it('shows the body first, then its units by group and by the number in their names', async () => {
    const listed = await list('')
    expect(listed.total).toBe(13)
    expect(names(listed).slice(0, 4)).toEqual(['LĐLĐ huyện Đạ Tẻh', 'CĐCS số 1', 'CĐCS số 6', 'CĐCS số 11'])
  })

  it('shows nothing of other districts', async () => {
    expect(names(await list('search=Huoai'))).toEqual([])
    expect(names(await list('search=Huoai', app.as(app.foreign.staff.viewer)))).toHaveLength(13)
  })

  it('is searched without accents, in any order of words', async () => {
    expect(names(await list(`search=${encodeURIComponent('so 12 cdcs')}`))).toEqual(['CĐCS số 12'])
    expect(names(await list(`search=${encodeURIComponent('đạ tẻh')}`))).toEqual(['LĐLĐ huyện Đạ Tẻh'])
  })

  it.each(['%', '_', "'", '\\', '%_%'])(
    'takes %s in a search for a letter, not for a wildcard',
    async (sign) => {
      const { status } = await viewer().get(`/organizations?search=${encodeURIComponent(sign)}`)
      expect(status).toBe(200)
    },
  )

  it('comes in pages that together hold each once', async () => {
    const pages = [await list('pageSize=5'), await list('pageSize=5&page=2'), await list('pageSize=5&page=3')]
    const all = pages.flatMap(names)
    expect(all).toHaveLength(13)
    expect(new Set(all).size).toBe(13)
    expect(names(await list('pageSize=5&page=4'))).toEqual([])
  })

  it('is filtered by group', async () => {
    expect(names(await list(`group=${encodeURIComponent('Doanh nghiệp')}`))).toEqual([
      'CĐCS số 5',
      'CĐCS số 10',
    ])
  })

  it('sorts as Vietnamese does: Đ after D, and before E', async () => {
    const group = 'Cơ quan'
    for (const name of ['CĐCS Ê-đê', 'CĐCS Đăng kiểm', 'CĐCS Dân vận'])
      await administrator()
        .post('/organizations', { ...unit(name), unitGroup: group })
        .expect(201)
    const listed = names(await list(`group=${encodeURIComponent(group)}&search=CĐCS`))
    expect(listed.slice(0, 3)).toEqual(['CĐCS Dân vận', 'CĐCS Đăng kiểm', 'CĐCS Ê-đê'])
  })
})

const unit = (name: string) => ({ parentId: app.own.district.id, kind: 'grassroots_union', name })

describe('a new unit', () => {
  it('stands below its body, in both faces, and is written down once in the audit', async () => {
    const { body, headers } = await administrator().post('/organizations', unit('CĐCS mới')).expect(201)
    expect(headers.location).toBe(`/organizations/${body.id}`)
    expect(body.parent.name).toBe('LĐLĐ huyện Đạ Tẻh')
    const page = await viewer().page(`/organizations/${body.id}`).expect(200)
    expect(page.text).toContain('CĐCS mới')
    const audit = await app.query('SELECT verb FROM audit_entries WHERE subject_id = $1', [body.id])
    expect(audit).toEqual([{ verb: 'organizations.create' }])
  })

  it('asked for by a form goes on to its page and says so there', async () => {
    const sent = await administrator().submit('/organizations', unit('CĐCS theo mẫu')).expect(303)
    const cookie = [sent.headers['set-cookie']].flat().join(';')
    expect(cookie).toContain('notice=')
    expect(sent.headers.location).toMatch(/^\/organizations\/[\w-]{36}$/)
  })

  it('refused shows the form again with what was typed and the reason beside the field', async () => {
    const fields = { ...unit(''), unitGroup: 'Cơ quan' }
    const { text } = await administrator().submit('/organizations', fields).expect(422)
    expect(text).toMatch(/<option[^>]*selected[^>]*>Cơ quan/)
    expect(text).toMatch(/invalid-feedback|aria-invalid/)
  })

  it('of the name of one that stands there already is asked about, in both faces', async () => {
    await administrator().post('/organizations', unit('CĐCS Trường Mẫu giáo')).expect(201)
    const again = unit('cđcs truong mẫu giáo')
    const { body } = await administrator().post('/organizations', again).expect(409)
    expect(body).toMatchObject({ code: 'organization_exists', errors: [{ field: 'namesake' }] })
    const asked = await administrator().submit('/organizations', again).expect(409)
    expect(asked.text).toContain('Đã có CĐCS Trường Mẫu giáo cùng tên dưới LĐLĐ huyện Đạ Tẻh. Vẫn thêm?')
    expect(asked.text).toContain('name="namesake"')
    await administrator()
      .submit('/organizations', { ...again, namesake: 'true' })
      .expect(303)
    const at = await Promise.all(
      [1, 2].map(() => administrator().post('/organizations', unit('CĐCS cùng lúc'))),
    )
    expect(at.map(({ status }) => status).sort()).toEqual([201, 409])
  })

  it('cannot be put below a body out of reach', async () => {
    const body = { ...unit('CĐCS lạc'), parentId: app.foreign.district.id }
    const { body: problem } = await administrator().post('/organizations', body).expect(404)
    expect(problem.code).toBe('organization_not_found')
  })
})

describe('the letterhead', () => {
  const settings = (facts: object) => ({ ...letterheadFacts, ...facts })

  it('of a paper is the one that holds on its day', async () => {
    const path = `/organizations/${app.own.district.id}/settings`
    await administrator()
      .post(path, settings({ validFrom: '2023-05-01', signerName: 'Trần Thị Kế Nhiệm' }))
      .expect(201)
    const signer = async () =>
      (await viewer().get(`/organizations/${app.own.district.id}`).expect(200)).body.letterhead.signerName
    app.clock.setTo('2023-04-30T23:59')
    expect(await signer()).toBe('Nguyễn Văn Mẫu')
    app.clock.setTo('2023-05-01T00:00')
    expect(await signer()).toBe('Trần Thị Kế Nhiệm')
    app.clock.setTo('2023-04-10T08:00')
  })

  it('of a unit is that of the nearest body above it', async () => {
    const id = app.own.units[0]!.id
    const { body } = await viewer().get(`/organizations/${id}`).expect(200)
    expect(body.letterhead.organizationId).toBe(app.own.district.id)
  })

  it('of a body out of reach is neither shown nor changed', async () => {
    const path = `/organizations/${app.foreign.district.id}`
    await viewer().get(path).expect(404)
    await administrator().page(`${path}/settings`).expect(404)
    await administrator().post(`${path}/settings`, settings({})).expect(404)
  })

  it('carries links to websites only', async () => {
    const path = `/organizations/${app.own.district.id}/settings`
    const links = [{ label: 'Trang', href: 'javascript:alert(1)' }]
    const { body } = await administrator().post(path, settings({ links })).expect(400)
    expect(body.errors[0].field).toBe('links[0].href')
  })
})

it('logged no unexpected failure', () => expect(app.log.failures).toEqual([]))
