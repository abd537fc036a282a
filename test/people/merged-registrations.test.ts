import { codeOf, openTraining, organizer, register, withdraw } from '../registrations/world.js'
import { go } from '../trainings/sample-training.js'
import { person } from '../support/factories/people.js'
import { startTestApp, type TestApp } from '../support/test-app.js'

let app: TestApp
beforeAll(async () => {
  app = await startTestApp()
  app.clock.setTo('2023-04-12T08:00')
})
afterAll(() => app.close())

const unit = (n = 0) => app.own.units[n]!.id
const make = (fullName: string, facts = {}, n = 0) => person(app.nest, unit(n), { fullName, ...facts })
const merge = async (oneId: string, otherId: string, more = {}) =>
  (
    await organizer(app)
      .post('/people/merges', { oneId, otherId, keptId: oneId, ...more })
      .expect(201)
  ).body

describe('whoever counts as one person', () => {
  it('is registered once in a training, under whichever record', async () => {
    const { id } = await openTraining(app)
    const [kept, gone] = [await make('Phùng Giữ'), await make('Phùng Gộp', {}, 1)]
    const own = await register(app, id, { personId: gone })
    await merge(kept, gone)
    for (const personId of [kept, gone]) {
      const answer = await organizer(app).post(`/trainings/${id}/registrations`, { personId }).expect(409)
      expect(codeOf(answer)).toBe('already_registered')
    }
    const found = await organizer(app).page(`/trainings/${id}/registrations/new?search=phung`).expect(200)
    expect(found.text.match(/Phùng/g)).not.toBeNull()
    expect(found.text).not.toContain('Phùng Gộp')
    await withdraw(app, own.id).expect(201)
    await register(app, id, { personId: kept })
  })

  it('gets the letters of all records at the address that was chosen, and finds them together', async () => {
    const { id } = await openTraining(app)
    const kept = await make('Lục Giữ', { email: 'giu@example.org' })
    const gone = await make('Lục Gộp', { email: 'gop@example.org' })
    const own = await register(app, id, { personId: gone })
    await merge(kept, gone)
    await withdraw(app, own.id).expect(201)
    const { body } = await app.as(app.own.staff.organizer).get(`/messages?personId=${kept}`).expect(200)
    expect(body.items.map(({ recipient }: { recipient: string }) => recipient).sort()).toEqual([
      'giu@example.org',
      'gop@example.org',
    ])
  })

  it('is warned of before, when both are in one training that was not held yet', async () => {
    const training = await openTraining(app)
    const [one, other] = [await make('Khổng Một'), await make('Khổng Hai')]
    await register(app, training.id, { personId: one })
    await register(app, training.id, { personId: other })
    const form = () => organizer(app).page(`/people/${one}/merges/new?otherId=${other}`).expect(200)
    expect((await form()).text).toContain('Cả hai hồ sơ đang có tên trong lớp')
    await merge(one, other)
    const answer = await organizer(app).post(`/trainings/${training.id}/registrations`, { personId: other })
    expect(codeOf(answer)).toBe('already_registered')
    const [third, fourth] = [await make('Khổng Ba'), await make('Khổng Bốn')]
    const shared = `/people/${third}/merges/new?otherId=${fourth}`
    expect((await organizer(app).page(shared).expect(200)).text).not.toContain('Cả hai hồ sơ đang có tên')
    await go(app, training.id, 'registration-closing')
  })

  it('counts for a quota by the position said, when he holds several', async () => {
    const { id } = await openTraining(app, { chairs: 1, viceChairs: 1 })
    const both = await make('Giang Hai Việc')
    const position = { organizationId: unit(), side: 'union', role: 'vice_chair', validFrom: '2022-01-01' }
    await organizer(app).post(`/people/${both}/positions`, position).expect(201)
    const registered = await register(app, id, { fullName: 'Giang Hai Việc', unitId: unit(), role: 'chair' })
    expect(registered).toMatchObject({ personId: both, role: 'chair', title: 'Chủ tịch' })
  })
})
