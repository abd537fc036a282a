import { groupedCode, newCertificateCode } from '../../src/certificates/certificate-code.js'
import { startTestApp, type TestApp } from '../support/test-app.js'
import { startTestWorker, type TestWorker } from '../support/test-worker.js'
import { until } from '../support/until.js'
import { certificatesOf, countMade, nothingOwed } from './certificate-rows.js'
import { heldTraining, type HeldTraining } from './held-training.js'

let app: TestApp
let worker: TestWorker
let training: HeldTraining
let code: string
let id: string
beforeAll(async () => {
  app = await startTestApp()
  app.clock.setTo('2023-04-26T17:30')
  worker = await startTestWorker(app)
  training = await heldTraining(app, app.own, [{ fullName: 'Phan Ngọc Hằng', birthYear: 1979 }])
  await issue()
  const [certificate] = await certificatesOf(app, training.id)
  ;({ id, code } = certificate!)
})
afterAll(async () => {
  await worker.close()
  await app.close()
})
beforeEach(() => app.query('DELETE FROM throttle_counts'))

async function issue() {
  await app.as(app.own.staff.organizer).post(`/trainings/${training.id}/certificates`).expect(201)
  await until(async () => (await countMade(app, training.id)) === 1, 'it is made')
}
const verify = (typed: string) => app.visitor.get(`/kiem-tra/${encodeURIComponent(typed)}`)

describe('verifying a code', () => {
  it('says what the paper says, and not the birth date', async () => {
    const { body, headers, text } = await verify(code).expect(200)
    expect(body).toEqual({
      status: 'valid',
      number: '001/GCN-LĐLĐ',
      name: 'Phan Ngọc Hằng',
      unit: 'CĐCS số 1',
      trainingTitle: 'Kỹ năng công tác tuyên truyền',
      dates: { from: '2023-04-26', to: '2023-04-26' },
      issuer: 'Ban Thường vụ LĐLĐ huyện Đạ Tẻh',
      issuedOn: '2023-04-26',
      revokedOn: null,
      reason: null,
      replacedBy: null,
      code: groupedCode(code),
      checkedAt: '2023-04-26T10:30:00.000Z',
    })
    expect(text).not.toContain('1979')
    expect(headers['cache-control']).toBe('no-store')
    expect(headers['x-robots-tag']).toBe('noindex')
  })

  it.each([
    ['small letters', (own: string) => own.toLowerCase()],
    ['groups', groupedCode],
    ['spaces', (own: string) => ` ${own.slice(0, 5)} ${own.slice(5)} `],
    ['O for 0 and l for 1', (own: string) => own.replaceAll('0', 'O').replaceAll('1', 'l')],
  ])('forgives %s', async (_, write) => {
    const { body } = await verify(write(code)).expect(200)
    expect(body).toMatchObject({ status: 'valid', name: 'Phan Ngọc Hằng' })
  })

  it('answers an unknown code and a malformed one alike, in both faces', async () => {
    const bare = ({ requestId: _, ...rest }: Record<string, unknown>) => rest
    const unknown = (await verify(newCertificateCode()).expect(404)).body as Record<string, unknown>
    expect(unknown).toMatchObject({ code: 'certificate_unknown' })
    for (const typed of ['abc', '<script>', "' OR 1=1", `${code}X`, 'mã']) {
      expect(bare((await verify(typed).expect(404)).body as Record<string, unknown>)).toEqual(bare(unknown))
    }
    const page = await app.visitor.page(`/kiem-tra/${newCertificateCode()}`).expect(404)
    const other = await app.visitor.page('/kiem-tra/abc').expect(404)
    expect(page.text).toContain('Không có giấy chứng nhận nào mang mã này')
    expect(other.text).toBe(page.text)
  })

  it('does not know a certificate that is not made yet', async () => {
    await worker.close()
    const waiting = await heldTraining(app, app.own, [{ fullName: 'Trần Văn An' }])
    await app.as(app.own.staff.organizer).post(`/trainings/${waiting.id}/certificates`).expect(201)
    const [certificate] = await certificatesOf(app, waiting.id)
    await verify(certificate!.code).expect(404)
    // Taken back before it was made: it never left the house.
    await app
      .as(app.own.staff.organizer)
      .post(`/certificates/${certificate!.id}/revocation`, { reason: 'Cấp nhầm' })
      .expect(201)
    worker = await startTestWorker(app)
    await nothingOwed(app)
    await verify(certificate!.code).expect(404)
    expect((await certificatesOf(app, waiting.id))[0]!.state).toBe('revoked')
  })

  it('is refused after thirty questions a minute from one address', async () => {
    for (let n = 0; n < 30; n++) await verify('abc').expect(404)
    const { body } = await verify(code).expect(429)
    expect(body).toMatchObject({ code: 'too_many_attempts' })
    await app.visitor.page(`/kiem-tra/${code}`).expect(429)
  })
})

describe('the pages', () => {
  it('lead from the form to the answer', async () => {
    const form = await app.visitor.page('/kiem-tra').expect(200)
    expect(form.text).toContain('name="code"')
    const there = await app.visitor
      .page(`/kiem-tra?code=${encodeURIComponent(groupedCode(code))}`)
      .expect(303)
    expect(there.headers.location).toBe(`/kiem-tra/${groupedCode(code)}`)
    const answer = await app.visitor.page(there.headers.location!).expect(200)
    expect(answer.text).toContain('Giấy có hiệu lực')
    expect(answer.text).toContain('<meta name="robots" content="noindex"/>')
    expect(answer.text).not.toContain('1979')
  })

  it('speak English by the switch', async () => {
    const answer = await app.visitor.page(`/kiem-tra/${code}?lang=en`).expect(200)
    expect(answer.text).toContain('This certificate is valid')
    expect(answer.text).toContain('26 April 2023')
    await app.visitor.page('/kiem-tra?lang=en').expect(200)
  })

  it('refuse what the address does not know', async () => {
    await app.visitor.get(`/kiem-tra/${code}?debug=1`).expect(400)
  })
})

describe('revoking', () => {
  const organizer = () => app.as(app.own.staff.organizer)

  it('asks for a reason, beside its field', async () => {
    const { text } = await organizer().submit(`/certificates/${id}/revocation`, { reason: '' }).expect(422)
    expect(text).toContain('Lý do thu hồi')
    await organizer()
      .post(`/certificates/${id}/revocation`, { reason: 'x'.repeat(301) })
      .expect(400)
    await verify(code).expect(200)
  })

  it('is not for another district, nor for who only reads', async () => {
    const why = { reason: 'In sai họ tên.' }
    await app.as(app.foreign.staff.organizer).post(`/certificates/${id}/revocation`, why).expect(404)
    await app.as(app.own.staff.viewer).post(`/certificates/${id}/revocation`, why).expect(403)
  })

  it('keeps the number, and lets a new certificate stand in its place', async () => {
    app.clock.setTo('2023-05-12T09:00')
    await organizer().post(`/certificates/${id}/revocation`, { reason: 'In sai họ tên.' }).expect(201)
    const { body } = await verify(code).expect(200)
    expect(body).toMatchObject({ status: 'revoked', revokedOn: '2023-05-12', reason: 'In sai họ tên.' })
    const again = await organizer().post(`/certificates/${id}/revocation`, { reason: 'Lần nữa' }).expect(409)
    expect(again.body).toMatchObject({ code: 'already_revoked' })

    await issue()
    const rows = await certificatesOf(app, training.id)
    expect(rows.map(({ state }) => state)).toEqual(['replaced', 'issued'])
    const fresh = rows[1]!
    expect(fresh.number).toBeGreaterThan(rows[0]!.number)
    const after = (await verify(code).expect(200)).body as { status: string; replacedBy: string }
    expect(after.status).toBe('replaced')
    expect(after.replacedBy).toBe(`${String(fresh.number).padStart(3, '0')}/GCN-LĐLĐ`)
    expect((await verify(fresh.code).expect(200)).body).toMatchObject({ status: 'valid' })
    const page = await app.visitor.page(`/kiem-tra/${code}`).expect(200)
    expect(page.text).toContain(`Đã thay bằng giấy số ${after.replacedBy}`)
  })

  it('stands in the register and in the history of the certificate', async () => {
    const { body } = await organizer().get(`/certificates?trainingId=${training.id}`).expect(200)
    expect((body as { items: { state: string }[] }).items.map(({ state }) => state)).toEqual([
      'replaced',
      'issued',
    ])
    const whole = (body as { items: { id: string }[] }).items.map((one) => one.id)
    const rest = await organizer()
      .get(`/certificates?trainingId=${training.id}&after=${whole[0]}`)
      .expect(200)
    expect(rest.body).toMatchObject({ items: [{ id: whole[1] }], next: null })
    const found = await organizer().get('/certificates?search=ngoc%20hang').expect(200)
    expect((found.body as { total: number }).total).toBe(2)
    const number = await organizer().get('/certificates?search=001/&year=2023').expect(200)
    expect((number.body as { total: number }).total).toBe(1)
    const one = (await organizer().get(`/certificates/${id}`).expect(200)).body as {
      history: { label: string }[]
    }
    expect(one.history.map(({ label }) => label)).toEqual([
      'Cấp số',
      'Làm xong tệp PDF',
      'Thu hồi',
      'Thay bằng giấy khác',
    ])
    await organizer().page(`/certificates/${id}`).expect(200)
    await organizer().page('/certificates?search=hang').expect(200)
    await app.as(app.foreign.staff.organizer).get(`/certificates/${id}`).expect(404)
  })
})
