import type { MadeOrganization } from '../support/factories/organizations.js'
import { district, organization, units } from '../support/factories/organizations.js'
import { makeMember, type StaffMember } from '../support/staff.js'
import { startTestApp, type TestApp } from '../support/test-app.js'

let app: TestApp
let chief: StaffMember
beforeAll(async () => {
  app = await startTestApp({ units: 2 })
  app.clock.setTo('2026-02-01T08:00')
  chief = await makeMember(app.nest, {
    role: 'administrator',
    organizationId: app.province.id,
    where: 'tỉnh',
    hash: 'of nobody',
  })
})
afterAll(() => app.close())

const own = () => app.as(app.own.staff.administrator)
const top = () => app.as(chief)
const decision = (effectiveOn: string) => ({ effectiveOn, decisionNumber: '25/QĐ-LĐLĐ' })

/** A district of its own with some units, so that no test stands in another's way. */
let counter = 0
async function family(count = 2) {
  const name = `LĐLĐ huyện số ${++counter}`
  const body = await district(app.nest, app.province, name)
  const below = await units(app.nest, body, count, (n) => `CĐCS ${counter}.${n}`)
  return { body, below }
}

interface Row {
  parent: string | null
  status: string
  name: string
}

async function now({ id }: { id: string }): Promise<Row> {
  const [row] = await app.query<Row>(
    `SELECT o.name, o.status, (SELECT p.name FROM current_organizations p WHERE p.id = o.parent_id) AS parent
     FROM current_organizations o WHERE o.id = $1`,
    [id],
  )
  return row!
}

async function subtreeOn({ id }: { id: string }, day: string): Promise<string[]> {
  const rows = await app.query<{ name: string }>(
    `SELECT organization_name_on(t.id, $2::date) AS name FROM organization_subtree_on($1::uuid, $2::date) t
     ORDER BY t.depth, 1`,
    [id, day],
  )
  return rows.map(({ name }) => name)
}

async function below({ id }: { id: string }): Promise<string[]> {
  const rows = await app.query<{ name: string }>(
    `SELECT o.name FROM organization_closure c JOIN current_organizations o ON o.id = c.descendant_id
     WHERE c.ancestor_id = $1 ORDER BY c.depth, o.name`,
    [id],
  )
  return rows.map(({ name }) => name)
}

describe('a new name', () => {
  it('holds from its day on, and the old one before it', async () => {
    const unit = app.own.units[0]!
    await own()
      .post(`/organizations/${unit.id}/renaming`, { name: 'CĐCS Trường Mẫu', ...decision('2025-03-01') })
      .expect(201)
    const named = await app.query(
      `SELECT organization_name_on($1::uuid, '2025-02-28') AS before, organization_name_on($1::uuid, '2025-03-01') AS after,
         organization_name_on($1::uuid, '2001-01-01') AS "longBefore"`,
      [unit.id],
    )
    expect(named).toEqual([{ before: 'CĐCS số 1', after: 'CĐCS Trường Mẫu', longBefore: 'CĐCS số 1' }])
    const { body } = await own().get(`/organizations/${unit.id}/successions`).expect(200)
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
    ['of a day that has not come', '2026-02-02', 'succession_in_future'],
    ['of a day before the name that it would end', '2019-12-31', 'succession_too_early'],
    ['of the very day on which that name began', '2020-01-01', 'succession_too_early'],
  ])('%s is refused beside the day', async (_, effectiveOn, code) => {
    const unit = app.own.units[1]!
    const refused = await own().post(`/organizations/${unit.id}/renaming`, {
      name: 'Tên khác',
      ...decision(effectiveOn),
    })
    expect(refused.body).toMatchObject({ code })
    expect((await now(unit)).name).toBe('CĐCS số 2')
    const page = await own().submit(`/organizations/${unit.id}/renaming`, {
      name: 'Tên khác',
      ...decision(effectiveOn),
    })
    expect(page.text).toContain('Tên khác')
    expect(page.text).toContain('aria-invalid="true"')
  })
})

describe('a transfer', () => {
  it('takes along everything below, and the tree of before stays as it was', async () => {
    const from = await family()
    const to = await family(1)
    const unit = from.below[0]!
    const section = await organization(
      app.nest,
      { kind: 'section_union', name: 'Công đoàn bộ phận Mẫu' },
      unit,
    )
    await top()
      .post(`/organizations/${unit.id}/transfer`, { parentId: to.body.id, ...decision('2025-07-01') })
      .expect(201)
    expect(await below(to.body)).toEqual(
      [to.body.name, unit.name, to.below[0]!.name, 'Công đoàn bộ phận Mẫu'].sort(
        (a, b) => depthOf(a) - depthOf(b) || (a < b ? -1 : 1),
      ),
    )
    expect(await below(from.body)).toEqual([from.body.name, from.below[1]!.name])
    expect(await subtreeOn(from.body, '2025-06-30')).toContain(section.name)
    expect(await subtreeOn(to.body, '2025-07-01')).toContain(section.name)

    function depthOf(name: string) {
      return name === to.body.name ? 0 : name === section.name ? 2 : 1
    }
  })

  it('below itself or below one of its own units is refused', async () => {
    const { body, below: unitsBelow } = await family(1)
    const itself = await top().post(`/organizations/${body.id}/transfer`, {
      parentId: body.id,
      ...decision('2025-07-01'),
    })
    expect([itself.status, itself.body.code]).toEqual([409, 'organization_own_parent'])
    const child = await top().post(`/organizations/${body.id}/transfer`, {
      parentId: unitsBelow[0]!.id,
      ...decision('2025-07-01'),
    })
    expect([child.status, child.body.code]).toEqual([409, 'organization_below_itself'])
    expect((await now(body)).parent).toBe(app.province.name)
  })

  it('to a body out of reach is not found', async () => {
    const unit = app.own.units[1]!
    const { status } = await own().post(`/organizations/${unit.id}/transfer`, {
      parentId: app.foreign.district.id,
      ...decision('2025-07-01'),
    })
    expect(status).toBe(404)
  })
})

describe('a merger', () => {
  it('into a new body ends all of them, takes their units along and leaves each record in reach', async () => {
    const one = await family(2)
    const two = await family(1)
    const { body } = await top()
      .post(`/organizations/${one.body.id}/merger`, {
        others: [two.body.id],
        name: 'LĐLĐ huyện Hợp Nhất',
        ...decision('2024-12-01'),
      })
      .expect(201)
    const merged = { id: body.id as string }
    expect(await now(merged)).toEqual({
      name: 'LĐLĐ huyện Hợp Nhất',
      status: 'active',
      parent: app.province.name,
    })
    expect(await now(one.body)).toEqual({ name: one.body.name, status: 'dissolved', parent: null })
    expect((await now(one.below[1]!)).parent).toBe('LĐLĐ huyện Hợp Nhất')
    const all = [one.body, two.body, ...one.below, ...two.below].map(({ name }) => name)
    expect((await below(merged)).sort()).toEqual(['LĐLĐ huyện Hợp Nhất', ...all].sort())
    expect(await subtreeOn(one.body, '2024-11-30')).toEqual([
      one.body.name,
      ...one.below.map(({ name }) => name),
    ])
    const times = await top().get(`/organizations/${one.body.id}/successions`).expect(200)
    expect(times.body.today).toEqual([{ id: merged.id, name: 'LĐLĐ huyện Hợp Nhất' }])
    const page = await top().page(`/organizations/${merged.id}/successions`).expect(200)
    expect(page.text).toContain(two.body.name)
  })

  it('into one of its own units lets that unit step into its place', async () => {
    const { body, below: unitsBelow } = await family(2)
    await top()
      .post(`/organizations/${body.id}/merger`, { targetId: unitsBelow[0]!.id, ...decision('2025-01-01') })
      .expect(201)
    expect((await now(unitsBelow[0]!)).parent).toBe(app.province.name)
    expect((await now(unitsBelow[1]!)).parent).toBe(unitsBelow[0]!.name)
    expect((await below(unitsBelow[0]!)).sort()).toEqual(
      [body.name, ...unitsBelow.map(({ name }) => name)].sort(),
    )
  })

  it('without a target, into itself, or of a body that has ended already is refused and changes nothing', async () => {
    const { body } = await family(1)
    const post = (fields: object) =>
      top().post(`/organizations/${body.id}/merger`, { ...fields, ...decision('2025-01-01') })
    expect((await post({})).body.code).toBe('target_missing')
    expect((await post({ targetId: body.id })).body.code).toBe('target_among_ending')
    expect((await now(body)).status).toBe('active')
    await post({ targetId: app.foreign.district.id }).expect(201)
    expect((await post({ targetId: app.own.district.id })).body.code).toBe('organization_dissolved')
  })

  it('sent twice with one key is one merger', async () => {
    const { body } = await family(1)
    const fields = { name: `Công đoàn cụm ${counter}`, kind: 'cluster_union', ...decision('2025-07-01') }
    const first = await top().post(`/organizations/${body.id}/merger`, fields, 'merge-once').expect(201)
    const again = await top().post(`/organizations/${body.id}/merger`, fields, 'merge-once').expect(201)
    expect(again.body).toEqual(first.body)
    const found = await app.query('SELECT 1 FROM current_organizations WHERE name = $1', [fields.name])
    expect(found).toHaveLength(1)
  })

  it('at the same moment as another one of the same body ends it once', async () => {
    const { body } = await family(1)
    const answers = await Promise.all(
      ['A', 'B'].map((letter) =>
        top().post(`/organizations/${body.id}/merger`, {
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
    const { body, below: unitsBelow } = await family(3)
    await top()
      .post(`/organizations/${body.id}/split`, {
        targets: [
          { name: 'Công đoàn xã Một', kind: 'commune_union' },
          { name: 'Công đoàn cụm Hai', kind: 'cluster_union' },
        ],
        children: [{ organizationId: unitsBelow[2]!.id, target: 1 }],
        ends: true,
        ...decision('2025-07-01'),
      })
      .expect(201)
    const parents = await Promise.all(unitsBelow.map(async (unit) => (await now(unit)).parent))
    expect(parents).toEqual(['Công đoàn xã Một', 'Công đoàn xã Một', 'Công đoàn cụm Hai'])
    const times = await top().get(`/organizations/${body.id}/successions`).expect(200)
    expect(times.body.today.map(({ name }: { name: string }) => name)).toEqual([
      'Công đoàn cụm Hai',
      'Công đoàn xã Một',
    ])
  })

  it('that the body outlives leaves it the units that are not named', async () => {
    const { body, below: unitsBelow } = await family(2)
    await top()
      .post(`/organizations/${body.id}/split`, {
        targets: [{ name: 'Công đoàn phường Ba', kind: 'commune_union' }],
        children: [{ organizationId: unitsBelow[1]!.id, target: 0 }],
        ...decision('2025-07-01'),
      })
      .expect(201)
    expect(await now(body)).toMatchObject({ status: 'active' })
    expect((await now(unitsBelow[0]!)).parent).toBe(body.name)
    expect((await now(unitsBelow[1]!)).parent).toBe('Công đoàn phường Ba')
  })

  it('takes the form with its empty lines, as a browser sends it', async () => {
    const { body, below: unitsBelow } = await family(2)
    const empty = { organizationId: '', name: '', kind: '' }
    const answer = await top().submit(`/organizations/${body.id}/split`, {
      targets: [
        { ...empty, name: `Công đoàn xã ${counter}` },
        empty,
        { ...empty, name: `Công đoàn cụm ${counter}` },
      ],
      children: [
        { organizationId: unitsBelow[0]!.id, target: '' },
        { organizationId: unitsBelow[1]!.id, target: '2' },
      ],
      ends: 'true',
      ...decision('2025-07-01'),
    })
    expect(answer.status).toBe(303)
    expect((await now(unitsBelow[0]!)).parent).toBe(`Công đoàn xã ${counter}`)
    expect((await now(unitsBelow[1]!)).parent).toBe(`Công đoàn cụm ${counter}`)
  })

  it('names no unit of another body', async () => {
    const { body } = await family(1)
    const { status, body: answer } = await top().post(`/organizations/${body.id}/split`, {
      targets: [{ name: 'Công đoàn xã Bốn', kind: 'commune_union' }],
      children: [{ organizationId: app.own.units[1]!.id, target: 0 }],
      ...decision('2025-07-01'),
    })
    expect([status, answer.code]).toEqual([400, 'child_elsewhere'])
  })
})

describe('taking back', () => {
  const last = async ({ id }: { id: string }) =>
    (await top().get(`/organizations/${id}/successions`)).body.items[0].id as string

  it('a merger restores the bodies and their units; the founded body stays', async () => {
    const { body, below: unitsBelow } = await family(2)
    const made = await top().post(`/organizations/${body.id}/merger`, {
      name: 'Công đoàn ghi nhầm',
      ...decision('2025-07-01'),
    })
    const id = await last(body)
    await top()
      .post(`/organization-successions/${id}/reversal`, { reason: 'Ghi nhầm quyết định' })
      .expect(201)
    expect(await now(body)).toEqual({ name: body.name, status: 'active', parent: app.province.name })
    expect((await now(unitsBelow[0]!)).parent).toBe(body.name)
    expect(await below({ id: made.body.id as string })).toEqual(['Công đoàn ghi nhầm'])
    expect(await subtreeOn(body, '2026-01-01')).toHaveLength(3)
    const again = await top().post(`/organization-successions/${id}/reversal`, { reason: 'Lần nữa' })
    expect([again.status, again.body.code]).toEqual([409, 'succession_reversed'])
  })

  it('is refused once a body has changed again since', async () => {
    const { body } = await family(1)
    const rename = (name: string, day: string) =>
      top()
        .post(`/organizations/${body.id}/renaming`, { name, ...decision(day) })
        .expect(201)
    await rename('Tên thứ hai', '2024-01-01')
    const first = await last(body)
    await rename('Tên thứ ba', '2025-01-01')
    const refused = await top().post(`/organization-successions/${first}/reversal`, { reason: 'Nhầm' })
    expect([refused.status, refused.body.code]).toEqual([409, 'succession_overtaken'])
    await top()
      .post(`/organization-successions/${await last(body)}/reversal`, { reason: 'Nhầm' })
      .expect(201)
    expect((await now(body)).name).toBe('Tên thứ hai')
  })
})

describe('standing', () => {
  it('is suspended and resumed from a day on, and keeps both times', async () => {
    const unit: MadeOrganization = (await family(1)).below[0]!
    const change = (status: string, day: string) =>
      top()
        .post(`/organizations/${unit.id}/standing`, {
          kind: 'grassroots_union',
          unitGroup: 'Cơ quan',
          status,
          ...decision(day),
        })
        .expect(201)
    await change('suspended', '2025-01-01')
    expect((await now(unit)).status).toBe('suspended')
    await change('active', '2025-06-01')
    const { body } = await top().get(`/organizations/${unit.id}/successions`)
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

describe('dissolving', () => {
  it('hands the units to the body above, which reaches what was the body’s own', async () => {
    const { body, below: unitsBelow } = await family(2)
    const section = await organization(
      app.nest,
      { kind: 'section_union', name: 'Bộ phận Năm' },
      unitsBelow[0]!,
    )
    await top().post(`/organizations/${unitsBelow[0]!.id}/dissolution`, decision('2025-07-01')).expect(201)
    expect((await now(section)).parent).toBe(body.name)
    expect(await below(body)).toContain(unitsBelow[0]!.name)
  })
})

it('logged no unexpected failure', () => expect(app.log.failures).toEqual([]))
