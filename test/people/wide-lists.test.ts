import type { ReachSize } from '../../src/organizations/reach.js'
import { DirectoryRepository, type PeopleFilter } from '../../src/people/directory.repository.js'
import { nameSearch } from '../../src/people/name-search.js'
import { Database } from '../../src/database/database.js'
import { person } from '../support/factories/people.js'
import { startTestApp, type TestApp } from '../support/test-app.js'

/** A list is gathered, walked with a hash, or walked asking for each row, by how much the actor reaches. */
const sizes: ReachSize[] = ['few', 'some', 'many']

let app: TestApp
let directory: DirectoryRepository

beforeAll(async () => {
  app = await startTestApp()
  directory = app.get(DirectoryRepository)
  const names = [
    'Nguyễn Thị Hòa',
    'Nguyễn Văn Hoà',
    'Nguyen Thi Hoa',
    'Trần Thị Hoàn',
    "K'Brơi",
    'Lê Hoa Thị Nguyễn',
  ]
  for (const [index, fullName] of names.entries()) {
    for (const unit of app.own.units)
      await person(app.nest, unit.id, { fullName: index % 2 ? fullName : `${fullName}` })
  }
  await person(app.nest, app.foreign.units[0]!.id, { fullName: 'Nguyễn Thị Hòa' })
  const [twice, once] = await app.query<{ id: string }>('SELECT id FROM people ORDER BY id LIMIT 2')
  await app.query('UPDATE people SET canonical_id = $1 WHERE id = $2', [once!.id, twice!.id])
})
afterAll(() => app.close())

const tx = () => app.get(Database).reader
const filter = (size: ReachSize, more: Partial<PeopleFilter> = {}): PeopleFilter => ({
  ...{ roots: [app.own.district.id], size, today: '2023-04-26', nameOrder: 'given-middle-family' },
  ...{ limit: 50, offset: 0, ...more },
})
const namesOf = ({ rows }: { rows: { id: string; fullName: string }[] }) =>
  rows.map(({ id, fullName }) => `${fullName} ${id}`)

describe.each(['given-middle-family', 'given-family-middle'] as const)('by %s', (nameOrder) => {
  it('lists the same people in the same order, whichever way it goes about it', async () => {
    const lists = await Promise.all(
      sizes.map((size) => directory.list(tx(), { ...filter(size, { nameOrder }), after: null })),
    )
    expect(lists[0]!.total).toBe(17)
    expect(namesOf(lists[0]!)).toHaveLength(17)
    for (const list of lists)
      expect([list.total, namesOf(list)]).toEqual([lists[0]!.total, namesOf(lists[0]!)])
  })

  it('goes on after any person as the whole list does', async () => {
    const whole = await directory.list(tx(), { ...filter('few', { nameOrder }), after: null })
    for (const size of sizes) {
      const after = whole.rows[6]!.id
      const rest = await directory.list(tx(), { ...filter(size, { nameOrder }), after })
      expect(namesOf(rest)).toEqual(namesOf(whole).slice(7))
    }
  })
})

it('searches few and some bodies alike', async () => {
  const [few, some] = await Promise.all(
    (['few', 'some'] as const).map((size) => directory.search(tx(), filter(size), nameSearch('hòa nguyễn'))),
  )
  expect(namesOf(some!)).toEqual(namesOf(few!))
  expect(few!.rows.length).toBeGreaterThan(0)
})

it('finds over many bodies by the name alone, the words sought before what begins with them', async () => {
  const found = await directory.searchWide(tx(), filter('many'), nameSearch('thị hoà'))
  const names = found.rows.map(({ fullName }) => fullName)
  expect(names.slice(0, 2)).toEqual(['Nguyễn Thị Hòa', 'Nguyễn Thị Hòa'])
  expect(names.indexOf('Nguyen Thi Hoa')).toBeGreaterThan(1)
  expect(names.lastIndexOf('Trần Thị Hoàn')).toBe(names.length - 1)
  expect(names).not.toContain("K'Brơi")
  expect(found.total).toBe(names.length)
})

it('finds what lies inside words at last, and nobody of another body', async () => {
  const inside = await directory.searchWide(tx(), filter('many'), nameSearch('broi k'))
  expect(new Set(inside.rows.map(({ fullName }) => fullName))).toEqual(new Set(["K'Brơi"]))
  const own = await directory.searchWide(tx(), filter('many'), nameSearch('nguyen hoa'))
  const foreign = await app.query<{ id: string }>('SELECT id FROM people WHERE unit_id = $1', [
    app.foreign.units[0]!.id,
  ])
  expect(own.rows.map(({ id }) => id)).not.toContain(foreign[0]!.id)
})

it('asks for two words where very many are reached', async () => {
  await app.query(
    `INSERT INTO organizations (id, created_at) SELECT gen_random_uuid(), now() FROM generate_series(1, 5001)`,
  )
  await app.query(
    `INSERT INTO organization_closure (ancestor_id, descendant_id, depth)
     SELECT $1, id, 1 FROM organizations o WHERE NOT EXISTS (SELECT 1 FROM organization_closure c WHERE c.descendant_id = o.id)`,
    [app.own.district.id],
  )
  const viewer = app.as(app.own.staff.viewer)
  const one = (await viewer.get('/people?search=hoa').expect(200)).body
  expect(one).toMatchObject({ needsWords: true, items: [], total: 0 })
  expect((await viewer.page('/people?search=hoa').expect(200)).text).toContain('ít nhất hai tiếng')
  const two = (await viewer.get('/people?search=thi+hoa').expect(200)).body
  expect(two.items.length).toBeGreaterThan(0)
  const list = (await viewer.get('/people?pageSize=5').expect(200)).body
  const next = (await viewer.get(`/people?pageSize=5&after=${list.next}`).expect(200)).body
  expect(next.items[0].id).not.toBe(list.items[4].id)
  const page = (await viewer.get('/people?pageSize=5&page=2').expect(200)).body
  expect(next.items).toEqual(page.items)
})

it('logged no failure', () => expect(app.log.failures).toEqual([]))
