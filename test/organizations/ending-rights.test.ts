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

it('logged no unexpected failure', () => expect(world.app.log.failures).toEqual([]))
