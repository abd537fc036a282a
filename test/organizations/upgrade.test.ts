import { randomUUID } from 'node:crypto'
import { createDatabase, withClient, withDatabase } from '#postgres'
import { migrations } from '../../migrations/index.js'
import { createDataSource } from '../../src/database/data-source.js'

const ids = {
  province: randomUUID(),
  district: randomUUID(),
  suspended: randomUUID(),
  dissolved: randomUUID(),
}
const turn = 'DatedOrganizations1761000020000'

let url: string
const server = () => process.env.TEST_PG_URL!

/** An installation as it ran before bodies were dated: with rows of every status. */
beforeAll(async () => {
  url = await createDatabase(server(), `test_upgrade_${randomUUID().slice(0, 8)}`)
  const at = migrations.findIndex(({ name }) => name === turn)
  expect(at).toBeGreaterThan(0)
  await run(migrations.slice(0, at))
  await withClient(url, async (client) => {
    await client.query(`
      INSERT INTO organizations (id, kind, status, unit_group, external_code, created_at) VALUES
        ('${ids.province}', 'provincial_federation', 'active', NULL, NULL, '2021-02-03T18:00Z'),
        ('${ids.district}', 'district_federation', 'active', NULL, 'LD-07', '2021-02-03T18:00Z'),
        ('${ids.suspended}', 'grassroots_union', 'suspended', 'Trường học', NULL, '2021-02-03T18:00Z'),
        ('${ids.dissolved}', 'grassroots_union', 'dissolved', 'Cơ quan', NULL, '2021-02-03T18:00Z');
      INSERT INTO organization_names (id, organization_id, name, sort_key, search_key, valid_from, valid_to, created_at)
      SELECT gen_random_uuid(), id, name, name, lower(name), since::date, until::date, '2021-02-03T18:00Z' FROM (VALUES
        ('${ids.province}'::uuid, 'Tinh', '2020-01-01', NULL), ('${ids.district}', 'Huyen cu', '2019-05-01', '2022-01-01'),
        ('${ids.district}', 'Huyen', '2022-01-01', NULL), ('${ids.suspended}', 'Truong', '2020-01-01', NULL),
        ('${ids.dissolved}', 'Phong', '2020-01-01', NULL)) AS rows (id, name, since, until);
      INSERT INTO organization_parents (id, organization_id, parent_id, valid_from, created_at) VALUES
        (gen_random_uuid(), '${ids.district}', '${ids.province}', '2020-01-01', '2021-02-03T18:00Z'),
        (gen_random_uuid(), '${ids.suspended}', '${ids.district}', '2020-01-01', '2021-02-03T18:00Z'),
        (gen_random_uuid(), '${ids.dissolved}', '${ids.district}', '2020-01-01', '2021-02-03T18:00Z');`)
  })
  await run(migrations)
})
afterAll(() =>
  withClient(server(), async (client) => {
    await client.query(`DROP DATABASE IF EXISTS ${new URL(url).pathname.slice(1)} WITH (FORCE)`)
  }),
)

async function run(some: typeof migrations) {
  const source = createDataSource(withDatabase(server(), new URL(url).pathname.slice(1)), 2)
  source.setOptions({ migrations: some })
  await source.initialize()
  try {
    await source.runMigrations({ transaction: 'each' })
  } finally {
    await source.destroy()
  }
}

it('keeps kind, status, khối, code, name and parent of every body', async () => {
  const { rows } = await withClient(url, (client) =>
    client.query(
      'SELECT id, kind, status, unit_group, external_code, name, parent_id FROM current_organizations',
    ),
  )
  const of = (id: string) => rows.find((row) => row.id === id)
  expect(rows).toHaveLength(4)
  expect(of(ids.province)).toMatchObject({ kind: 'provincial_federation', status: 'active', parent_id: null })
  expect(of(ids.district)).toMatchObject({
    ...{ kind: 'district_federation', external_code: 'LD-07', name: 'Huyen', parent_id: ids.province },
  })
  expect(of(ids.suspended)).toMatchObject({ status: 'suspended', unit_group: 'Trường học' })
  expect(of(ids.dissolved)).toMatchObject({ status: 'dissolved', unit_group: 'Cơ quan', name: 'Phong' })
})

it('lets each body be what it is since its first name', async () => {
  const { rows } = await withClient(url, (client) =>
    client.query(
      `SELECT valid_from AS since, valid_to AS until FROM organization_standings WHERE organization_id = $1`,
      [ids.district],
    ),
  )
  expect(rows).toEqual([{ since: '2019-05-01', until: null }])
})

it('finds the subtree and the name of a day before the upgrade', async () => {
  const { rows } = await withClient(url, (client) =>
    client.query(
      `SELECT organization_name_on(id, '2021-06-01') AS name FROM organization_subtree_on($1, '2021-06-01') ORDER BY depth, 1`,
      [ids.province],
    ),
  )
  expect(rows.map(({ name }) => name)).toEqual(['Tinh', 'Huyen cu', 'Phong', 'Truong'])
})
