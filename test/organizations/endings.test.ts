import { organization } from '../support/factories/organizations.js'
import { decision, TreeWorld } from './tree-world.js'

let world: TreeWorld
beforeAll(async () => void (world = await TreeWorld.start()))
afterAll(() => world.app.close())

describe('a merger', () => {
  it('into a new body ends all of them, takes their units along and leaves each record in reach', async () => {
    const one = await world.family(2)
    const two = await world.family(1)
    const { body } = await world.top
      .post(`/organizations/${one.body.id}/merger`, {
        others: [two.body.id],
        name: 'LĐLĐ huyện Hợp Nhất',
        ...decision('2024-12-01'),
      })
      .expect(201)
    const merged = { id: body.id as string }
    expect(await world.now(merged)).toEqual({
      name: 'LĐLĐ huyện Hợp Nhất',
      status: 'active',
      parent: world.app.province.name,
    })
    expect(await world.now(one.body)).toEqual({ name: one.body.name, status: 'dissolved', parent: null })
    expect((await world.now(one.below[1]!)).parent).toBe('LĐLĐ huyện Hợp Nhất')
    const all = [one.body, two.body, ...one.below, ...two.below].map(({ name }) => name)
    expect((await world.below(merged)).sort()).toEqual(['LĐLĐ huyện Hợp Nhất', ...all].sort())
    expect(await world.subtreeOn(one.body, '2024-11-30')).toEqual([
      one.body.name,
      ...one.below.map(({ name }) => name),
    ])
    const times = await world.top.get(`/organizations/${one.body.id}/successions`).expect(200)
    expect(times.body.today).toEqual([{ id: merged.id, name: 'LĐLĐ huyện Hợp Nhất' }])
    const page = await world.top.page(`/organizations/${merged.id}/successions`).expect(200)
    expect(page.text).toContain(two.body.name)
    const living = await world.top.get(`/organizations/${merged.id}`).expect(200)
    expect(living.body).toMatchObject({ since: '2024-12-01', children: 3, successors: [] })
    expect((living.body as { below: object[] }).below).toHaveLength(3)
    const gone = await world.top.page(`/organizations/${one.body.id}`).expect(200)
    expect(gone.text).toContain(`<a href="/organizations/${merged.id}">LĐLĐ huyện Hợp Nhất</a>`)
    expect(gone.text).not.toContain(`/organizations/${one.body.id}/edit`)
  })

  it('into one of its own units lets that unit step into its place', async () => {
    const { body, below: unitsBelow } = await world.family(2)
    await world.top
      .post(`/organizations/${body.id}/merger`, { targetId: unitsBelow[0]!.id, ...decision('2025-01-01') })
      .expect(201)
    expect((await world.now(unitsBelow[0]!)).parent).toBe(world.app.province.name)
    expect((await world.now(unitsBelow[1]!)).parent).toBe(unitsBelow[0]!.name)
    expect((await world.below(unitsBelow[0]!)).sort()).toEqual(
      [body.name, ...unitsBelow.map(({ name }) => name)].sort(),
    )
  })

  it('without a target, into itself, or of a body that has ended already is refused and changes nothing', async () => {
    const { body } = await world.family(1)
    const post = (fields: object) =>
      world.top.post(`/organizations/${body.id}/merger`, { ...fields, ...decision('2025-01-01') })
    expect((await post({})).body.code).toBe('target_missing')
    expect((await post({ targetId: body.id })).body.code).toBe('target_among_ending')
    expect((await world.now(body)).status).toBe('active')
    await post({ targetId: world.app.foreign.district.id }).expect(201)
    expect((await post({ targetId: world.app.own.district.id })).body.code).toBe('organization_dissolved')
  })

  it('sent twice with one key is one merger', async () => {
    const { no, body } = await world.family(1)
    const fields = { name: `Công đoàn cụm ${no}`, kind: 'cluster_union', ...decision('2025-07-01') }
    const first = await world.top.post(`/organizations/${body.id}/merger`, fields, 'merge-once').expect(201)
    const again = await world.top.post(`/organizations/${body.id}/merger`, fields, 'merge-once').expect(201)
    expect(again.body).toEqual(first.body)
    const found = await world.app.query('SELECT 1 FROM current_organizations WHERE name = $1', [fields.name])
    expect(found).toHaveLength(1)
  })

  it('at the same moment as another one of the same body ends it once', async () => {
    const { body } = await world.family(1)
    const answers = await Promise.all(
      ['A', 'B'].map((letter) =>
        world.top.post(`/organizations/${body.id}/merger`, {
          name: `${body.name} ${letter}`,
          ...decision('2025-07-01'),
        }),
      ),
    )
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409])
  })
})

describe('a split', () => {
  it('places each unit where the decision says, and the rest with the first', async () => {
    const { body, below: unitsBelow } = await world.family(3)
    const sent = {
      targets: [
        { name: 'Công đoàn xã Một', kind: 'commune_union' },
        { name: 'Công đoàn cụm Hai', kind: 'cluster_union' },
      ],
      children: [{ organizationId: unitsBelow[2]!.id, target: 1 }],
      ends: true,
      ...decision('2025-07-01'),
    }
    const asked = await world.top.submit(`/organizations/${body.id}/split`, sent).expect(409)
    expect(asked.text).toContain('Còn 2 đơn vị bên dưới chưa chọn nơi đến, sẽ về đơn vị mới thứ nhất')
    expect(asked.text).toContain('name="leavesRest"')
    expect((await world.now(body)).status).toBe('active')
    await world.top.post(`/organizations/${body.id}/split`, { ...sent, leavesRest: true }).expect(201)
    const parents = await Promise.all(unitsBelow.map(async (unit) => (await world.now(unit)).parent))
    expect(parents).toEqual(['Công đoàn xã Một', 'Công đoàn xã Một', 'Công đoàn cụm Hai'])
    const times = await world.top.get(`/organizations/${body.id}/successions`).expect(200)
    expect(times.body.today.map(({ name }: { name: string }) => name)).toEqual([
      'Công đoàn cụm Hai',
      'Công đoàn xã Một',
    ])
  })

  it('that the body outlives leaves it the units that are not named', async () => {
    const { body, below: unitsBelow } = await world.family(2)
    await world.top
      .post(`/organizations/${body.id}/split`, {
        targets: [{ name: 'Công đoàn phường Ba', kind: 'commune_union' }],
        children: [{ organizationId: unitsBelow[1]!.id, target: 0 }],
        leavesRest: true,
        ...decision('2025-07-01'),
      })
      .expect(201)
    expect(await world.now(body)).toMatchObject({ status: 'active' })
    expect((await world.now(unitsBelow[0]!)).parent).toBe(body.name)
    expect((await world.now(unitsBelow[1]!)).parent).toBe('Công đoàn phường Ba')
  })

  it('takes the form with its empty lines, as a browser sends it', async () => {
    const { no, body, below: unitsBelow } = await world.family(2)
    const empty = { organizationId: '', name: '', kind: '' }
    const answer = await world.top.submit(`/organizations/${body.id}/split`, {
      targets: [{ ...empty, name: `Công đoàn xã ${no}` }, empty, { ...empty, name: `Công đoàn cụm ${no}` }],
      children: [
        { organizationId: unitsBelow[0]!.id, target: '' },
        { organizationId: unitsBelow[1]!.id, target: '2' },
      ],
      ends: 'true',
      leavesRest: 'true',
      ...decision('2025-07-01'),
    })
    expect(answer.status).toBe(303)
    expect((await world.now(unitsBelow[0]!)).parent).toBe(`Công đoàn xã ${no}`)
    expect((await world.now(unitsBelow[1]!)).parent).toBe(`Công đoàn cụm ${no}`)
  })

  it('into one of its own units lets that unit step into its place', async () => {
    const { body, below: unitsBelow } = await world.family(2)
    await world.top
      .post(`/organizations/${body.id}/split`, {
        targets: [{ organizationId: unitsBelow[0]!.id }],
        ...{ ends: true, leavesRest: true, ...decision('2025-07-01') },
      })
      .expect(201)
    expect((await world.now(unitsBelow[0]!)).parent).toBe(world.app.province.name)
    expect((await world.now(unitsBelow[1]!)).parent).toBe(unitsBelow[0]!.name)
  })

  it('names no unit of another body', async () => {
    const { body } = await world.family(1)
    const { status, body: answer } = await world.top.post(`/organizations/${body.id}/split`, {
      targets: [{ name: 'Công đoàn xã Bốn', kind: 'commune_union' }],
      children: [{ organizationId: world.app.own.units[1]!.id, target: 0 }],
      ...decision('2025-07-01'),
    })
    expect([status, answer.code]).toEqual([400, 'child_elsewhere'])
  })
})

describe('taking back', () => {
  const last = async ({ id }: { id: string }) =>
    (await world.top.get(`/organizations/${id}/successions`)).body.items[0].id as string

  it('a merger restores the bodies and their units; the founded body stays', async () => {
    const { body, below: unitsBelow } = await world.family(2)
    const made = await world.top.post(`/organizations/${body.id}/merger`, {
      name: 'Công đoàn ghi nhầm',
      ...decision('2025-07-01'),
    })
    const id = await last(body)
    await world.top
      .post(`/organization-successions/${id}/reversal`, { reason: 'Ghi nhầm quyết định' })
      .expect(201)
    expect(await world.now(body)).toEqual({
      name: body.name,
      status: 'active',
      parent: world.app.province.name,
    })
    expect((await world.now(unitsBelow[0]!)).parent).toBe(body.name)
    expect(await world.below({ id: made.body.id as string })).toEqual(['Công đoàn ghi nhầm'])
    expect(await world.subtreeOn(body, '2026-01-01')).toHaveLength(3)
    const again = await world.top.post(`/organization-successions/${id}/reversal`, { reason: 'Lần nữa' })
    expect([again.status, again.body.code]).toEqual([409, 'succession_reversed'])
  })

  it('is refused once a body has changed again since', async () => {
    const { body } = await world.family(1)
    const rename = (name: string, day: string) =>
      world.top.post(`/organizations/${body.id}/renaming`, { name, ...decision(day) }).expect(201)
    await rename('Tên thứ hai', '2024-01-01')
    const first = await last(body)
    await rename('Tên thứ ba', '2025-01-01')
    const refused = await world.top.post(`/organization-successions/${first}/reversal`, { reason: 'Nhầm' })
    expect([refused.status, refused.body.code]).toEqual([409, 'succession_overtaken'])
    await world.top
      .post(`/organization-successions/${await last(body)}/reversal`, { reason: 'Nhầm' })
      .expect(201)
    expect((await world.now(body)).name).toBe('Tên thứ hai')
  })
})

describe('dissolving', () => {
  it('hands the units to the body above, which reaches what was the body’s own', async () => {
    const { body, below: unitsBelow } = await world.family(2)
    const section = await organization(
      world.app.nest,
      { kind: 'section_union', name: 'Bộ phận Năm' },
      unitsBelow[0]!,
    )
    await world.top
      .post(`/organizations/${unitsBelow[0]!.id}/dissolution`, decision('2025-07-01'))
      .expect(201)
    expect((await world.now(section)).parent).toBe(body.name)
    expect(await world.below(body)).toContain(unitsBelow[0]!.name)
  })
})

it('logged no unexpected failure', () => expect(world.app.log.failures).toEqual([]))
