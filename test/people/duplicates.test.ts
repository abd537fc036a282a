import type { DuplicateList } from '../../src/people/duplicates.presenter.js'
import { person, type PersonFacts } from '../support/factories/people.js'
import { startTestApp, type TestApp } from '../support/test-app.js'

let app: TestApp
beforeEach(async () => {
  await app.query('TRUNCATE people CASCADE')
})
beforeAll(async () => void (app = await startTestApp()))
afterAll(() => app.close())

const organizer = () => app.as(app.own.staff.organizer)
const unit = (n = 0) => app.own.units[n]!.id
const make = (fullName: string, facts: PersonFacts = {}, n = 0) =>
  person(app.nest, unit(n), { fullName, ...facts })
const list = async (query = '') =>
  (await organizer().get(`/people/duplicates${query}`).expect(200)).body as DuplicateList
const reasons = async () => (await list()).items.map((pair) => [...pair.reasons].sort())

describe('possible duplicates', () => {
  it.each<[string, [string, PersonFacts, number], [string, PersonFacts, number], string[]]>([
    ['one name in one unit, however spelt', ['Lê Thị Thuý', {}, 0], ['LÊ THỊ THÚY', {}, 0], ['unit']],
    ['a name without accents in the unit', ['Nguyễn Văn Ân', {}, 0], ['nguyen van an', {}, 0], ['unit']],
    [
      'one mobile phone',
      ['Trần Văn An', { phone: '+84900000001' }, 0],
      ['Trần Bình', { phone: '+84900000001' }, 1],
      ['phone'],
    ],
    [
      'one name and year of birth in two units',
      ['Trần Văn An', { birthYear: 1985 }, 0],
      ['Trần Văn An', { birthYear: 1985 }, 1],
      ['birth_year'],
    ],
  ])('are found by %s', async (_, one, other, expected) => {
    await make(...one)
    await make(...other)
    expect(await reasons()).toEqual([expected])
  })

  it.each<[string, [string, PersonFacts, number], [string, PersonFacts, number]]>([
    ['another name in the unit', ['Lê Văn Hùng', {}, 0], ['Lê Văn Hưng', {}, 0]],
    ['one name in two units', ['Lê Văn Hùng', {}, 0], ['Lê Văn Hùng', {}, 1]],
    [
      'the telephone of an office',
      ['Lê Văn Hùng', { phone: '+842633822222' }, 0],
      ['Lê Thị Mai', { phone: '+842633822222' }, 0],
    ],
  ])('are not found by %s', async (_, one, other) => {
    await make(...one)
    await make(...other)
    expect(await reasons()).toEqual([])
  })

  it('are not made of a phone that many share', async () => {
    for (let n = 0; n < 9; n++) await make(`Người Thứ ${n}`, { phone: '+84900000002' })
    expect((await list()).total).toBe(0)
  })

  it('come with both side by side, phones hidden, the likeliest first, and it is written down of how many', async () => {
    await make('Trần Văn An', { birthYear: 1985 })
    await make('Trần Văn An', { birthYear: 1985 }, 1)
    const one = await make('Lê Thị Thuý', { phone: '+84900000001', birthYear: 1990 }, 2)
    const other = await make('Lê Thị Thúy', { phone: '+84900000001' }, 2)
    const { items, total } = await list()
    expect(total).toBe(2)
    expect(items[0]!.reasons.sort()).toEqual(['phone', 'unit'])
    expect([items[0]!.one, items[0]!.other]).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ id: one, unitName: 'CĐCS số 3', title: 'Chủ tịch', phone: '09•• ••• 001' }),
        expect.objectContaining({ id: other }),
      ]),
    )
    const page = await organizer().page('/people/duplicates').expect(200)
    expect(page.text).not.toMatch(/0900 000 001|84900000001/)
    expect(page.text).toContain('Cùng số di động')
    const entries = await app.query(
      `SELECT detail FROM audit_entries WHERE verb = 'people.view_duplicates' ORDER BY at DESC LIMIT 1`,
    )
    expect(entries).toEqual([{ detail: '4' }])
  })

  it('are paged', async () => {
    for (let n = 1; n <= 3; n++) for (let twice = 0; twice < 2; twice++) await make(`Đôi Thứ ${n}`)
    const [first, second] = [await list('?pageSize=2'), await list('?pageSize=2&page=2')]
    expect([first.total, first.items.length, second.items.length]).toEqual([3, 2, 1])
  })

  it('go for good once somebody said that they are two people', async () => {
    const [one, other] = [await make('Lê Trùng'), await make('Lê Trùng')]
    await organizer().submit('/people/distinctions', { oneId: other, otherId: one }).expect(303)
    await organizer().post('/people/distinctions', { oneId: one, otherId: other }).expect(201)
    expect((await list()).total).toBe(0)
    const entries = await app.query(`SELECT subject_id FROM audit_entries WHERE verb = 'people.tell_apart'`)
    expect(entries).toHaveLength(2)
    const { body } = await organizer().get(`/people/${one}`).expect(200)
    expect(body.alike).toEqual([])
  })

  it('go when they are merged, and stand on the person’s page until then', async () => {
    const [one, other] = [await make('Lê Một Người'), await make('Lê Một Người')]
    const { body } = await organizer().get(`/people/${one}`).expect(200)
    expect(body.alike).toMatchObject([{ id: other, reasons: ['unit'] }])
    const shown = await organizer().page(`/people/${one}`).expect(200)
    expect(shown.text).toContain(`/people/${one}/merges/new?otherId=${other}`)
    await organizer().post('/people/merges', { oneId: one, otherId: other, keptId: one }).expect(201)
    expect((await list()).total).toBe(0)
  })

  it('show nobody of another body', async () => {
    const foreign = app.foreign.units[0]!.id
    await person(app.nest, foreign, { fullName: 'Ngoài Phạm Vi', phone: '+84900000003' })
    await person(app.nest, foreign, { fullName: 'Ngoài Phạm Vi' })
    await make('Trong Phạm Vi', { phone: '+84900000003' })
    expect((await list()).total).toBe(0)
    await app.as(app.own.staff.viewer).get('/people/duplicates').expect(403)
  })

  it('are found among fifteen thousand within the time that a statement may take', async () => {
    await app.query(
      `INSERT INTO people (id, unit_id, full_name, family_name, middle_name, given_name, sort_key, name_key,
         search_key, phone, birth_year, created_at)
       SELECT gen_random_uuid(), ($1::uuid[])[1 + n % 3], name, 'x', 'x', 'x', name, name, name,
         '+849' || lpad((n % 14980)::text, 8, '0'), 1960 + n % 10, now()
       FROM (SELECT n, 'người ' || n % 14990 AS name FROM generate_series(1, 15000) n) made`,
      [app.own.units.map(({ id }) => id)],
    )
    const all = await list('?pageSize=100')
    const found = all.items.flatMap((pair) => pair.reasons)
    const count = (reason: string) => found.filter((each) => each === reason).length
    expect([count('phone'), count('birth_year'), all.total]).toEqual([20, 10, 30])
  })
})

it('lists pairs of different years of birth last, however much else is alike', async () => {
  await make('Lê Văn Khác', { birthYear: 1971, phone: '+84900000021' })
  await make('Lê Văn Khác', { birthYear: 1985, phone: '+84900000021' })
  await make('Vũ Văn Giống', { birthYear: 1985 })
  await make('Vũ Văn Giống', { birthYear: 1985 }, 1)
  expect((await list()).items.map(({ one }) => one.fullName)).toEqual(['Vũ Văn Giống', 'Lê Văn Khác'])
})
