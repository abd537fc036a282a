import { startTestApp, type TestApp } from '../support/test-app.js'
import { startTestWorker } from '../support/test-worker.js'
import { until } from '../support/until.js'
import { go, planTraining } from '../trainings/sample-training.js'
import {
  breaches,
  codeOf,
  lettersTo,
  openTraining,
  organizer,
  register,
  somebody,
  withdraw,
} from './world.js'

let app: TestApp
beforeAll(async () => void (app = await startTestApp({ units: 4 })))
afterAll(() => {
  expect(app.log.failures).toEqual([])
  return app.close()
})
beforeEach(async () => {
  app.clock.setTo('2023-04-10T08:00')
  await app.query('DELETE FROM throttle_counts')
})

const myself = (unit = 0) => ({
  ...somebody(app, unit),
  birthYear: 1980,
  phone: '0900 000 123',
  consent: 'true',
})

describe('the public page of a training', () => {
  it('shows facts, seats and form, and nothing of anybody', async () => {
    const { id, slug } = await openTraining(app, { capacity: 100, chairs: 1, viceChairs: 1 })
    const made = await register(app, id, somebody(app))
    const page = await app.visitor.page(`/lop/${slug}`).expect(200)
    expect(page.text).toContain('Còn 99 trên 100 chỗ.')
    expect(page.text).toContain('Hồ Quốc Phong')
    expect(page.text).toContain('Thông báo về dữ liệu cá nhân')
    expect(page.text).not.toMatch(/name="consent"[^>]*checked/)
    const { text } = await app.visitor.get(`/lop/${slug}`).expect(200)
    for (const seen of [page.text, text]) expect(seen).not.toContain(made.fullName)
  })

  it('speaks English by the switch', async () => {
    const { slug } = await openTraining(app)
    const page = await app.visitor.page(`/lop/${slug}?lang=en`).expect(200)
    expect(page.text).toContain('100 of 100 seats are free.')
    expect(page.text).toContain('Morning 7:30, afternoon 13:30, 26 April 2023')
    expect(page.text).toContain('<html lang="en"')
  })

  it('does not exist for drafts and unknown addresses', async () => {
    const draft = await planTraining(app)
    for (const slug of [draft.slug, 'khong-co-lop-nay']) {
      expect(codeOf(await app.visitor.get(`/lop/${slug}`).expect(404))).toBe('training_not_found')
      await app.visitor.post(`/lop/${slug}/registrations`, myself()).expect(404)
    }
  })

  it('says why there is no form', async () => {
    const { id, slug } = await openTraining(app, { publicRegistration: false })
    expect((await app.visitor.page(`/lop/${slug}`)).text).toContain('do đơn vị cử')
    await go(app, id, 'registration-closing')
    expect((await app.visitor.page(`/lop/${slug}`)).text).toContain('đã hết hạn đăng ký')
    const reason = { reason: 'Mưa lũ', confirmation: 'HỦY LỚP' }
    await organizer(app).post(`/trainings/${id}/cancellation`, reason).expect(201)
    const { text } = await app.visitor.page(`/lop/${slug}`).expect(200)
    expect(text).toContain('Lớp đã hủy')
    expect(text).toContain('Mưa lũ')
  })
})

describe('the public form', () => {
  it('registers and leads to the ticket', async () => {
    const { id, slug } = await openTraining(app, { chairs: 1 })
    const sent = await app.visitor.submit(`/lop/${slug}/registrations`, myself()).expect(303)
    const ticket = await app.visitor.page(sent.headers.location as string).expect(200)
    expect(ticket.text).toContain('Đồng chí đã có tên trong danh sách.')
    const rows = await app.query(`SELECT source, state FROM registrations WHERE training_id = $1`, [id])
    expect(rows).toEqual([{ source: 'public', state: 'confirmed' }])
  })

  it('keeps what was typed when it is refused, and says so beside the field', async () => {
    const { slug } = await openTraining(app, { chairs: 1 })
    const typed = { ...myself(), fullName: 'Nguyễn <i>Thị</i> Tràn' }
    await app.visitor.submit(`/lop/${slug}/registrations`, typed).expect(303)
    const full = await app.visitor.submit(`/lop/${slug}/registrations`, typed).expect(409)
    expect(full.text).toContain('đã có tên trong lớp này rồi')
    expect(full.text).toContain('value="Nguyễn &lt;i>Thị&lt;/i> Tràn"')
    expect(full.text).toContain('value="0900 000 123"')
    expect(full.text).toMatch(new RegExp(`value="${typed.unitId}" selected`))
    const wrong = await app.visitor
      .submit(`/lop/${slug}/registrations`, { ...myself(1), phone: '12' })
      .expect(422)
    expect(wrong.text).toContain('Số điện thoại chưa đúng')
  })

  it('asks for consent, offered units and invited positions', async () => {
    const { id, slug } = await openTraining(app, { chairs: 1 })
    const path = `/lop/${slug}/registrations`
    const { consent: _consent, ...silent } = myself()
    expect((await app.visitor.submit(path, silent)).text).toContain('đánh dấu đồng ý')
    expect(codeOf(await app.visitor.post(path, silent).expect(400))).toBe('consent_needed')
    const foreign = { ...myself(), unitId: app.foreign.units[0]!.id }
    expect(codeOf(await app.visitor.post(path, foreign).expect(400))).toBe('unit_not_offered')
    const other = { ...myself(), role: 'accountant' }
    expect(codeOf(await app.visitor.post(path, other).expect(400))).toBe('role_not_offered')
    await app.visitor.post(path, { ...myself(), state: 'confirmed' }).expect(400)
    expect(await app.query(`SELECT 1 FROM registrations WHERE training_id = $1`, [id])).toEqual([])
  })

  it('changes nothing of a person who is known already: letters would follow whoever gave a number', async () => {
    const first = await openTraining(app)
    const known = await register(app, first.id, somebody(app))
    const second = await openTraining(app)
    const sent = {
      ...somebody(app),
      fullName: known.fullName,
      birthYear: 1980,
      phone: '0900 000 999',
      consent: true,
    }
    await app.visitor.post(`/lop/${second.slug}/registrations`, sent).expect(201)
    const [person] = await app.query<{ phone: string | null; birth_year: number | null }>(
      'SELECT phone, birth_year FROM people WHERE id = $1',
      [known.personId],
    )
    expect(person).toEqual({ phone: null, birth_year: null })
    const [count] = await app.query<{ n: number }>(
      'SELECT count(*)::int AS n FROM registrations WHERE person_id = $1',
      [known.personId],
    )
    expect(count!.n).toBe(2)
  })

  it('answers a repeat with the first answer, also when it has closed meanwhile', async () => {
    const { id, slug } = await openTraining(app)
    const [path, who, key] = [`/lop/${slug}/registrations`, myself(), 'an-answer-lost-on-the-way']
    const first = await app.visitor.post(path, who, key).expect(201)
    await go(app, id, 'registration-closing')
    const again = await app.visitor.post(path, who, key).expect(201)
    expect(again.body).toEqual(first.body)
    await app.visitor.post(path, who, 'another-key-than-before').expect(409)
    expect(await app.query(`SELECT 1 FROM registrations WHERE training_id = $1`, [id])).toHaveLength(1)
  })

  it('is closed where the organizer did not open it', async () => {
    const { slug } = await openTraining(app, { publicRegistration: false })
    expect(codeOf(await app.visitor.post(`/lop/${slug}/registrations`, myself()).expect(409))).toBe(
      'training_not_open',
    )
  })

  it('stops one address that tries again and again', async () => {
    const { slug } = await openTraining(app)
    const answers = []
    for (let n = 0; n < 61; n++) {
      answers.push(
        (await app.visitor.post(`/lop/${slug}/registrations`, { ...myself(), role: 'other' })).status,
      )
    }
    expect(answers.slice(0, 60).every((status) => status === 400)).toBe(true)
    expect(answers[60]).toBe(429)
  })
})

describe('a change of the training', () => {
  it('is told to everyone who is in or waits, once, however often the job runs', async () => {
    const { id } = await openTraining(app, { capacity: 1 })
    const first = await register(app, id, somebody(app))
    const second = await register(app, id, somebody(app, 1))
    const gone = await register(app, id, somebody(app, 2))
    await withdraw(app, gone.id).expect(201)
    await organizer(app).post(`/trainings/${id}/postponement`, { reason: 'Hội trường sửa chữa' }).expect(201)
    const isDone = async () => {
      const [row] = await app.query<{ state: string }>(
        `SELECT state FROM outbox WHERE kind = 'announceTrainingChange' AND ref LIKE $1`,
        [`${id}/%`],
      )
      return row?.state === 'done'
    }
    const worker = await startTestWorker(app)
    try {
      await until(isDone)
      await app.query(
        `UPDATE outbox SET state = 'due', finished_at = NULL WHERE kind = 'announceTrainingChange' AND ref LIKE $1`,
        [`${id}/%`],
      )
      await until(isDone)
    } finally {
      await worker.close()
    }
    for (const one of [first, second]) {
      const told = (await lettersTo(app, one.personId)).filter(({ purpose }) => purpose === 'postponement')
      expect(told).toHaveLength(1)
      expect(told[0]!.body).toContain('Hội trường sửa chữa')
    }
    expect((await lettersTo(app, gone.personId)).at(-1)!.purpose).toBe('withdrawal')
    expect((await app.visitor.page(first.ticket!)).text).toContain('Lớp tạm hoãn.')
    expect(await breaches(app, id)).toEqual([])
  })
})
