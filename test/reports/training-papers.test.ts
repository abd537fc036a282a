import type { TrainingPapers } from '../../src/reports/reports.presenter.js'
import { letterhead } from '../support/factories/organizations.js'
import { itWith, pdfText, pdfWords } from '../support/pdf-tools.js'
import { startTestApp, type TestApp } from '../support/test-app.js'
import { dayOfTwo, heldTraining, type Delegate } from './held-training.js'

let app: TestApp
beforeAll(async () => void (app = await startTestApp({ units: 11 })))
afterAll(() => app.close())

// CĐCS số 1, 6 and 11 are schools, số 2 and 7 communes.
const people: Delegate[] = [
  { name: 'Trần Thị Yến', unit: 10 },
  { name: 'Trần Thị Ánh', unit: 5, role: 'vice_chair' },
  { name: 'Nguyễn Văn Đức', unit: 5 },
  { name: 'Hồ Thị Xuân', unit: 1 },
  { name: 'Ka Hương', unit: 0 },
  { name: 'Lê Văn Chờ', unit: 0, state: 'waiting' },
  { name: 'Lê Văn Rút', unit: 0, state: 'withdrawn' },
]

const sheetOf = async (id: string, as = app.own.staff.organizer) => {
  const answer = await app
    .as(as)
    .get(`/trainings/${id}/sign-in-sheet`)
    .buffer(true)
    .parse((response, done) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('end', () => done(null, Buffer.concat(chunks)))
    })
    .expect(200)
  return { headers: answer.headers as Record<string, string>, bytes: answer.body as Buffer }
}

describe('the sign-in sheet', () => {
  itWith('pdftotext', 'lists who is in by khối, unit, position and name, and nobody else', async () => {
    const { bytes, headers } = await sheetOf(await heldTraining(app, app.own, people))
    const ordinals = pdfWords(bytes).filter(
      ({ text, left, top }) => /^\d+$/.test(text) && left < 40 && top > 60,
    )
    expect(ordinals.length).toBe(13)
    const text = pdfText(bytes)
    const places = ['Ka Hương', 'Nguyễn Văn Đức', 'Trần Thị Ánh', 'Trần Thị Yến', 'Hồ Thị Xuân'].map((name) =>
      text.indexOf(name),
    )
    expect(Math.min(...places)).toBeGreaterThan(0)
    expect(places).toEqual([...places].sort((a, b) => a - b))
    expect(text).not.toMatch(/Chờ|Rút|0900|900 000/)
    expect(text).not.toContain('DỮ LIỆU MẪU')
    expect(decodeURIComponent(headers['content-disposition']!)).toContain('Danh sách ký nhận, Tập huấn')
    expect(headers['cache-control']).toContain('no-store')
  })

  itWith('pdftotext', 'bears the letterhead and the signer of the day of the event', async () => {
    const facts = { bodyLine: 'CÔNG ĐOÀN XÃ ĐẠ TẺH', signerName: 'TS. Lê Thị Sau', validFrom: '2025-07-01' }
    await letterhead(app.nest, app.own.district.id, facts)
    const before = await sheetOf(await heldTraining(app, app.own, people))
    expect(pdfText(before.bytes)).toContain('Nguyễn Văn Mẫu')
    const sessions = ['2025-08-26T07:30', '2025-08-26T13:30']
    const { bytes } = await sheetOf(await heldTraining(app, app.own, people, { sessions }))
    expect(pdfText(bytes)).toContain('CÔNG ĐOÀN XÃ ĐẠ TẺH')
    expect(pdfText(bytes)).toContain('Lê Thị Sau')
    expect(pdfText(bytes)).not.toContain('TS.')
  })

  itWith('pdftotext', 'names as its maker who may make it, not who only prints', async () => {
    const id = await heldTraining(app, app.own, people)
    expect(pdfText((await sheetOf(id)).bytes)).toContain(app.own.staff.organizer.name)
    expect(pdfText((await sheetOf(id, app.own.staff.viewer)).bytes)).not.toContain(app.own.staff.viewer.name)
  })

  itWith('pdftotext', 'keeps a title in its file name free of signs that no folder takes', async () => {
    const title = 'Tập huấn: "A/B" <2023>'
    const { headers } = await sheetOf(await heldTraining(app, app.own, people, { title }))
    expect(decodeURIComponent(headers['content-disposition']!)).toContain(
      'Danh sách ký nhận, Tập huấn A B 2023, 26-04-2023.pdf',
    )
  })

  it('is refused with the reason while something is missing', async () => {
    const id = await heldTraining(app, app.own, people, { sessions: [] })
    const { body } = await app.as(app.own.staff.organizer).get(`/trainings/${id}/sign-in-sheet`).expect(409)
    expect(body).toMatchObject({ code: 'paper_without_sessions' })
  })

  it('is hidden from other districts, and refused to the door and the editor', async () => {
    const path = `/trainings/${await heldTraining(app, app.own, people)}/sign-in-sheet`
    await app.as(app.foreign.staff.administrator).get(path).expect(404)
    await app.as(app.own.staff.door).get(path).expect(403)
    await app.as(app.own.staff.editor).get(path).expect(403)
    await app.visitor.page(path).expect(303)
  })
})

describe('the papers of a training', () => {
  const path = (id: string) => `/trainings/${id}/papers`
  const organizer = () => app.as(app.own.staff.organizer)

  it('are a list with what each is for', async () => {
    const id = await heldTraining(app, app.own, people, { sessions: [...dayOfTwo, '2023-04-27T07:30'] })
    const { body } = await organizer().get(path(id)).expect(200)
    const { people: count, orientation, missing } = body as TrainingPapers
    expect({ count, orientation, missing }).toEqual({ count: 5, orientation: 'landscape', missing: null })
    const { text } = await organizer().page(path(id)).expect(200)
    expect(text).toContain('Đang có 5 người')
    expect(text).toContain(`/trainings/${id}/sign-in-sheet`)
  })

  it('say where to fill in the letterhead, to who may', async () => {
    const district = app.foreign.district.id
    await app.query('DELETE FROM organization_settings WHERE organization_id = $1', [district])
    const id = await heldTraining(app, app.foreign, people)
    const settings = `/organizations/${district}/settings`
    const { administrator, viewer } = app.foreign.staff
    const { text } = await app.as(administrator).page(path(id)).expect(200)
    expect(text).toContain(settings)
    expect(text).not.toContain('/sign-in-sheet')
    expect((await app.as(viewer).page(path(id)).expect(200)).text).not.toContain(settings)
    const { body } = await app.as(viewer).get(`/trainings/${id}/sign-in-sheet`).expect(409)
    expect(body).toMatchObject({ code: 'settings_missing' })
  })

  it('stand on the training page as steps and tabs', async () => {
    const id = await heldTraining(app, app.own, people)
    app.clock.setTo('2023-04-26T18:00')
    const { body } = await organizer().get(`/trainings/${id}`).expect(200)
    const { steps, tabs } = body as { steps: { key: string; state: string }[]; tabs: { href: string }[] }
    expect(steps.find(({ key }) => key === 'papers')).toMatchObject({ state: 'done' })
    expect(steps.find(({ key }) => key === 'report')).toMatchObject({ state: 'now' })
    expect(tabs.map(({ href }) => href)).toEqual(
      expect.arrayContaining([path(id), `/trainings/${id}/attendance-report`]),
    )
  })
})
