import { units } from '../support/factories/organizations.js'
import { decision, TreeWorld } from './tree-world.js'

let world: TreeWorld
beforeAll(async () => void (world = await TreeWorld.start()))
afterAll(() => world.app.close())

const lastOf = async ({ id }: { id: string }) => {
  const { body } = await world.top.get(`/organizations/${id}/successions`).expect(200)
  return body.items[0] as {
    id: string
    effectiveOn: string
    decisionNumber: string
    correction: object | null
  }
}

async function correct(body: { id: string }, facts: object) {
  const { id } = await lastOf(body)
  const sent = { ...decision('2025-07-01'), reason: 'Ghi nhầm theo dự thảo', ...facts }
  return world.top.post(`/organization-successions/${id}/correction`, sent)
}

const change = (id: string, act: string, day: string, facts: object = {}) =>
  world.top.post(`/organizations/${id}/${act}`, { ...facts, ...decision(day) }).expect(201)

const nameOn = async ({ id }: { id: string }, day: string) =>
  (
    await world.app.query<{ name: string }>('SELECT organization_name_on($1::uuid, $2::date) AS name', [
      id,
      day,
    ])
  )[0]!.name

describe('a mistyped day', () => {
  it('of a new name moves with the name, earlier or later, and keeps what was first recorded', async () => {
    const { body } = await world.family(1)
    await change(body.id, 'renaming', '2025-07-01', { name: 'LĐLĐ huyện Mới' })
    expect((await correct(body, { effectiveOn: '2024-07-01' })).status).toBe(201)
    expect([await nameOn(body, '2024-06-30'), await nameOn(body, '2024-07-01')]).toEqual([
      ...[body.name, 'LĐLĐ huyện Mới'],
    ])
    expect((await correct(body, { effectiveOn: '2025-09-01' })).status).toBe(201)
    expect(await nameOn(body, '2025-08-31')).toBe(body.name)
    expect(await lastOf(body)).toMatchObject({
      ...{ effectiveOn: '2025-09-01', correction: { reason: 'Ghi nhầm theo dự thảo' } },
    })
    const kept = await world.app.query(
      `SELECT s.effective_on AS day FROM organization_successions s
       JOIN organization_succession_parts p ON p.succession_id = s.id WHERE p.from_id = $1`,
      [body.id],
    )
    expect(kept).toEqual([{ day: '2025-07-01' }])
  })

  it('of a merger moves the bodies, their units and the founded body', async () => {
    const { body, below } = await world.family(2)
    const made = await change(body.id, 'merger', '2025-07-01', { name: 'LĐLĐ huyện Nhập' })
    const target = made.body as { id: string }
    expect((await correct(body, { effectiveOn: '2024-12-01' })).status).toBe(201)
    expect(await world.subtreeOn(target, '2024-12-01')).toContain(below[0]!.name)
    expect(await world.subtreeOn(body, '2024-12-01')).toEqual([body.name])
    expect(await world.subtreeOn(body, '2024-11-30')).toContain(below[1]!.name)
    const listed = await world.top.get('/organizations?on=2024-12-01&search=nhap').expect(200)
    expect(listed.body.total).toBe(1)
    expect(await world.below(target)).toContain(below[0]!.name)
  })

  it.each([
    ['that has not come', '2026-02-02', 'succession_in_future'],
    ['before what the change ended began', '2020-01-01', 'succession_too_early'],
  ])('is not replaced by one %s', async (_, effectiveOn, code) => {
    const { body } = await world.family(1)
    await change(body.id, 'renaming', '2025-07-01', { name: 'LĐLĐ huyện Khác' })
    expect((await correct(body, { effectiveOn })).body.code).toBe(code)
    expect(await nameOn(body, '2025-06-30')).toBe(body.name)
  })

  it('is not moved behind what has stood below the founded body since, nor once a body changed again', async () => {
    const { body } = await world.family(1)
    const made = await change(body.id, 'merger', '2024-01-01', { name: 'LĐLĐ huyện Lập' })
    const target = { id: made.body.id as string, name: 'LĐLĐ huyện Lập', sample: false }
    const [late] = await units(world.app.nest, target, 1, () => 'CĐCS Sau này')
    await world.app.query(
      `UPDATE organization_parents SET valid_from = '2024-06-01' WHERE organization_id = $1`,
      [late!.id],
    )
    expect((await correct(body, { effectiveOn: '2024-07-01' })).body.code).toBe('succession_too_late')
    const other = await world.family(1)
    await change(other.body.id, 'renaming', '2024-01-01', { name: 'Một' })
    const first = await lastOf(other.body)
    await change(other.body.id, 'renaming', '2025-01-01', { name: 'Hai' })
    const refused = await world.top.post(`/organization-successions/${first.id}/correction`, {
      ...{ ...decision('2023-01-01'), reason: 'Nhầm' },
    })
    expect([refused.status, refused.body.code]).toEqual([409, 'succession_overtaken'])
  })
})

describe('a mistyped decision', () => {
  it('is corrected at any time, with the reason and who', async () => {
    const { body } = await world.family(1)
    await change(body.id, 'renaming', '2024-01-01', { name: 'Một' })
    const first = await lastOf(body)
    await change(body.id, 'renaming', '2025-01-01', { name: 'Hai' })
    await world.top
      .post(`/organization-successions/${first.id}/correction`, {
        ...{ effectiveOn: '2024-01-01', decisionNumber: '52/QĐ-LĐLĐ', reason: 'Viết ngược số' },
      })
      .expect(201)
    const page = await world.top.page(`/organizations/${body.id}/successions`).expect(200)
    expect(page.text).toContain('52/QĐ-LĐLĐ')
    expect(page.text).toContain('Viết ngược số')
    const entries = await world.app.query(
      `SELECT fields FROM audit_entries WHERE subject_id = $1 AND verb = 'organizations.correctSuccession'`,
      [body.id],
    )
    expect(entries).toEqual([{ fields: ['decisionNumber'] }])
  })

  it('of a foreign body, or without a reason, is refused', async () => {
    const { body } = await world.family(1)
    await change(body.id, 'renaming', '2024-01-01', { name: 'Một' })
    const { id } = await lastOf(body)
    const path = `/organization-successions/${id}/correction`
    await world.own.page(path).expect(404)
    await world.own.post(path, { ...decision('2024-01-01'), reason: 'Nhầm' }).expect(404)
    const { text } = await world.top.submit(path, { ...decision('2024-02-01'), reason: '' }).expect(422)
    expect(text).toContain('value="2024-02-01"')
  })
})

it('a transfer can be taken back although the body above has taken in others since', async () => {
  const [one, two, home] = [await world.family(1), await world.family(1), await world.family(1)]
  const to = { parentId: home.body.id }
  await change(one.below[0]!.id, 'transfer', '2025-01-01', to)
  await change(two.below[0]!.id, 'transfer', '2025-02-01', to)
  const { id } = await lastOf(one.below[0]!)
  await world.top.post(`/organization-successions/${id}/reversal`, { reason: 'Nhầm' }).expect(201)
  expect((await world.now(one.below[0]!)).parent).toBe(one.body.name)
})

it('logged no unexpected failure', () => expect(world.app.log.failures).toEqual([]))
