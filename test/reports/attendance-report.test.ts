import ExcelJS from 'exceljs'
import type { AttendanceReport } from '../../src/reports/reports.presenter.js'
import { itWith, pdfPages, pdfText, qpdfComplaints } from '../support/pdf-tools.js'
import { startTestApp, type TestApp } from '../support/test-app.js'
import { heldTraining, type Delegate } from './held-training.js'

let app: TestApp
beforeAll(async () => void (app = await startTestApp({ units: 6 })))
afterAll(() => app.close())
beforeEach(() => app.clock.setTo('2023-04-27T08:00'))

// Units take turns in the groups: 0 and 5 are schools, 1 a commune, 2 an office, 3 health, 4 an enterprise.
const people: Delegate[] = [
  { name: 'Nguyễn Thị An', unit: 0, states: ['present', 'late'] },
  { name: 'Trần Văn Bình', unit: 0, role: 'vice_chair', states: ['present', 'absent'] },
  { name: 'Lê Thị Cúc', unit: 1, states: ['excused', 'excused'] },
  { name: 'K’Brơi', unit: 5, states: ['present', 'present'] },
  { name: 'Phạm Văn Chờ', unit: 1, state: 'waiting' },
  { name: 'Hồ Thị Rút', unit: 1, state: 'withdrawn' },
]
const quotas = [
  { unit: 0, capacity: 2 },
  { unit: 1, capacity: 1 },
  { unit: 2, capacity: 2 },
  { unit: 3, capacity: 0 },
]
const held = () => heldTraining(app, app.own, people, { quotas, sample: true })
const reportOf = async (id: string) => {
  const { body } = await app.as(app.own.staff.viewer).get(`/trainings/${id}/attendance-report`).expect(200)
  return body as AttendanceReport
}

const file = (path: string) => app.as(app.own.staff.organizer).get(path).buffer(true).parse(bytesOf)
type Parser = Parameters<ReturnType<ReturnType<TestApp['as']>['get']>['parse']>[0]
const bytesOf: Parser = (response, done) => {
  const chunks: Buffer[] = []
  response.on('data', (chunk: Buffer) => chunks.push(chunk))
  response.on('end', () => done(null, Buffer.concat(chunks)))
}

describe('the attendance report', () => {
  it('counts who is in by unit, group and altogether, and shows silent units with a quota', async () => {
    const { groups, total, seats, isFinal } = await reportOf(await held())
    expect(groups.map(({ name, rows }) => [name, rows.map((row) => row.name)])).toEqual([
      ['Trường học', ['CĐCS số 1', 'CĐCS số 6']],
      ['Xã, thị trấn', ['CĐCS số 2']],
      ['Cơ quan', ['CĐCS số 3']],
    ])
    expect(groups[0]!.subtotal).toMatchObject({ quota: 2, registered: 3, morning: 3, afternoon: 2 })
    expect(groups[2]!.rows[0]).toMatchObject({ quota: 2, registered: 0, rate: '–' })
    expect(total).toMatchObject({ quota: 5, registered: 4, morning: 3, afternoon: 2, bothSessions: 2 })
    expect(total).toMatchObject({ substitutes: 0, excused: 1, unexcused: 1, rate: '50' })
    expect(seats).toEqual({ late: 1, present: 1, unexcused: 1, excused: 1 })
    expect(isFinal).toBe(true)
  })

  it('calls nobody absent at noon for the afternoon', async () => {
    const id = await held()
    app.clock.setTo('2023-04-26T12:00')
    const { total, isFinal } = await reportOf(id)
    expect(isFinal).toBe(false)
    expect(total).toMatchObject({ registered: 4, unexcused: 0, excused: 1 })
  })

  it('names a unit as it was called when its people registered', async () => {
    const id = await held()
    await app.query(`UPDATE registrations SET unit_name = 'Tên cũ' WHERE training_id = $1 AND unit_id = $2`, [
      id,
      app.own.units[1]!.id,
    ])
    const { groups } = await reportOf(id)
    expect(groups[1]!.rows[0]!.name).toBe('Tên cũ')
  })

  it('is a page with the hall, the rates and both tables', async () => {
    const id = await held()
    const reader = app.as(app.own.staff.viewer)
    const { text } = await reader.page(`/trainings/${id}/attendance-report`).expect(200)
    expect(text).toContain('2 trên 4 cán bộ dự đủ 2 buổi')
    expect(text).toContain('Trường học')
    expect(text).toContain(`/trainings/${id}/attendance-report/xlsx`)
    expect(text).not.toContain('CĐCS số 6')
    const units = await reader.page(`/trainings/${id}/attendance-report?by=unit`).expect(200)
    expect(units.text).toContain('CĐCS số 6')
    await reader.page(`/trainings/${id}/attendance-report?by=phone`).expect(400)
  })

  it('says how to go on where nobody is named, and where no session is planned', async () => {
    const reader = app.as(app.own.staff.organizer)
    const empty = await heldTraining(app, app.own, [])
    const { text } = await reader.page(`/trainings/${empty}/attendance-report`).expect(200)
    expect(text).toContain('Chưa có ai trong danh sách')
    const planless = await heldTraining(
      app,
      app.own,
      [people[3]!].map(({ name, unit }) => ({ name, unit })),
      {
        sessions: [],
      },
    )
    const page = await reader.page(`/trainings/${planless}/attendance-report`).expect(200)
    expect(page.text).toContain('Ghi ngày giờ các buổi')
    const refused = await reader.get(`/trainings/${planless}/attendance-report/pdf`).expect(409)
    expect(refused.body).toMatchObject({ code: 'paper_without_sessions' })
  })

  itWith(['pdftotext', 'qpdf'], 'is a paper, named in Vietnamese, signed by who held office', async () => {
    const answer = await file(`/trainings/${await held()}/attendance-report/pdf`).expect(200)
    expect(answer.headers['content-type']).toBe('application/pdf')
    const disposition = answer.headers['content-disposition']!
    expect(disposition).toContain('inline; filename="Bang-tong-hop-diem-danh')
    expect(decodeURIComponent(disposition)).toContain(
      'Bảng tổng hợp điểm danh, Tập huấn kỹ năng công tác tuyên truyền, 26-04-2023.pdf',
    )
    const bytes = answer.body as Buffer
    expect(qpdfComplaints(bytes)).toBe('')
    const text = pdfText(bytes)
    for (const part of ['CĐCS số 3', 'Nguyễn Văn Mẫu', app.own.staff.organizer.name, 'DỮ LIỆU MẪU']) {
      expect(text).toContain(part)
    }
    expect(text).not.toContain('Số liệu đến')
    expect(pdfPages(bytes)).toBeLessThanOrEqual(2)
  })

  it('is a workbook whose figures are numbers', async () => {
    const answer = await file(`/trainings/${await held()}/attendance-report/xlsx`).expect(200)
    expect(decodeURIComponent(answer.headers['content-disposition']!)).toContain('điểm danh, Tập huấn')
    const workbook = new ExcelJS.Workbook()
    await workbook.xlsx.load(answer.body as unknown as ArrayBuffer)
    const rows = new Map<string, unknown[]>()
    workbook.worksheets[0]!.eachRow((row) => {
      const values = Array.from({ length: 12 }, (_, index) => row.getCell(index + 1).value)
      rows.set(row.getCell(2).text, values)
    })
    expect(rows.get('CĐCS số 1')).toEqual([1, 'CĐCS số 1', 2, 2, 2, 1, 1, 0, 0, 1, 50, '1 thiếu buổi'])
    expect(rows.get('CĐCS số 3')).toEqual([4, 'CĐCS số 3', 2, 0, 0, 0, 0, 0, 0, 0, null, null])
    expect(rows.get('Tổng cộng')).toEqual([null, 'Tổng cộng', 5, 4, 3, 2, 2, 0, 1, 1, 50, null])
    expect([...rows.keys()]).toContain('Xã, thị trấn')
  })

  it('is hidden from other districts, and refused to roles without reports', async () => {
    const id = await held()
    const { foreign, own } = app
    for (const path of ['attendance-report', 'attendance-report/pdf', 'attendance-report/xlsx']) {
      await app.as(foreign.staff.viewer).get(`/trainings/${id}/${path}`).expect(404)
      await app.as(own.staff.door).get(`/trainings/${id}/${path}`).expect(403)
      await app.as(own.staff.editor).get(`/trainings/${id}/${path}`).expect(403)
      await app.visitor.get(`/trainings/${id}/${path}`).expect(401)
    }
  })
})
