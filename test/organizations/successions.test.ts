import { organization, type MadeOrganization } from '../support/factories/organizations.js'
import { decision, TreeWorld } from './tree-world.js'

let world: TreeWorld
beforeAll(async () => void (world = await TreeWorld.start()))
afterAll(() => world.app.close())

describe('a new name', () => {
  it('holds from its day on, and the old one before it', async () => {
    const unit = world.app.own.units[0]!
    await world.own
      .post(`/organizations/${unit.id}/renaming`, { name: 'CĐCS Trường Mẫu', ...decision('2025-03-01') })
      .expect(201)
    const named = await world.app.query(
      `SELECT organization_name_on($1::uuid, '2025-02-28') AS before, organization_name_on($1::uuid, '2025-03-01') AS after,
         organization_name_on($1::uuid, '2001-01-01') AS "longBefore"`,
      [unit.id],
    )
    expect(named).toEqual([{ before: 'CĐCS số 1', after: 'CĐCS Trường Mẫu', longBefore: 'CĐCS số 1' }])
    const { body } = await world.own.get(`/organizations/${unit.id}/successions`).expect(200)
    expect(body.items).toMatchObject([
      {
        kind: 'rename',
        effectiveOn: '2025-03-01',
        from: [{ name: 'CĐCS số 1' }],
        to: [{ name: 'CĐCS Trường Mẫu' }],
      },
    ])
  })

  it.each([
    ['of a day before the name that it would end', '2019-12-31', 'succession_too_early'],
    ['of the very day on which that name began', '2020-01-01', 'succession_too_early'],
  ])('%s is refused beside the day', async (_, effectiveOn, code) => {
    const unit = world.app.own.units[1]!
    const refused = await world.own.post(`/organizations/${unit.id}/renaming`, {
      name: 'Tên khác',
      ...decision(effectiveOn),
    })
    expect(refused.body).toMatchObject({ code })
    expect((await world.now(unit)).name).toBe('CĐCS số 2')
    const page = await world.own.submit(`/organizations/${unit.id}/renaming`, {
      name: 'Tên khác',
      ...decision(effectiveOn),
    })
    expect(page.text).toContain('Tên khác')
    expect(page.text).toContain('aria-invalid="true"')
  })

  it('of a day that is too early names what happened then: the first day of the body, or a change', async () => {
    const { body } = await world.family(0)
    const refused = async (effectiveOn: string) => {
      const sent = { name: 'Tên khác', ...decision(effectiveOn) }
      return (await world.top.submit(`/organizations/${body.id}/renaming`, sent)).text
    }
    expect(await refused('2020-01-01')).toContain('bắt đầu từ ngày 1/1/2020')
    const sent = { name: 'Tên thứ hai', ...decision('2025-05-01') }
    await world.top.post(`/organizations/${body.id}/renaming`, sent).expect(201)
    expect(await refused('2025-04-01')).toContain('đã có thay đổi ngày 1/5/2025')
  })
})

describe('a transfer', () => {
  it('takes along everything below, and the tree of before stays as it was', async () => {
    const from = await world.family()
    const to = await world.family(1)
    const unit = from.below[0]!
    const section = await organization(
      world.app.nest,
      { kind: 'section_union', name: 'Công đoàn bộ phận Mẫu' },
      unit,
    )
    await world.top
      .post(`/organizations/${unit.id}/transfer`, { parentId: to.body.id, ...decision('2025-07-01') })
      .expect(201)
    expect(await world.below(to.body)).toEqual(
      [to.body.name, unit.name, to.below[0]!.name, 'Công đoàn bộ phận Mẫu'].sort(
        (a, b) => depthOf(a) - depthOf(b) || (a < b ? -1 : 1),
      ),
    )
    expect(await world.below(from.body)).toEqual([from.body.name, from.below[1]!.name])
    expect(await world.subtreeOn(from.body, '2025-06-30')).toContain(section.name)
    expect(await world.subtreeOn(to.body, '2025-07-01')).toContain(section.name)

    function depthOf(name: string) {
      return name === to.body.name ? 0 : name === section.name ? 2 : 1
    }
  })

  it('below itself or below one of its own units is refused', async () => {
    const { body, below: unitsBelow } = await world.family(1)
    const itself = await world.top.post(`/organizations/${body.id}/transfer`, {
      parentId: body.id,
      ...decision('2025-07-01'),
    })
    expect([itself.status, itself.body.code]).toEqual([409, 'organization_own_parent'])
    const child = await world.top.post(`/organizations/${body.id}/transfer`, {
      parentId: unitsBelow[0]!.id,
      ...decision('2025-07-01'),
    })
    expect([child.status, child.body.code]).toEqual([409, 'organization_below_itself'])
    expect((await world.now(body)).parent).toBe(world.app.province.name)
  })

  it('to a body out of reach is not found', async () => {
    const unit = world.app.own.units[1]!
    const { status } = await world.own.post(`/organizations/${unit.id}/transfer`, {
      parentId: world.app.foreign.district.id,
      ...decision('2025-07-01'),
    })
    expect(status).toBe(404)
  })
})

it('is said in the audit with decision, day and the names of the bodies', async () => {
  const { body, below } = await world.family(1)
  const to = await world.family(0)
  const unit = below[0]!
  await world.top
    .post(`/organizations/${body.id}/merger`, { targetId: to.body.id, ...decision('2025-07-01') })
    .expect(201)
  const { body: list } = await world.top.get(`/organizations/${body.id}/successions`).expect(200)
  await world.top
    .post(`/organization-successions/${list.items[0].id}/reversal`, { reason: 'Ghi nhầm' })
    .expect(201)
  const detail = `25/QĐ-LĐLĐ, từ ngày 1/7/2025: ${body.name} → ${to.body.name}`
  const said = await world.app.query(
    `SELECT verb, detail FROM audit_entries WHERE subject_id = ANY ($1) AND detail IS NOT NULL ORDER BY id`,
    [[body.id, to.body.id, unit.id]],
  )
  expect(said).toEqual([
    { verb: 'organizations.merge', detail },
    { verb: 'organizations.reverse', detail },
  ])
  const page = (await world.top.page(`/audit?organizationId=${body.id}`).expect(200)).text
  expect(page).toContain(detail)
})

describe('standing', () => {
  it('is suspended and resumed from a day on, and keeps both times', async () => {
    const unit: MadeOrganization = (await world.family(1)).below[0]!
    const change = (status: string, day: string) =>
      world.top
        .post(`/organizations/${unit.id}/standing`, {
          kind: 'grassroots_union',
          unitGroup: 'Cơ quan',
          status,
          ...decision(day),
        })
        .expect(201)
    await change('suspended', '2025-01-01')
    expect((await world.now(unit)).status).toBe('suspended')
    await change('active', '2025-06-01')
    const { body } = await world.top.get(`/organizations/${unit.id}/successions`)
    const facts = body.facts.filter(({ what }: { what: string }) => what === 'standing')
    expect(
      facts.map(({ validFrom, lastDay }: { validFrom: string; lastDay: string }) => [validFrom, lastDay]),
    ).toEqual([
      ['2025-06-01', null],
      ['2025-01-01', '2025-05-31'],
      ['2020-01-01', '2024-12-31'],
    ])
  })
})

it('logged no unexpected failure', () => expect(world.app.log.failures).toEqual([]))
