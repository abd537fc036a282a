import { organization } from '../support/factories/organizations.js'
import { makeMember } from '../support/staff.js'
import { startTestApp, type TestApp } from '../support/test-app.js'

let app: TestApp
beforeAll(async () => {
  app = await startTestApp({ units: 4 })
  app.clock.setTo('2026-02-01T08:00')
})
afterAll(() => app.close())

const administrator = () => app.as(app.own.staff.administrator)

async function stored(id: string) {
  const { body } = await administrator().get(`/organizations/${id}`).expect(200)
  return body as { name: string; version: number; unitGroup: string | null; externalCode: string | null }
}

const listedOn = async (day: string) => {
  const { body } = await administrator().get(`/organizations?on=${day}`).expect(200)
  return (body.items as { name: string }[]).map(({ name }) => name)
}

describe('correcting a body', () => {
  it('replaces name, khối and code, and writes down which', async () => {
    const { id } = app.own.units[0]!
    const sent = {
      name: 'CĐCS Trường Mầm non Phong Lan',
      unitGroup: 'Doanh nghiệp',
      externalCode: 'PL-01',
      version: 1,
    }
    await administrator().post(`/organizations/${id}`, sent).expect(201)
    expect(await stored(id)).toMatchObject({ ...sent, version: 2 })
    const found = await administrator().get('/organizations?search=phong+lan').expect(200)
    expect(found.body.total).toBe(1)
    const [entry] = await app.query(
      'SELECT verb, fields FROM audit_entries WHERE subject_id = $1 ORDER BY at DESC',
      [id],
    )
    expect(entry).toEqual({ verb: 'organizations.edit', fields: ['name', 'unitGroup', 'externalCode'] })
  })

  it('that changes nothing leaves version and audit alone', async () => {
    const { id, name } = app.own.units[1]!
    const { unitGroup } = await stored(id)
    await administrator().post(`/organizations/${id}`, { name, unitGroup, version: 1 }).expect(201)
    expect((await stored(id)).version).toBe(1)
  })

  it('by two at once shows the slower one both values, and saves when sent again', async () => {
    const { id } = app.own.units[1]!
    await administrator().post(`/organizations/${id}`, { name: 'CĐCS Người nhanh', version: 1 }).expect(201)
    const slow = { name: 'CĐCS Người chậm', version: 1 }
    const { body } = await administrator().post(`/organizations/${id}`, slow).expect(409)
    expect(body.code).toBe('organization_changed')
    expect(body.detail).toContain('đang lưu “CĐCS Người nhanh”, đồng chí gửi “CĐCS Người chậm”')
    const page = await administrator().submit(`/organizations/${id}`, slow)
    expect(page.text).toContain('CĐCS Người nhanh')
    const version = /name="version" value="(\d+)"/.exec(page.text)![1]
    await administrator()
      .submit(`/organizations/${id}`, { ...slow, version })
      .expect(303)
    expect((await stored(id)).name).toBe('CĐCS Người chậm')
  })

  it('is stale after a change by a decision too', async () => {
    const { id } = app.own.units[2]!
    const before = await stored(id)
    await administrator()
      .post(`/organizations/${id}/renaming`, {
        ...{ name: 'CĐCS Tên mới', effectiveOn: '2025-01-01', decisionNumber: '3/QĐ' },
      })
      .expect(201)
    const stale = { name: before.name, unitGroup: before.unitGroup, version: before.version }
    await administrator().post(`/organizations/${id}`, stale).expect(409)
  })

  it('of a foreign one is not found', async () => {
    const path = `/organizations/${app.foreign.units[0]!.id}`
    await administrator().page(`${path}/edit`).expect(404)
    await administrator().post(path, { name: 'Khác', version: 1 }).expect(404)
  })
})

describe('the first day', () => {
  const made = (validFrom: string) =>
    administrator().post('/organizations', {
      ...{ parentId: app.own.district.id, kind: 'grassroots_union', name: `CĐCS từ ${validFrom}`, validFrom },
    })

  it('moves the body into the lists of the years before', async () => {
    const { body } = await made('2026-01-31').expect(201)
    expect(await listedOn('2023-04-26')).not.toContain('CĐCS từ 2026-01-31')
    const sent = { name: 'CĐCS từ 2026-01-31', version: 1, foundedOn: '2021-09-05' }
    await administrator().post(`/organizations/${body.id}`, sent).expect(201)
    expect(await listedOn('2023-04-26')).toContain('CĐCS từ 2026-01-31')
    expect(await listedOn('2021-09-04')).not.toContain('CĐCS từ 2026-01-31')
  })

  it.each([
    ['before the body above began', '2019-12-31', 'founded_before_parent'],
    ['that has not come', '2026-02-02', 'founded_in_future'],
  ])('%s is refused beside the field', async (_, foundedOn, code) => {
    const { id } = app.own.units[3]!
    const { name, unitGroup, version } = await stored(id)
    const { body } = await administrator()
      .post(`/organizations/${id}`, { name, unitGroup, version, foundedOn })
      .expect(422)
    expect(body).toMatchObject({ code, errors: [{ field: 'foundedOn' }] })
  })

  it('after the first change, or after something stood below it, is refused', async () => {
    const changed = await stored(app.own.units[2]!.id)
    const late = { name: changed.name, version: changed.version, foundedOn: '2025-01-01' }
    const path = `/organizations/${app.own.units[2]!.id}`
    expect((await administrator().post(path, late).expect(422)).body.code).toBe('founded_too_late')
    const { name, version } = await stored(app.own.district.id)
    const above = await administrator().post(`/organizations/${app.own.district.id}`, {
      ...{ name, version, foundedOn: '2020-01-02' },
    })
    expect([above.status, above.body.code]).toEqual([422, 'founded_too_late'])
  })

  it('of a new body is not before that of the body above', async () => {
    const { body } = await made('2019-12-31').expect(422)
    expect(body).toMatchObject({ code: 'parent_not_there_yet', errors: [{ field: 'validFrom' }] })
  })

  it('of a body that a decision founded is that of the decision', async () => {
    const { body } = await administrator()
      .post(`/organizations/${app.own.units[3]!.id}/merger`, {
        ...{ name: 'CĐCS Hợp nhất', effectiveOn: '2025-05-01', decisionNumber: '9/QĐ' },
      })
      .expect(201)
    const { name, unitGroup, version } = await stored(body.id)
    const sent = { name, unitGroup, version, foundedOn: '2025-04-30' }
    const refused = await administrator().post(`/organizations/${body.id}`, sent).expect(422)
    expect(refused.body.code).toBe('founded_by_decision')
  })
})

describe('days that do not fit', () => {
  const decided = (effectiveOn: string) => ({ effectiveOn, decisionNumber: '5/QĐ' })
  const district = (name: string) =>
    organization(app.nest, { kind: 'district_federation', name }, app.province)

  it('of a transfer below a body that was not there yet', async () => {
    const made = await administrator().post('/organizations', {
      ...{ parentId: app.own.district.id, kind: 'cluster_union', name: 'Cụm mới', validFrom: '2025-06-01' },
    })
    const unit = app.own.units[1]!.id
    const early = { parentId: made.body.id, ...decided('2025-05-31') }
    const { body } = await administrator().post(`/organizations/${unit}/transfer`, early).expect(422)
    expect(body).toMatchObject({ code: 'body_not_there_yet', errors: [{ field: 'effectiveOn' }] })
    await administrator()
      .post(`/organizations/${unit}/transfer`, { ...early, ...decided('2025-06-01') })
      .expect(201)
  })

  it('of transfers that would have made a ring for a while', async () => {
    const place = { organizationId: app.province.id, where: 'tỉnh', hash: 'of nobody' }
    const top = app.as(await makeMember(app.nest, { role: 'administrator', ...place }))
    const [one, two] = [await district('Huyện Một'), await district('Huyện Hai')]
    const to = (parentId: string, day: string) => ({ parentId, ...decided(day) })
    await top.post(`/organizations/${two.id}/transfer`, to(one.id, '2024-01-01')).expect(201)
    await top.post(`/organizations/${two.id}/transfer`, to(app.province.id, '2024-06-01')).expect(201)
    const ring = await top.post(`/organizations/${one.id}/transfer`, to(two.id, '2024-03-01'))
    expect([ring.status, ring.body.code]).toEqual([409, 'organization_below_itself_then'])
    await top.post(`/organizations/${one.id}/transfer`, to(two.id, '2024-06-01')).expect(201)
  })

  it('of two transfers at once that each would close the other’s ring: one of them is refused', async () => {
    const place = { organizationId: app.province.id, where: 'tỉnh hai', hash: 'of nobody' }
    const top = app.as(await makeMember(app.nest, { role: 'administrator', ...place }))
    const [a, b] = [await district('Huyện A'), await district('Huyện B')]
    const below = (parent: typeof a, name: string) =>
      organization(app.nest, { kind: 'cluster_union', name }, parent)
    const [ofA, ofB] = [await below(a, 'Cụm A'), await below(b, 'Cụm B')]
    const send = (id: string, parentId: string) =>
      top.post(`/organizations/${id}/transfer`, { parentId, ...decided('2025-07-01') })
    const answers = await Promise.all([send(a.id, ofB.id), send(b.id, ofA.id)])
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409])
  })
})

it('logged no unexpected failure', () => expect(app.log.failures).toEqual([]))
