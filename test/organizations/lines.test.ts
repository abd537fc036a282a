import { v7 as uuid } from 'uuid'
import { Database } from '../../src/database/database.js'
import type { OrganizationView } from '../../src/organizations/organizations.presenter.js'
import { startTestApp, type TestApp } from '../support/test-app.js'

let app: TestApp

beforeAll(async () => void (app = await startTestApp({ units: 6 })))
afterAll(() => app.close())

/** One row for each body, as the view says it now. */
async function expectTrue() {
  const wrong = await app.query(
    `(SELECT * FROM organization_lines EXCEPT SELECT * FROM organization_lines_now)
     UNION ALL (SELECT * FROM organization_lines_now EXCEPT SELECT * FROM organization_lines)`,
  )
  expect(wrong).toEqual([])
}

it('keeps what a body is now in one row, whatever is written of it', async () => {
  await expectTrue()
  const [one, two, three] = app.own.units
  const day = '2023-05-01'
  await app.query(
    'UPDATE organization_names SET name = $2, sort_key = $2, search_key = $2 WHERE organization_id = $1',
    [one!.id, 'moi'],
  )
  await expectTrue()
  await app.query('UPDATE organization_names SET valid_to = $2 WHERE organization_id = $1', [two!.id, day])
  await expectTrue()
  await app.query(
    `INSERT INTO organization_names (id, organization_id, name, sort_key, search_key, valid_from, created_at)
     VALUES ($1, $2, 'Tên sau', 'Tên sau', 'ten sau', $3, now())`,
    [uuid(), two!.id, day],
  )
  await expectTrue()
  await app.query('UPDATE organization_standings SET valid_to = $2 WHERE organization_id = $1', [
    three!.id,
    day,
  ])
  await app.query(
    `INSERT INTO organization_standings (id, organization_id, kind, status, unit_group, valid_from)
     VALUES ($1, $2, 'grassroots_union', 'dissolved', 'Doanh nghiệp', $3)`,
    [uuid(), three!.id, day],
  )
  await expectTrue()
  const [row] = await app.query('SELECT status, place FROM organization_lines WHERE organization_id = $1', [
    three!.id,
  ])
  expect(row).toEqual({ status: 'dissolved', place: 15 })
})

it('lists bodies in the order of units, from any body on', async () => {
  const list = async (query: string) => {
    const { body } = await app.as(app.own.staff.viewer).get(`/organizations?${query}`).expect(200)
    return body as { items: OrganizationView[]; next: string | null; isMore: boolean; total: number }
  }
  const whole = await list('status=all')
  const walked: string[] = []
  for (let after = ''; ;) {
    const page = await list(`status=all&pageSize=2${after}`)
    walked.push(...page.items.map(({ id }) => id))
    if (page.next === null) break
    after = `&after=${page.next}`
  }
  expect(walked).toEqual(whole.items.map(({ id }) => id))
  expect([whole.total, whole.isMore]).toEqual([whole.items.length, false])
})

it('lists the same by hash and by asking for each', async () => {
  const { OrganizationsRepository } = await import('../../src/organizations/organizations.repository.js')
  const repository = app.get(OrganizationsRepository)
  const asked = { roots: [app.own.district.id], limit: 50, offset: 0 }
  const lists = []
  for (const size of ['few', 'some', 'many'] as const) {
    jest.spyOn(repository, 'reachSize').mockResolvedValueOnce(size)
    lists.push(await repository.list(app.get(Database).reader, asked))
  }
  expect(lists[0]!.rows.length).toBeGreaterThan(3)
  expect(lists[1]).toEqual(lists[0])
  expect(lists[2]).toEqual(lists[0])
})
