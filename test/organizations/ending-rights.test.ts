import { Actor } from '../../src/access/actor.js'
import { Database } from '../../src/database/database.js'
import { ChangesService } from '../../src/organizations/changes.service.js'
import { until } from '../support/until.js'
import { decision, TreeWorld } from './tree-world.js'

let world: TreeWorld
beforeAll(async () => void (world = await TreeWorld.start()))
afterAll(() => world.app.close())

describe('whose business an ending is', () => {
  it('not that of the body itself, nor is the top of all ended', async () => {
    const own = world.own
    const { id } = world.app.own.district
    const refused = await own.post(`/organizations/${id}/dissolution`, decision('2025-07-01'))
    expect([refused.status, refused.body.code]).toEqual([409, 'ending_is_for_above'])
    const top = await world.top.post(`/organizations/${world.app.province.id}/split`, {
      targets: [{ name: 'LĐLĐ tỉnh Mới' }],
      ends: true,
      ...decision('2025-07-01'),
    })
    expect([top.status, top.body.code]).toEqual([409, 'top_body_stays'])
    expect((await world.now({ id })).status).toBe('active')
  })

  it('what the body above decided is not taken back from below', async () => {
    const { below } = await world.family(1)
    const unit = below[0]!
    await world.top
      .post(`/organizations/${unit.id}/transfer`, {
        parentId: world.app.own.district.id,
        ...decision('2025-07-01'),
      })
      .expect(201)
    const { body } = await world.own.get(`/organizations/${unit.id}/successions`).expect(200)
    const refused = await world.own.post(`/organization-successions/${body.items[0].id}/reversal`, {
      reason: 'Muốn trả về',
    })
    expect([404, 409]).toContain(refused.status)
    expect((await world.now(unit)).parent).toBe(world.app.own.district.name)
  })
})

it('asks for rights again once the tree stands still: a unit that was moved away meanwhile is not renamed', async () => {
  const unit = world.app.own.units[0]!
  const { district } = world.app.foreign
  const grants = [{ role: 'administrator' as const, organizationId: world.app.province.id }]
  const chief = new Actor('user', null, 'Quản trị tỉnh', grants)
  const isWaiting = async () => {
    const [row] = await world.app.query<{ n: number }>(
      `SELECT count(*)::int AS n FROM pg_locks WHERE locktype = 'advisory' AND NOT granted
         AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`,
    )
    return row!.n
  }
  let renaming: Promise<{ status: number }> | undefined
  await world.app.get(Database).transaction(async (tx) => {
    const content = { parentId: district.id, ...decision('2025-07-01') }
    await world.app
      .get(ChangesService)
      .applyIn(tx, chief, { kind: 'transfer', organizationId: unit.id, content })
    const sent = { name: 'Tên của người cũ', ...decision('2025-07-01') }
    renaming = world.own.post(`/organizations/${unit.id}/renaming`, sent).then((answer) => answer)
    await until(isWaiting, 'the renaming waits for the tree')
  })
  expect((await renaming!).status).toBe(404)
  expect(await world.now(unit)).toMatchObject({ name: 'CĐCS số 1', parent: district.name })
})

it('logged no unexpected failure', () => expect(world.app.log.failures).toEqual([]))
