import { ExportFiles } from '../../src/privacy/export-files.service.js'
import { ErasureRepository } from '../../src/privacy/erasure.repository.js'
import { heldTraining } from '../certificates/held-training.js'
import { row } from '../support/sample-rows.js'
import { startTestApp, type TestApp } from '../support/test-app.js'
import { startTestWorker, type TestWorker } from '../support/test-worker.js'
import { filesGone, givenTo, known, letter, unregistered, withdrawn } from './planting.js'
import { formsOf, importedFile, storedBytes, tablesWith } from './world.js'
import { RequestClient } from './request-client.js'

let app: TestApp
let client: RequestClient
let worker: TestWorker

beforeAll(async () => {
  app = await startTestApp()
  client = new RequestClient(app)
  app.clock.setTo('2026-11-20T09:00')
  worker = await startTestWorker(app)
})
afterAll(async () => {
  await worker.close()
  await app.close()
})

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
    const requestId = await client.asked('delete', personId, {
      requesterName: unregistered.name,
      requesterContact: unregistered.email,
    })
    await client.erase(requestId).expect(201)
    await filesGone(app)
    const { name, contact, birth } = formsOf(unregistered)
    expect(await tablesWith(app, [...name, ...contact, ...birth])).toEqual([])
    expect(await app.query('SELECT 1 FROM positions WHERE person_id = $1', [personId])).toEqual([])
    const { text } = await client.agent.page(`/people/${personId}`).expect(200)
    expect(text).toContain('Đã xóa theo yêu cầu')
  })

  it('leaves where letters to others went, who share the office’s telephone', async () => {
    const personId = await known(app, { ...unregistered, name: 'Hồ Chung Máy', phone: '+84987650330' })
    const colleagueId = await known(app, { ...unregistered, name: 'Hồ Cùng Phòng', phone: '+84987650330' })
    const training = await withdrawn(app, personId, { ...unregistered, name: 'Hồ Chung Máy' })
    const shared = { ...unregistered, name: 'Hồ Cùng Phòng', phone: '+84987650330' }
    await letter(app, personId, training, shared, 'sent')
    await letter(app, colleagueId, training, shared, 'sent')
    await client.erase(await client.asked('delete', personId)).expect(201)
    const recipients = (id: string) => app.query('SELECT recipient FROM messages WHERE person_id = $1', [id])
    expect(await recipients(colleagueId)).toEqual([{ recipient: '+84987650330' }])
    expect(await recipients(personId)).toEqual([{ recipient: null }])
  })

  it('is erased with whoever was merged into him at the last moment', async () => {
    const personId = await known(app, { ...unregistered, name: 'Vũ Gộp Muộn', phone: '+84987650331' })
    const lateId = await known(app, { ...unregistered, name: 'Vũ Gộp Mụn', phone: '+84987650332' })
    const requestId = await client.asked('delete', personId)
    const repository = app.get(ErasureRepository)
    const lock = repository.lockPeople.bind(repository)
    const late = jest.spyOn(repository, 'lockPeople').mockImplementationOnce(async (tx, ids) => {
      const merge = { oneId: personId, otherId: lateId, keptId: personId }
      await client.agent.post('/people/merges', merge).expect(201)
      await lock(tx, ids)
    })
    await client.erase(requestId).expect(201)
    late.mockRestore()
    expect(await tablesWith(app, ['+84987650331', '+84987650332'])).toEqual([])
  })

  it('is in no copy of the data that was being made meanwhile', async () => {
    const personId = await known(app, { ...unregistered, name: 'Đinh Vừa Xóa', phone: '+84987650333' })
    const copyId = await client.asked('copy', personId)
    const requestId = await client.asked('delete', personId)
    const make = () => client.agent.post(`/privacy-requests/${copyId}/export`)
    const files = app.get(ExportFiles)
    const draw = files.draw.bind(files)
    const meanwhile = jest.spyOn(files, 'draw').mockImplementationOnce(async (request) => {
      const drawn = await draw(request)
      await client.erase(requestId).expect(201)
      return drawn
    })
    const { body } = await make().expect(409)
    meanwhile.mockRestore()
    expect(body).toMatchObject({ code: 'export_outdated' })
    expect(storedBytes(app).some((bytes) => bytes.includes('+84987650333'))).toBe(false)
    await make().expect(201)
  })

  it('must be withdrawn first from a training to come', async () => {
    const personId = await known(app, { ...unregistered, name: 'Vũ Đang Chờ', phone: '+84987650329' })
    const coming = await heldTraining(app, app.own, [{ fullName: 'Vũ Đang Chờ' }], {
      status: 'registration_open',
      starts_on: '2026-12-20',
    })
    await givenTo(app, coming.registrationIds[0]!, personId)
    const requestId = await client.asked('delete', personId)
    const { text } = await client.agent.page(`/privacy-requests/${requestId}/erasure`).expect(200)
    expect(text).toContain('còn tên trong lớp chưa tổ chức')
    const { body } = await client.erase(requestId).expect(409)
    expect(body).toMatchObject({ code: 'erasure_registered' })
    expect(await tablesWith(app, ['+84987650329'])).toContain('public.people')
  })
})

it('logged no unexpected failure', () => expect(app.log.failures).toEqual([]))
