import { RetentionService } from '../../src/privacy/retention.service.js'
import { heldTraining } from '../certificates/held-training.js'
import { startTestApp, type TestApp } from '../support/test-app.js'
import { importedFile } from './world.js'
import { RequestClient } from './request-client.js'

let app: TestApp
let client: RequestClient
beforeAll(async () => {
  app = await startTestApp()
  client = new RequestClient(app)
})
afterAll(() => app.close())
beforeEach(() => void app.clock.setTo('2026-11-20T09:00'))

describe('what is kept for a time only', () => {
  const phonesOf = (ids: string[]) =>
    app.query<{ phone: string | null }>('SELECT phone FROM people WHERE id = ANY($1) ORDER BY id', [ids])

  it('is the contact of who left office, twelve months after the last training', async () => {
    const left = await client.known('Hết Nhiệm Kỳ', '+84900666001')
    const holds = await client.known('Còn Nhiệm Kỳ', '+84900666002')
    const never = await client.known('Chưa Dự Lớp', '+84900666003')
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
    const personId = await client.known('Người Trong Tệp', '+84900777001')
    const facts = {
      name: 'Người Trong Tệp',
      phone: '+84900777001',
      email: 'tep@example.org',
      birthDate: '1980-01-01',
    }
    const imported = await importedFile(app, app.own.district.id, facts, personId)
    const id = await client.asked('view', personId)
    await client.act(id, 'refusal', { ground: 'not_identified', reason: 'Không liên hệ được' }).expect(201)
    app.clock.setTo('2026-12-21T09:00')
    expect((await app.get(RetentionService).enforce()).imports).toBeGreaterThan(0)
    const [left] = await app.query<{ cells: unknown }>('SELECT cells FROM import_rows WHERE id = $1', [
      imported.otherRowId,
    ])
    expect(left).toEqual({ cells: [] })
    expect(await client.get(id)).toMatchObject({ requesterContact: 'địa chỉ' })
    app.clock.setTo('2027-11-25T09:00')
    await app.get(RetentionService).enforce()
    expect(await client.get(id)).toMatchObject({ requesterContact: null, requesterName: 'Người yêu cầu' })
  })

  it('does nothing and writes nothing when nothing is past its time', async () => {
    await app.get(RetentionService).enforce()
    const before = await app.count('audit_entries')
    await app.get(RetentionService).enforce()
    expect(await app.count('audit_entries')).toBe(before)
  })
})

it('logged no unexpected failure', () => expect(app.log.failures).toEqual([]))
