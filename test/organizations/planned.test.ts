import { DueSuccessions } from '../../src/organizations/due-successions.service.js'
import { makeMember } from '../support/staff.js'
import { startTestWorker, type TestWorker } from '../support/test-worker.js'
import { decision, TreeWorld } from './tree-world.js'

let world: TreeWorld
let workers: TestWorker[]
beforeAll(async () => {
  world = await TreeWorld.start()
  workers = [await startTestWorker(world.app), await startTestWorker(world.app)]
})
beforeEach(() => world.app.clock.setTo('2026-02-01T08:00'))
afterAll(async () => {
  for (const worker of workers) await worker.close()
  await world.app.close()
})

/** As both workers would at their next turn, at the same time. */
const sweep = () => Promise.all(workers.map(({ nest }) => nest.get(DueSuccessions).apply()))

async function plan(id: string, act: string, facts: object = {}, day = '2026-07-01', agent = world.top) {
  const { body } = await agent.post(`/organizations/${id}/${act}`, { ...facts, ...decision(day) }).expect(201)
  return body.plan as { id: string; effectiveOn: string }
}

const plansOf = async (id: string) =>
  (await world.top.get(`/organizations/${id}/successions`).expect(200)).body.planned

const changesOf = async (id: string) =>
  (await world.top.get(`/organizations/${id}/successions`).expect(200)).body.items as { kind: string }[]

describe('a change for a day to come', () => {
  it('is kept, stands on the time line, and is done once when its day begins in Vietnam', async () => {
    const { body } = await world.family(0)
    await plan(body.id, 'renaming', { name: 'LĐLĐ huyện Mới' })
    const page = (await world.top.page(`/organizations/${body.id}/successions`).expect(200)).text
    expect(page).toContain('Sẽ thực hiện ngày 1/7/2026')
    expect(page).toContain('Tên mới: LĐLĐ huyện Mới')
    expect(page).toContain('25/QĐ-LĐLĐ')
    world.app.clock.setTo('2026-06-30T23:59')
    await sweep()
    expect((await world.now(body)).name).toBe(body.name)
    world.app.clock.setTo('2026-07-01T00:00')
    await sweep()
    await sweep()
    expect((await world.now(body)).name).toBe('LĐLĐ huyện Mới')
    expect(await changesOf(body.id)).toMatchObject([{ kind: 'rename', effectiveOn: '2026-07-01' }])
    expect(await plansOf(body.id)).toEqual([])
  })

  it('holds from its day on, also where nothing ran that day', async () => {
    const { body } = await world.family(0)
    await plan(body.id, 'renaming', { name: 'LĐLĐ huyện Mới' })
    world.app.clock.setTo('2026-07-09T10:00')
    await sweep()
    const [named] = await world.app.query(
      `SELECT valid_from AS since FROM organization_names WHERE organization_id = $1 AND valid_to IS NULL`,
      [body.id],
    )
    expect(named).toEqual({ since: '2026-07-01' })
  })

  it('may be of any kind', async () => {
    const from = await world.family(3)
    const to = await world.family(0)
    const [moved, suspended, split] = from.below.map(({ id }) => id)
    const merged = await world.family(1)
    const ended = await world.family(1)
    await plan(moved!, 'transfer', { parentId: to.body.id })
    await plan(suspended!, 'standing', { kind: 'grassroots_union', status: 'suspended' })
    await plan(split!, 'split', { targets: [{ name: 'CĐCS Một' }, { name: 'CĐCS Hai' }], ends: true })
    await plan(merged.body.id, 'merger', { targetId: to.body.id })
    await plan(ended.body.id, 'dissolution')
    expect(await plansOf(to.body.id)).toMatchObject([
      { kind: 'transfer', body: { id: moved } },
      { kind: 'merge', body: { id: merged.body.id }, changes: [{ text: to.body.name }] },
    ])
    world.app.clock.setTo('2026-07-01T06:00')
    await sweep()
    expect((await world.now({ id: moved! })).parent).toBe(to.body.name)
    expect((await world.now({ id: suspended! })).status).toBe('suspended')
    expect(await world.below(from.body)).toEqual(expect.arrayContaining(['CĐCS Một', 'CĐCS Hai']))
    expect((await world.now(merged.below[0]!)).parent).toBe(to.body.name)
    expect((await world.now(ended.body)).status).toBe('dissolved')
  })

  it('is refused at once for whatever would refuse it today, and nothing is kept', async () => {
    const { body, below } = await world.family(1)
    const post = (agent: typeof world.top, act: string, facts: object) =>
      agent.post(`/organizations/${body.id}/${act}`, { ...facts, ...decision('2026-07-01') })
    const ring = await post(world.top, 'transfer', { parentId: below[0]!.id })
    expect([ring.status, ring.body.code]).toEqual([409, 'organization_below_itself'])
    await post(world.own, 'renaming', { name: 'Của người khác' }).expect(404)
    expect(await plansOf(body.id)).toEqual([])
    expect((await world.now(body)).parent).toBe(world.app.province.name)
  })

  it('is not kept twice for one day, but may follow another', async () => {
    const { body } = await world.family(0)
    const standing = (status: string) => ({ kind: 'district_federation', status })
    await plan(body.id, 'standing', standing('suspended'))
    const again = await world.top.post(`/organizations/${body.id}/standing`, {
      ...standing('suspended'),
      ...decision('2026-07-01'),
    })
    expect([again.status, again.body.code]).toEqual([409, 'planned_already'])
    await plan(body.id, 'standing', standing('active'), '2026-09-01')
    world.app.clock.setTo('2026-09-01T06:00')
    await sweep()
    expect((await world.now(body)).status).toBe('active')
    expect(await changesOf(body.id)).toHaveLength(2)
  })
})

describe('what cannot be done on its day', () => {
  it.each([
    ['the body ended meanwhile', 'đã kết thúc hoạt động'],
    ['it would stand below itself', 'trực thuộc chính nó'],
  ])('because %s, is kept with the reason and shown', async (why, sentence) => {
    const { body } = await world.family(0)
    const other = await world.family(0)
    await plan(body.id, 'transfer', { parentId: other.body.id })
    const [act, id, facts] = why.startsWith('the body')
      ? (['dissolution', body.id, {}] as const)
      : (['transfer', other.body.id, { parentId: body.id }] as const)
    await world.top.post(`/organizations/${id}/${act}`, { ...facts, ...decision('2026-01-20') }).expect(201)
    world.app.clock.setTo('2026-07-01T06:00')
    await sweep()
    await sweep()
    const [kept] = await plansOf(body.id)
    expect(kept).toMatchObject({ state: 'failed', failure: expect.stringContaining(sentence) as string })
    const page = (await world.top.page(`/organizations/${body.id}/successions`).expect(200)).text
    expect(page).toContain('Đến ngày nhưng chưa thực hiện được')
    expect(page).toContain(sentence)
    const desk = (await world.top.page('/dashboard').expect(200)).text
    expect(desk).toContain('thay đổi đơn vị đến ngày nhưng chưa thực hiện được')
  })

  it('because whoever planned it lost his rights or his account, says that', async () => {
    const { body } = await world.family(0)
    const other = await world.family(0)
    const place = (where: string) => ({ organizationId: body.id, where, hash: 'of nobody' })
    const demoted = await makeMember(world.app.nest, { role: 'administrator', ...place('cũ') })
    const suspended = await makeMember(world.app.nest, { role: 'administrator', ...place('nghỉ') })
    await plan(body.id, 'renaming', { name: 'Tên của người cũ' }, '2026-07-01', world.app.as(demoted))
    await plan(body.id, 'renaming', { name: 'Tên của người nghỉ' }, '2026-07-02', world.app.as(suspended))
    await world.app.query(`UPDATE role_grants SET organization_id = $2 WHERE user_id = $1`, [
      demoted.id,
      other.body.id,
    ])
    await world.app.query(`UPDATE users SET state = 'suspended' WHERE id = $1`, [suspended.id])
    world.app.clock.setTo('2026-07-02T06:00')
    await sweep()
    const lost = expect.stringContaining('không còn quyền thay đổi các đơn vị này') as string
    expect(await plansOf(body.id)).toMatchObject([
      { state: 'failed', failure: lost },
      { state: 'failed', failure: lost },
    ])
    expect((await world.now(body)).name).toBe(body.name)
  })
})

describe('calling off', () => {
  it('keeps the body as it is, and the reason on its time line', async () => {
    const { body } = await world.family(0)
    const { id } = await plan(body.id, 'renaming', { name: 'Tên không dùng' })
    await world.top.page(`/planned-successions/${id}/cancellation`).expect(200)
    await world.top.submit(`/planned-successions/${id}/cancellation`, { reason: '' }).expect(422)
    await world.top.submit(`/planned-successions/${id}/cancellation`, { reason: 'Hoãn đến 2027' }).expect(303)
    const again = await world.top.post(`/planned-successions/${id}/cancellation`, { reason: 'Hai lần' })
    expect([again.status, again.body.code]).toEqual([409, 'plan_cancelled'])
    world.app.clock.setTo('2026-07-01T06:00')
    await sweep()
    expect((await world.now(body)).name).toBe(body.name)
    const page = (await world.top.page(`/organizations/${body.id}/successions`).expect(200)).text
    expect(page).toContain('đã hủy: Hoãn đến 2027')
  })

  it('is not done from below, nor once it happened', async () => {
    const { district } = world.app.own
    const other = await world.family(0)
    const merger = await plan(district.id, 'merger', { targetId: other.body.id })
    const transfer = await plan(district.id, 'transfer', { parentId: other.body.id }, '2026-08-01')
    for (const { id } of [merger, transfer]) {
      await world.own.post(`/planned-successions/${id}/cancellation`, { reason: 'Không muốn' }).expect(404)
    }
    const ended = await plan((await world.family(1)).below[0]!.id, 'dissolution')
    world.app.clock.setTo('2026-07-01T06:00')
    await sweep()
    const late = await world.top.post(`/planned-successions/${ended.id}/cancellation`, { reason: 'Muộn' })
    expect([late.status, late.body.code]).toEqual([409, 'plan_applied'])
  })

  it('of an ending is for the body above, though all named bodies are one’s own', async () => {
    const { body } = await world.family(0)
    const place = { organizationId: body.id, where: 'huyện', hash: 'of nobody' }
    const below = world.app.as(await makeMember(world.app.nest, { role: 'administrator', ...place }))
    const { id } = await plan(body.id, 'dissolution')
    const refused = await below.post(`/planned-successions/${id}/cancellation`, { reason: 'Không muốn' })
    expect([refused.status, refused.body.code]).toEqual([409, 'ending_is_for_above'])
  })
})

it('says decision, day and bodies in the audit', async () => {
  const { body } = await world.family(0)
  const other = await world.family(0)
  await plan(body.id, 'transfer', { parentId: other.body.id })
  world.app.clock.setTo('2026-07-01T06:00')
  await sweep()
  const rows = await world.app.query<{ verb: string; detail: string }>(
    `SELECT verb, detail, actor_kind AS who FROM audit_entries WHERE subject_id = $1 AND verb <> 'organizations.create'
     ORDER BY id`,
    [body.id],
  )
  expect(rows).toEqual([
    {
      verb: 'organizations.plan',
      who: 'user',
      detail: expect.stringContaining('25/QĐ-LĐLĐ, từ ngày 1/7/2026: '),
    },
    {
      verb: 'organizations.transfer',
      who: 'user',
      detail: `25/QĐ-LĐLĐ, từ ngày 1/7/2026: ${body.name} → ${other.body.name}`,
    },
  ])
})

it('logged no unexpected failure', () =>
  expect([world.app.log.failures, ...workers.map(({ log }) => log.failures)]).toEqual([[], [], []]))
