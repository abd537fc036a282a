import ExcelJS from 'exceljs'
import { heldTraining } from '../certificates/held-training.js'
import { nothingOwed } from '../certificates/certificate-rows.js'
import { RetentionService } from '../../src/privacy/retention.service.js'
import { startTestApp, type TestApp } from '../support/test-app.js'
import { startTestWorker, type TestWorker } from '../support/test-worker.js'
import { until } from '../support/until.js'
import { storedBytes } from './world.js'
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
beforeEach(() => void app.clock.setTo('2026-11-20T09:00'))

/** Every text of a workbook. */
async function wordsOf(bytes: Buffer): Promise<string> {
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(bytes as unknown as ExcelJS.Buffer)
  const words: string[] = []
  book.eachSheet((sheet) => sheet.eachRow((line) => line.eachCell((cell) => void words.push(cell.text))))
  return words.join('\n')
}

describe('seeing one’s data, and having a copy', () => {
  let personId: string
  let otherId: string
  let requestId: string

  beforeAll(async () => {
    personId = await client.known('Đinh Thị Xem', '+84900111222')
    otherId = await client.known('Dinh Thi Xem', '+84900111333')
    await app.query('UPDATE people SET canonical_id = $1 WHERE id = $2', [personId, otherId])
    const held = await heldTraining(app, app.own, [{ fullName: 'Đinh Thị Xem' }])
    await app.query('UPDATE registrations SET person_id = $2 WHERE id = $1', [
      held.registrationIds[0],
      otherId,
    ])
    await client.agent.post(`/trainings/${held.id}/certificates`).expect(201)
    await nothingOwed(app)
    await client.agent.get(`/people/${personId}`).expect(200)
    requestId = await client.asked('copy', personId)
  })

  it('has nothing to download before it is made', async () => {
    const { body } = await client.agent.get(`/privacy-requests/${requestId}/export.json`).expect(404)
    expect(body).toMatchObject({ code: 'export_not_found' })
  })

  it('holds what every room keeps, of everybody who counts as the person', async () => {
    await client.act(requestId, 'export').expect(201)
    const { body } = await client.agent.get(`/privacy-requests/${requestId}/export.json`).expect(200)
    const record = body as Record<string, Record<string, unknown>[]>
    expect(record.people!.map(({ phone }) => phone).sort()).toEqual(['+84900111222', '+84900111333'])
    expect(record.registrations).toMatchObject([{ fullName: 'Đinh Thị Xem', state: 'confirmed' }])
    expect(record.scans).toHaveLength(2)
    expect(record.certificates).toMatchObject([{ state: 'issued', frozen: { fullName: 'Đinh Thị Xem' } }])
    expect(record.positions).toHaveLength(2)
    expect(record.viewed).toEqual([{ month: expect.any(String) as string, count: 1 }])
  })

  it('is also a sheet that people can read', async () => {
    const { body, headers } = await client.agent
      .get(`/privacy-requests/${requestId}/export.xlsx`)
      .buffer()
      .parse((response, done) => {
        const chunks: Buffer[] = []
        response.on('data', (chunk: Buffer) => chunks.push(chunk))
        response.on('end', () => done(null, Buffer.concat(chunks)))
      })
      .expect(200)
    expect(headers['content-type']).toContain('spreadsheetml')
    const text = await wordsOf(body as Buffer)
    for (const words of ['Đinh Thị Xem', 'Giấy chứng nhận', 'đã cấp', '0900 111 333', '9:00 ngày 20/11/2026'])
      expect(text).toContain(words)
    expect(text).toMatch(/^\d+\/\d+\/20\d\d$/m)
    const machineWords =
      /\[object|[0-9a-f]{8}-[0-9a-f]{4}-|\d{4}-\d\d-\d\d|\+84|^[a-z]+[A-Z]\w*$|^[a-z]+_[a-z_]+$/m
    expect(text).not.toMatch(machineWords)
  })

  it('writes down each making and each download, with no value', async () => {
    const { events } = (await client.get(requestId)) as { events: { kind: string; detail: string | null }[] }
    expect(events.map(({ kind, detail }) => [kind, kind === 'exported' ? 'n' : detail])).toEqual([
      ['received', 'copy'],
      ['exported', 'n'],
      ['downloaded', 'json'],
      ['downloaded', 'xlsx'],
    ])
    const audit = await app.query(
      `SELECT detail FROM audit_entries WHERE verb = 'privacy.downloaded' AND subject_id = $1 ORDER BY at`,
      [requestId],
    )
    expect(audit).toEqual([{ detail: 'json' }, { detail: 'xlsx' }])
  })

  it('is for the administrator of the person’s unit alone', async () => {
    for (const path of ['', '/export.json', '/export.xlsx'])
      await app.as(app.foreign.staff.administrator).get(`/privacy-requests/${requestId}${path}`).expect(404)
    await app.as(app.own.staff.organizer).get(`/privacy-requests/${requestId}/export.json`).expect(403)
  })

  it('is closed with how it was handed over', async () => {
    await client.act(requestId, 'completion', { outcome: 'Giao bản in tại cơ quan' }).expect(201)
    expect(await client.get(requestId)).toMatchObject({ state: 'done', outcome: 'Giao bản in tại cơ quan' })
    await client.act(requestId, 'export').expect(409)
  })

  it('is gone after seven days, rows and bytes', async () => {
    app.clock.setTo('2026-11-27T08:59')
    await app.get(RetentionService).enforce()
    await client.agent.get(`/privacy-requests/${requestId}/export.json`).expect(200)
    app.clock.setTo('2026-11-27T09:01')
    await app.get(RetentionService).enforce()
    await client.agent.get(`/privacy-requests/${requestId}/export.json`).expect(404)
    await until(async () => {
      const owed = await app.query(`SELECT 1 FROM outbox WHERE kind = 'removeBytes' AND state <> 'done'`)
      return owed.length === 0
    })
    expect(storedBytes(app).some((bytes) => bytes.includes('+84900111333'))).toBe(false)
  })
})

it('shows an empty list with what to do next', async () => {
  const { text } = await app.as(app.foreign.staff.administrator).page('/privacy-requests').expect(200)
  expect(text).toContain('Chưa có yêu cầu nào')
  expect(text).toContain('Ghi yêu cầu mới')
})

it('logged no unexpected failure', () => {
  expect(app.log.failures).toEqual([])
  expect(worker.log.failures).toEqual([])
})
