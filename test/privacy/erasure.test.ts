import { FileStorage } from '#storage'
import { pdfText } from '../support/pdf-tools.js'
import { startTestApp, type TestApp } from '../support/test-app.js'
import { startTestWorker, type TestWorker } from '../support/test-worker.js'
import { attended, filesGone, known, letter, merged, mergeOf, registered, withdrawn } from './planting.js'
import { formsOf, importedFile, keptAnswer, storedBytes, tablesWith } from './world.js'
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

describe('somebody in the register of certificates', () => {
  let personId: string
  let otherId: string
  let requestId: string
  let training: Awaited<ReturnType<typeof attended>>
  let imported: Awaited<ReturnType<typeof importedFile>>

  beforeAll(async () => {
    personId = await known(app, registered)
    otherId = await known(app, merged, { canonicalId: personId })
    await mergeOf(app, personId, otherId)
    training = await attended(app, personId, registered)
    await app.query(
      `INSERT INTO attendance_decisions (id, registration_id, session_id, kind, reason, actor_label, at)
       SELECT gen_random_uuid(), registration_id, session_id, 'present', $2, 'Đồng chí cửa', now()
       FROM scans WHERE registration_id = $1`,
      [training.registrationIds[0], `${registered.name} có gọi từ ${registered.phone}`],
    )
    const cancelled = await withdrawn(app, otherId, merged)
    for (const state of ['sent', 'ready']) await letter(app, personId, training.id, registered, state)
    await letter(app, otherId, cancelled, merged, 'handed_over')
    imported = await importedFile(app, app.own.district.id, registered, personId)
    await keptAnswer(app, {
      id: personId,
      fullName: registered.name,
      birthYear: 1987,
      phone: registered.phone,
    })
    await client.agent
      .post('/quyen-du-lieu', {
        kind: 'delete',
        requesterName: registered.name,
        requesterContact: registered.email,
        details: `Xin xóa số ${registered.phone}`,
      })
      .expect(201)
    const view = await client.asked('copy', otherId)
    await client.agent.post(`/privacy-requests/${view}/export`).expect(201)
    requestId = await client.asked('delete', personId, {
      requesterName: registered.name,
      requesterContact: registered.phone,
      details: `Tôi là ${registered.name}`,
    })
  })

  it('is planted in every room, so that the search below can find something', async () => {
    const { name, contact } = formsOf(registered)
    expect(await tablesWith(app, name)).toEqual(
      expect.arrayContaining(
        ['people', 'registrations', 'certificates', 'messages', 'import_rows', 'privacy_requests'].map(
          (table) => `public.${table}`,
        ),
      ),
    )
    expect(await tablesWith(app, contact)).toEqual(
      expect.arrayContaining(
        ['people', 'messages', 'attendance_decisions', 'idempotency_keys', 'import_rows'].map(
          (table) => `public.${table}`,
        ),
      ),
    )
    expect(await tablesWith(app, formsOf(merged).contact)).toContain('public.person_merge_facts')
    expect(await tablesWith(app, formsOf(registered).birth)).toEqual(
      expect.arrayContaining(['public.certificates', 'public.people']),
    )
  })

  it('sees beforehand what goes, what stays and why', async () => {
    const { text } = await client.agent.page(`/privacy-requests/${requestId}/erasure`).expect(200)
    for (const words of ['Số điện thoại', 'Địa chỉ, tiêu đề và lời thư', 'Dòng trong tệp đã nhập'])
      expect(text).toContain(words)
    expect(text).toContain('Sổ cấp giấy chứng nhận lưu lâu dài.')
    expect(text).toContain('Điều 14 khoản 2')
    expect(await tablesWith(app, [registered.email])).toContain('public.people')
  })

  it('is erased only by the typed word', async () => {
    const { body } = await client.erase(requestId, 'có').expect(422)
    expect(body).toMatchObject({ code: 'erasure_not_confirmed' })
    expect(await tablesWith(app, [registered.email])).toContain('public.people')
  })

  it('leaves telephone, e-mail and birth nowhere, and the name only where it must stay', async () => {
    await client.erase(requestId).expect(201)
    await filesGone(app)
    for (const canary of [registered, merged]) {
      const { contact, birth, name } = formsOf(canary)
      expect(await tablesWith(app, [...contact, ...birth])).toEqual([])
      expect(await tablesWith(app, name)).toEqual([
        'public.certificates',
        'public.people',
        'public.privacy_requests',
        'public.registrations',
      ])
    }
    const rows = await app.query(
      'SELECT full_name, gender, birth_year, birth_date, phone, email FROM people WHERE id = ANY($1)',
      [[personId, otherId]],
    )
    const blank = { gender: null, birth_year: null, birth_date: null, phone: null, email: null }
    expect(rows).toEqual([
      { full_name: registered.name, ...blank },
      { full_name: registered.name, ...blank },
    ])
  })

  it('stays by name on the list of the training that was held, and is nameless on the cancelled one', async () => {
    const rows = await app.query<{
      full_name: string
      position_title: string
      withdrawal_reason: string | null
    }>(
      `SELECT r.full_name, r.position_title, r.withdrawal_reason FROM registrations r JOIN trainings t ON t.id = r.training_id
       WHERE r.person_id = ANY($1) ORDER BY t.status DESC`,
      [[personId, otherId]],
    )
    expect(rows).toEqual([
      { full_name: registered.name, position_title: 'Chủ tịch', withdrawal_reason: null },
      { full_name: 'Đã xóa theo yêu cầu', position_title: '', withdrawal_reason: 'Đã xóa theo yêu cầu' },
    ])
  })

  it('keeps the certificate in force, drawn again without the birth', async () => {
    const [certificate] = await app.query<{ state: string; code: string; sha256: string; birth: string }>(
      `SELECT c.state, c.code, f.sha256, c.frozen ->> 'birthText' AS birth
       FROM certificates c JOIN stored_files f ON f.id = c.file_id WHERE c.person_id = $1`,
      [personId],
    )
    expect(certificate).toMatchObject({ state: 'issued', birth: '' })
    const { body } = await app.visitor.get(`/kiem-tra/${certificate!.code}`).expect(200)
    expect(JSON.stringify(body)).toContain(registered.name)
    const text = pdfText(await app.get(FileStorage).read(certificate!.sha256))
    if (text) {
      expect(text).toContain(registered.name)
      expect(text).not.toMatch(/Sinh ngày|1987/)
    }
  })

  it('leaves no file behind that names him by telephone or e-mail, nor the imported one', async () => {
    expect(await app.get(FileStorage).exists(imported.sha256)).toBe(false)
    const forms = [registered, merged].flatMap((canary) => formsOf(canary).contact)
    for (const bytes of storedBytes(app))
      for (const text of forms) expect(bytes.includes(Buffer.from(text))).toBe(false)
    expect(
      await app.query(`SELECT 1 FROM stored_files WHERE purpose IN ('import', 'privacy_export')`),
    ).toEqual([])
  })

  it('takes nothing from anybody else', async () => {
    const [other] = await app.query<{ cells: unknown }>('SELECT cells FROM import_rows WHERE id = $1', [
      imported.otherRowId,
    ])
    expect(JSON.stringify(other)).toContain('Lê Văn Khác')
    expect(await tablesWith(app, ['Lê Văn Khác'])).toContain('public.registrations')
  })

  it('is written to no more', async () => {
    await app.query('UPDATE trainings SET status = $2 WHERE id = $1', [training.id, 'held'])
    const [certificate] = await app.query<{ id: string }>(
      'SELECT id FROM certificates WHERE person_id = $1',
      [personId],
    )
    const before = await app.count('messages')
    await client.agent
      .post(`/certificates/${certificate!.id}/revocation`, { reason: 'Ghi nhầm lớp' })
      .expect(201)
    expect(await app.count('messages')).toBe(before)
  })

  it('closes the request, says in the history what went, and a second time finds it closed', async () => {
    const { body } = await client.agent.get(`/privacy-requests/${requestId}`).expect(200)
    expect(body).toMatchObject({ state: 'done', requesterContact: null, details: null })
    const { events } = body as { events: { kind: string; detail: string | null }[] }
    expect(events.map(({ kind }) => kind)).toEqual(['received', 'erased', 'done'])
    expect(events[1]!.detail).toContain('phone, email, birth')
    await client.erase(requestId).expect(409)
    await client.agent.page(`/privacy-requests/${requestId}`).expect(200)
  })

  it('can be asked again: nothing is left to change', async () => {
    const again = await client.asked('delete', personId)
    const before = await app.query('SELECT * FROM people WHERE id = ANY($1) ORDER BY id', [
      [personId, otherId],
    ])
    await client.erase(again).expect(201)
    expect(
      await app.query('SELECT * FROM people WHERE id = ANY($1) ORDER BY id', [[personId, otherId]]),
    ).toEqual(before)
  })
})

describe('the tables that are only added to', () => {
  it.each([
    ['attendance_decisions', 'kind', `'absent'`],
    ['registration_changes', 'kind', `'promoted'`],
    ['certificate_events', 'actor_label', `'x'`],
  ])('of %s let nothing but the free text be blanked', async (table, column, value) => {
    const change = (set: string) => app.query(`UPDATE ${table} SET ${set}`)
    expect(await app.count(table)).toBeGreaterThan(0)
    await expect(change(`reason = 'anderes'`)).rejects.toThrow('append-only')
    await expect(change(`reason = 'Đã xóa theo yêu cầu', ${column} = ${value}`)).rejects.toThrow(
      'append-only',
    )
    await expect(app.query(`DELETE FROM ${table}`)).rejects.toThrow('append-only')
  })
})

it('logged no unexpected failure', () => {
  expect(app.log.failures).toEqual([])
  expect(worker.log.failures).toEqual([])
})
