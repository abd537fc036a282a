import { heldTraining } from '../certificates/held-training.js'
import { row } from '../support/sample-rows.js'
import { startTestApp, type TestApp } from '../support/test-app.js'
import { startTestWorker, type TestWorker } from '../support/test-worker.js'
import { filesGone, givenTo, known, letter, unregistered, withdrawn } from './planting.js'
import { askedBy, formsOf, importedFile, tablesWith } from './world.js'

let app: TestApp
let worker: TestWorker

beforeAll(async () => {
  app = await startTestApp()
  app.clock.setTo('2026-11-20T09:00')
  worker = await startTestWorker(app)
})
afterAll(async () => {
  await worker.close()
  await app.close()
})

const administrator = () => app.as(app.own.staff.administrator)
const erase = (requestId: string) =>
  administrator().post(`/privacy-requests/${requestId}/erasure`, { confirmation: 'XÓA' })

describe('somebody whom no register needs', () => {
  it('is erased to the name', async () => {
    const personId = await known(app, unregistered)
    const training = await withdrawn(app, personId, unregistered)
    await letter(app, personId, training, unregistered, 'sent')
    await row(app, 'messages', {
      organization_id: app.own.district.id,
      channel: 'zalo',
      purpose: 'change',
      training_id: training,
      subject: 'Đổi người',
      body: `Đồng chí ${unregistered.name} đã xin rút.`,
      dedupe_key: 'to-the-unit',
      state: 'sent',
    })
    await importedFile(app, app.own.district.id, unregistered, personId)
    const requestId = await askedBy(app, app.own.staff.administrator, 'delete', personId, {
      requesterName: unregistered.name,
      requesterContact: unregistered.email,
    })
    await erase(requestId).expect(201)
    await filesGone(app)
    const { name, contact, birth } = formsOf(unregistered)
    expect(await tablesWith(app, [...name, ...contact, ...birth])).toEqual([])
    expect(await app.query('SELECT 1 FROM positions WHERE person_id = $1', [personId])).toEqual([])
    const { text } = await administrator().page(`/people/${personId}`).expect(200)
    expect(text).toContain('Đã xóa theo yêu cầu')
  })

  it('must be withdrawn first from a training to come', async () => {
    const personId = await known(app, { ...unregistered, name: 'Vũ Đang Chờ', phone: '+84987650329' })
    const coming = await heldTraining(app, app.own, [{ fullName: 'Vũ Đang Chờ' }], {
      status: 'registration_open',
      starts_on: '2026-12-20',
    })
    await givenTo(app, coming.registrationIds[0]!, personId)
    const requestId = await askedBy(app, app.own.staff.administrator, 'delete', personId)
    const { text } = await administrator().page(`/privacy-requests/${requestId}/erasure`).expect(200)
    expect(text).toContain('còn tên trong lớp chưa tổ chức')
    const { body } = await erase(requestId).expect(409)
    expect(body).toMatchObject({ code: 'erasure_registered' })
    expect(await tablesWith(app, ['+84987650329'])).toContain('public.people')
  })
})

it('logged no unexpected failure', () => expect(app.log.failures).toEqual([]))
