import ExcelJS from 'exceljs'
import { heldTraining } from '../certificates/held-training.js'
import { nothingOwed } from '../certificates/certificate-rows.js'
import { RetentionService } from '../../src/privacy/retention.service.js'
import { Database } from '../../src/database/database.js'
import { ConsentsService } from '../../src/people/consents.service.js'
import { actorOf } from '../support/staff.js'
import { person } from '../support/factories/people.js'
import { startTestApp, type TestApp } from '../support/test-app.js'
import { startTestWorker, type TestWorker } from '../support/test-worker.js'
import { until } from '../support/until.js'
import { askedBy, importedFile, storedBytes } from './world.js'

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
beforeEach(() => void app.clock.setTo('2026-11-20T09:00'))

const administrator = () => app.as(app.own.staff.administrator)
const asked = (kind: string, personId: string) => askedBy(app, app.own.staff.administrator, kind, personId)
const act = (id: string, what: string, body: object = {}) =>
  administrator().post(`/privacy-requests/${id}/${what}`, body)
const get = async (id: string) => (await administrator().get(`/privacy-requests/${id}`).expect(200)).body
const known = (fullName: string, phone?: string) =>
  person(app.nest, app.own.units[0]!.id, { fullName, phone, birthYear: 1980 })

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
    personId = await known('Đinh Thị Xem', '+84900111222')
    otherId = await known('Dinh Thi Xem', '+84900111333')
    await app.query('UPDATE people SET canonical_id = $1 WHERE id = $2', [personId, otherId])
    const held = await heldTraining(app, app.own, [{ fullName: 'Đinh Thị Xem' }])
    await app.query('UPDATE registrations SET person_id = $2 WHERE id = $1', [
      held.registrationIds[0],
      otherId,
    ])
    await administrator().post(`/trainings/${held.id}/certificates`).expect(201)
    await nothingOwed(app)
    await administrator().get(`/people/${personId}`).expect(200)
    requestId = await asked('copy', personId)
  })

  it('has nothing to download before it is made', async () => {
    const { body } = await administrator().get(`/privacy-requests/${requestId}/export.json`).expect(404)
    expect(body).toMatchObject({ code: 'export_not_found' })
  })

  it('holds what every room keeps, of everybody who counts as the person', async () => {
    await act(requestId, 'export').expect(201)
    const { body } = await administrator().get(`/privacy-requests/${requestId}/export.json`).expect(200)
    const record = body as Record<string, Record<string, unknown>[]>
    expect(record.people!.map(({ phone }) => phone).sort()).toEqual(['+84900111222', '+84900111333'])
    expect(record.registrations).toMatchObject([{ fullName: 'Đinh Thị Xem', state: 'confirmed' }])
    expect(record.scans).toHaveLength(2)
    expect(record.certificates).toMatchObject([{ state: 'issued', frozen: { fullName: 'Đinh Thị Xem' } }])
    expect(record.positions).toHaveLength(2)
    expect(record.viewed).toEqual([{ month: expect.any(String) as string, count: 1 }])
  })

  it('is also a sheet that people can read', async () => {
    const { body, headers } = await administrator()
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
    for (const words of ['Đinh Thị Xem', 'Giấy chứng nhận', 'đã cấp', '+84900111333'])
      expect(text).toContain(words)
  })

  it('writes down each making and each download, with no value', async () => {
    const { events } = (await get(requestId)) as { events: { kind: string; detail: string | null }[] }
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
    await act(requestId, 'completion', { outcome: 'Giao bản in tại cơ quan' }).expect(201)
    expect(await get(requestId)).toMatchObject({ state: 'done', outcome: 'Giao bản in tại cơ quan' })
    await act(requestId, 'export').expect(409)
  })

  it('is gone after seven days, rows and bytes', async () => {
    app.clock.setTo('2026-11-27T08:59')
    await app.get(RetentionService).enforce()
    await administrator().get(`/privacy-requests/${requestId}/export.json`).expect(200)
    app.clock.setTo('2026-11-27T09:01')
    await app.get(RetentionService).enforce()
    await administrator().get(`/privacy-requests/${requestId}/export.json`).expect(404)
    await until(async () => {
      const owed = await app.query(`SELECT 1 FROM outbox WHERE kind = 'removeBytes' AND state <> 'done'`)
      return owed.length === 0
    })
    expect(storedBytes(app).some((bytes) => bytes.includes('+84900111333'))).toBe(false)
  })
})

describe('a correction', () => {
  it('leads to the person, names what was changed, and says which papers keep the old name', async () => {
    const personId = await known('Lò Thị Sai')
    const held = await heldTraining(app, app.own, [{ fullName: 'Lò Thị Sai' }])
    await app.query('UPDATE registrations SET person_id = $2 WHERE id = $1', [
      held.registrationIds[0],
      personId,
    ])
    const id = await asked('correct', personId)
    const before = await administrator().page(`/privacy-requests/${id}`).expect(200)
    expect(before.text).toContain(`/people/${personId}/edit`)
    expect(before.text).toContain('chưa có gì được sửa')
    expect(before.text).toContain('Ghi: Lò Thị Sai')
    const { body: now } = await administrator().get(`/people/${personId}`).expect(200)
    const { version } = now as { version: number }
    await administrator()
      .post(`/people/${personId}`, { fullName: 'Lò Thị Đúng', birth: '1981', version })
      .expect(201)
    await act(id, 'completion').expect(201)
    const { events } = (await get(id)) as { events: { kind: string; detail: string | null }[] }
    expect(events.at(-1)!.detail).toContain('fullName')
    expect(JSON.stringify(events)).not.toContain('Đúng')
  })
})

describe('a consent', () => {
  it('is taken back by the person’s own word, with the way it came', async () => {
    const personId = await known('Vàng A Rút')
    const actor = actorOf(app.own.staff.administrator)
    for (const purpose of ['publication', 'zalo'] as const)
      await app.get(Database).transaction((tx) =>
        app.get(ConsentsService).recordIn(tx, actor, {
          personId,
          organizationId: app.own.units[0]!.id,
          purpose,
          givenBy: 'self',
          way: 'form',
        }),
      )
    const id = await asked('withdraw', personId)
    expect(await get(id)).toMatchObject({ work: { consents: ['zalo', 'publication'] } })
    await act(id, 'consent-withdrawal').expect(201)
    expect(await get(id)).toMatchObject({ state: 'done', work: { consents: [] } })
    const rows = await app.query(
      `SELECT purpose, given_by, way FROM consents WHERE person_id = $1 AND withdrawn ORDER BY purpose`,
      [personId],
    )
    expect(rows).toEqual([
      { purpose: 'publication', given_by: 'self', way: 'paper' },
      { purpose: 'zalo', given_by: 'self', way: 'paper' },
    ])
  })
})

describe('a restriction', () => {
  it('lets no letter be written, warns whoever would register him, and can be ended', async () => {
    const personId = await known('Cầm Bá Ngừng', '+84900444555')
    const id = await asked('restrict', personId)
    await act(id, 'restriction').expect(201)
    const training = await heldTraining(app, app.own, [], {
      status: 'registration_open',
      starts_on: '2026-12-20',
    })
    const form = await administrator()
      .page(`/trainings/${training.id}/registrations/new?search=${encodeURIComponent('Cầm Bá')}`)
      .expect(200)
    expect(form.text).toContain('Đã yêu cầu hạn chế dùng dữ liệu')
    await administrator().post(`/trainings/${training.id}/registrations`, { personId }).expect(201)
    const letters = () => app.query('SELECT 1 FROM messages WHERE person_id = $1', [personId])
    expect(await letters()).toEqual([])

    const { text } = await administrator().page(`/privacy-requests/${id}`).expect(200)
    expect(text).toContain('đang bị hạn chế')
    await act(id, 'restriction-end').expect(201)
    await act(id, 'restriction-end').expect(201)
    const [registration] = await app.query<{ id: string }>(
      `SELECT id FROM registrations WHERE person_id = $1`,
      [personId],
    )
    await administrator().post(`/registrations/${registration!.id}/withdrawal`, { reason: 'Bận' }).expect(201)
    expect(await letters()).toHaveLength(1)
    const { events } = (await get(id)) as { events: { kind: string }[] }
    expect(events.filter(({ kind }) => kind === 'restriction_ended')).toHaveLength(1)
  })
})

describe('what is kept for a time only', () => {
  const phonesOf = (ids: string[]) =>
    app.query<{ phone: string | null }>('SELECT phone FROM people WHERE id = ANY($1) ORDER BY id', [ids])

  it('is the contact of who left office, twelve months after the last training', async () => {
    const left = await known('Hết Nhiệm Kỳ', '+84900666001')
    const holds = await known('Còn Nhiệm Kỳ', '+84900666002')
    const never = await known('Chưa Dự Lớp', '+84900666003')
    await app.query(`UPDATE positions SET valid_to = '2026-06-01' WHERE person_id = ANY($1)`, [[left, never]])
    const held = await heldTraining(app, app.own, [{ fullName: 'Hết' }, { fullName: 'Còn' }], {
      starts_on: '2026-04-26',
    })
    for (const [at, id] of [left, holds].entries())
      await app.query('UPDATE registrations SET person_id = $2 WHERE id = $1', [held.registrationIds[at], id])
    app.clock.setTo('2027-04-20T09:00')
    await app.get(RetentionService).enforce()
    const all = [left, holds, never].sort()
    expect((await phonesOf(all)).filter(({ phone }) => phone === null)).toHaveLength(0)
    app.clock.setTo('2027-04-30T09:00')
    const { contacts } = await app.get(RetentionService).enforce()
    expect(contacts).toBe(1)
    expect(await phonesOf([left])).toEqual([{ phone: null }])
    expect((await phonesOf([holds, never])).every(({ phone }) => phone !== null)).toBe(true)
  })

  it('is what files brought in say, thirty days, and a requester’s contact, a year after closing', async () => {
    const personId = await known('Người Trong Tệp', '+84900777001')
    const facts = {
      name: 'Người Trong Tệp',
      phone: '+84900777001',
      email: 'tep@example.org',
      birthDate: '1980-01-01',
    }
    const imported = await importedFile(app, app.own.district.id, facts, personId)
    const id = await asked('view', personId)
    await act(id, 'refusal', { ground: 'not_identified', reason: 'Không liên hệ được' }).expect(201)
    app.clock.setTo('2026-12-21T09:00')
    expect((await app.get(RetentionService).enforce()).imports).toBeGreaterThan(0)
    const [left] = await app.query<{ cells: unknown }>('SELECT cells FROM import_rows WHERE id = $1', [
      imported.otherRowId,
    ])
    expect(left).toEqual({ cells: [] })
    expect(await get(id)).toMatchObject({ requesterContact: 'địa chỉ' })
    app.clock.setTo('2027-11-25T09:00')
    await app.get(RetentionService).enforce()
    expect(await get(id)).toMatchObject({ requesterContact: null, requesterName: 'Người yêu cầu' })
  })

  it('does nothing and writes nothing when nothing is past its time', async () => {
    await app.get(RetentionService).enforce()
    const before = await app.count('audit_entries')
    await app.get(RetentionService).enforce()
    expect(await app.count('audit_entries')).toBe(before)
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
