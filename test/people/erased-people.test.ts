import { Database } from '../../src/database/database.js'
import { PersonErasureService } from '../../src/people/person-erasure.service.js'
import { RequestClient } from '../privacy/request-client.js'
import { openTraining } from '../registrations/world.js'
import { person } from '../support/factories/people.js'
import { startTestApp, type TestApp } from '../support/test-app.js'

let app: TestApp
let id: string
let otherId: string
beforeAll(async () => {
  app = await startTestApp()
  app.clock.setTo('2023-04-10T08:00')
})
beforeEach(async () => {
  id = await person(app.nest, unit(), { fullName: 'Lê Văn Quên' })
  otherId = await person(app.nest, unit(), { fullName: 'Lê Văn Nhớ' })
  await app.get(Database).transaction((tx) => app.get(PersonErasureService).eraseNamesIn(tx, [id]))
})
afterAll(() => app.close())

const unit = (n = 0) => app.own.units[n]!.id
const organizer = () => app.as(app.own.staff.organizer)
const administrator = () => app.as(app.own.staff.administrator)

/** Every verb to which a person is named by his id. */
const verbs: [string, () => Promise<{ status: number; body: unknown }>][] = [
  ['edit', () => organizer().post(`/people/${id}`, { fullName: 'Lê Văn Quên', version: 2 })],
  [
    'give a position',
    () => {
      const position = { organizationId: unit(), side: 'union', role: 'chair', validFrom: '2023-01-01' }
      return organizer().post(`/people/${id}/positions`, position)
    },
  ],
  [
    'move',
    () => organizer().post(`/people/${id}/move`, { unitId: unit(1), role: 'chair', movesOn: '2023-04-01' }),
  ],
  ['merge', () => organizer().post('/people/merges', { oneId: id, otherId, keptId: otherId })],
  [
    'register',
    async () => {
      const training = await openTraining(app)
      return organizer().post(`/trainings/${training.id}/registrations`, { personId: id })
    },
  ],
  [
    'write down a request of',
    () => {
      const said = { kind: 'view', way: 'letter', requesterName: 'Ai đó', requesterContact: 'địa chỉ' }
      return administrator().post('/privacy-requests', { ...said, personId: id })
    },
  ],
  [
    'say that a request is of',
    async () => {
      const request = await new RequestClient(app).asked('view')
      return administrator().post(`/privacy-requests/${request}/person`, { personId: id })
    },
  ],
]

describe('a person whose data were erased at his request', () => {
  it.each(verbs)('is refused in words to who would %s him', async (_, attempt) => {
    expect(await attempt()).toMatchObject({
      status: 409,
      body: { code: 'person_erased', detail: expect.stringContaining('đã xóa theo yêu cầu') },
    })
  })

  it('is out of reach of others before anything is said of him', async () => {
    const { id: trainingId } = await openTraining(app)
    await app.query('UPDATE people SET unit_id = $2 WHERE id = $1', [id, app.foreign.units[0]!.id])
    const answer = await organizer().post(`/trainings/${trainingId}/registrations`, { personId: id })
    expect(answer.body).toMatchObject({ code: 'organization_not_found' })
  })

  it('is refused alone among those who were ticked', async () => {
    const { id: trainingId } = await openTraining(app)
    const ticked = { trainingId, personIds: [id, otherId] }
    const { body } = await organizer().post('/untrained/registrations', ticked).expect(200)
    expect(body).toMatchObject({
      ...{ refused: 1, confirmed: 1 },
      lines: [{ outcome: 'refused', reason: { code: 'person_erased' } }, { outcome: 'confirmed' }],
    })
  })

  it('has no buttons that change him on his page', async () => {
    const { text } = await organizer().page(`/people/${id}`).expect(200)
    expect(text).not.toContain(`/people/${id}/edit`)
    expect(text).not.toContain(`/people/${id}/move`)
  })
})
