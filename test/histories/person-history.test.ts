import ExcelJS from 'exceljs'
import { v7 as uuid } from 'uuid'
import type { PersonHistory } from '../../src/histories/person-history.presenter.js'
import { person } from '../support/factories/people.js'
import { startTestApp, type TestApp } from '../support/test-app.js'
import { attend, training } from './history-world.js'

let app: TestApp
let hoa: string
let foreigner: string

beforeAll(async () => {
  app = await startTestApp()
  app.clock.setTo('2026-11-25T08:00')
  const { district, units } = app.own
  hoa = await person(app.nest, units[0]!.id, { fullName: 'Lê Thị Hoa' })
  foreigner = await person(app.nest, app.foreign.units[0]!.id, { fullName: 'Trần Văn Ngoài' })
  const held = await training(app, {
    organizerId: district.id,
    day: '2023-04-26',
    title: 'Kỹ năng tuyên truyền',
  })
  const states = ['present', 'late'] as const
  await attend(app, {
    ...{ trainingId: held, personId: hoa, unit: units[0]!, fullName: 'Lê Thị Hoa', states: [...states] },
    certificate: '012/GCN-LĐLĐ',
  })
  const elsewhere = await training(app, {
    organizerId: app.foreign.district.id,
    day: '2024-05-10',
    title: 'Luật mới',
  })
  await attend(app, {
    ...{ trainingId: elsewhere, personId: hoa, unit: units[0]!, states: ['present', 'excused'] },
    ...{ certificate: '7/GCN', certificateState: 'revoked' },
  })
  const left = await training(app, {
    organizerId: district.id,
    day: '2025-03-03',
    title: 'Tài chính công đoàn',
  })
  await attend(app, {
    ...{ trainingId: left, personId: hoa, unit: units[0]!, state: 'withdrawn', reason: '=HYPERLINK("x")' },
  })
})
afterAll(() => app.close())

const historyOf = async (id: string) => {
  const { body } = await app.as(app.own.staff.viewer).get(`/people/${id}/history`).expect(200)
  return body as PersonHistory
}

it('holds every training with the names of its day, the newest first', async () => {
  await app.query(`UPDATE organization_names SET valid_to = '2024-01-01' WHERE organization_id = $1`, [
    app.own.district.id,
  ])
  await app.query(
    `INSERT INTO organization_names (id, organization_id, name, sort_key, search_key, valid_from, created_at)
     VALUES ($1, $2, 'LĐLĐ huyện Tên Mới', 'x', 'x', '2024-01-01', now())`,
    [uuid(), app.own.district.id],
  )
  const { entries } = await historyOf(hoa)
  expect(
    entries.map(({ training: { title, startsOn }, organizerName }) => [title, startsOn, organizerName]),
  ).toEqual([
    ['Tài chính công đoàn', '2025-03-03', 'LĐLĐ huyện Tên Mới'],
    ['Luật mới', '2024-05-10', 'LĐLĐ huyện Đạ Huoai'],
    ['Kỹ năng tuyên truyền', '2023-04-26', 'LĐLĐ huyện Đạ Tẻh'],
  ])
  expect(entries[2]).toMatchObject({ unitName: 'CĐCS số 1', positionTitle: 'Chủ tịch' })
})

it('says who was at which session, which certificate stands, and why somebody withdrew', async () => {
  const { entries, summary } = await historyOf(hoa)
  const [left, elsewhere, held] = entries
  expect(held!.sessions.map(({ name, state }) => [name, state])).toEqual([
    ['Buổi sáng', 'present'],
    ['Buổi chiều', 'late'],
  ])
  expect(elsewhere!.sessions.map(({ state }) => state)).toEqual(['present', 'excused'])
  expect(left).toMatchObject({
    withdrawal: { on: '2023-04-20', reason: '=HYPERLINK("x")' },
    sessionsAttended: 0,
  })
  expect(left!.sessions.map(({ state }) => state)).toEqual([null, null])
  expect(held!.certificates).toMatchObject([{ numberText: '012/GCN-LĐLĐ', state: 'issued' }])
  expect(summary).toEqual({ trainings: 2, sessions: 3, certificates: 1 })
})

it('leads only to trainings within reach', async () => {
  const { entries } = await historyOf(hoa)
  expect(entries.map((one) => one.training.isReachable)).toEqual([true, false, true])
  const { text } = await app.as(app.own.staff.viewer).page(`/people/${hoa}/history`).expect(200)
  expect(text).toContain(`href="/trainings/${entries[0]!.training.id}"`)
  expect(text).not.toContain(`href="/trainings/${entries[1]!.training.id}"`)
  expect(text).toContain('buổi có mặt')
})

it('counts what any of the merged people attended as the one person’s', async () => {
  const double = await person(app.nest, app.own.units[1]!.id, { fullName: 'Lê Thị Hoà' })
  const other = await training(app, { organizerId: app.own.district.id, day: '2022-09-09' })
  await attend(app, {
    trainingId: other,
    personId: double,
    unit: app.own.units[1]!,
    fullName: 'Lê Thị Hoà',
    states: ['present'],
  })
  await app.query('UPDATE people SET canonical_id = $1 WHERE id = $2', [hoa, double])
  const merged = await historyOf(double)
  expect(merged.person.id).toBe(hoa)
  expect(merged.entries.map(({ fullName }) => fullName)).toContain('Lê Thị Hoà')
  expect(merged.summary.trainings).toBe(3)
  await app.query('UPDATE people SET canonical_id = NULL WHERE id = $1', [double])
  expect((await historyOf(hoa)).summary.trainings).toBe(2)
  expect((await historyOf(double)).summary.trainings).toBe(1)
})

it('says nothing of sessions that have not begun', async () => {
  const coming = await training(app, {
    organizerId: app.own.district.id,
    day: '2026-12-20',
    status: 'registration_open',
  })
  const duc = await person(app.nest, app.own.units[2]!.id, { fullName: 'Đỗ Đức' })
  await attend(app, { trainingId: coming, personId: duc, unit: app.own.units[2]! })
  const { entries, summary } = await historyOf(duc)
  expect(entries[0]!.sessions.map(({ state }) => state)).toEqual([null, null])
  expect(summary).toEqual({ trainings: 0, sessions: 0, certificates: 0 })
})

it('stands as a tab of the person, with how many trainings there are', async () => {
  const { text } = await app.as(app.own.staff.viewer).page(`/people/${hoa}`).expect(200)
  expect(text).toMatch(/href="\/people\/[^"]+\/history"[^>]*>\s*Quá trình tập huấn\s*<b>3<\/b>/)
})

it('is saved as a sheet in which every cell is text', async () => {
  const { body } = await app
    .as(app.own.staff.viewer)
    .get(`/people/${hoa}/history/xlsx`)
    .buffer(true)
    .parse((response, done) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('end', () => done(null, Buffer.concat(chunks)))
    })
    .expect(200)
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(body as ArrayBuffer)
  const cells: ExcelJS.Cell[] = []
  book.worksheets[0]!.eachRow((line) => line.eachCell((cell) => cells.push(cell)))
  expect(cells.some((cell) => cell.type === ExcelJS.ValueType.Formula)).toBe(false)
  const withdrawn = cells.find((cell) => cell.text.includes('=HYPERLINK'))!
  expect([withdrawn.type, withdrawn.text]).toEqual([
    ExcelJS.ValueType.String,
    'Rút ngày 20/4/2023: =HYPERLINK("x")',
  ])
  expect(cells.map((cell) => cell.text)).toContain('012/GCN-LĐLĐ (26/4/2023)')
})

it('tells who has no history what will stand there', async () => {
  const new_ = await person(app.nest, app.own.units[0]!.id)
  const { text } = await app.as(app.own.staff.viewer).page(`/people/${new_}/history`).expect(200)
  expect(text).toContain('chưa có tên ở lớp nào')
})

it('knows nobody out of reach', async () => {
  const { viewer, door } = app.own.staff
  await app.as(viewer).get(`/people/${foreigner}/history`).expect(404)
  await app.as(viewer).get(`/people/${foreigner}/history/xlsx`).expect(404)
  await app.as(door).get(`/people/${hoa}/history`).expect(403)
})

it('logged no failure', () => expect(app.log.failures).toEqual([]))
