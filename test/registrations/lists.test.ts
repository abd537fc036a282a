import type { ListOutcome } from '../../src/registrations/lists.presenter.js'
import { startTestApp, type TestApp } from '../support/test-app.js'
import { breaches, openTraining, organizer, registrationOf } from './world.js'

let app: TestApp
beforeAll(async () => void (app = await startTestApp({ units: 6 })))
afterAll(() => {
  expect(app.log.failures).toEqual([])
  return app.close()
})

describe('a pasted list', () => {
  const paste = (id: string, text: string, more: object = {}) =>
    organizer(app).post(`/trainings/${id}/registration-list`, { text, ...more })

  it('takes the good lines, says why it refuses the others, and changes nothing the second time', async () => {
    const { id } = await openTraining(app, { capacity: 2, chairs: 1, viceChairs: 1 })
    const text = [
      'Họ và tên\tChức vụ\tĐơn vị\tNăm sinh',
      'Trần Thị Dán Một\tChủ tịch\tCĐCS số 1\t1975',
      'Trần Thị Dán Hai\tPCT\tcdcs so 1\t',
      'Trần Thị Dán Ba\tChủ tịch\tCĐCS số 2\t1980',
      'Trần Thị Dán Bốn\tChủ tịch\tCĐCS số 1\t1980',
      'Trần Thị Dán Năm\tChủ tịch\tCĐCS số 99\t1980',
      'Trần Thị Dán Sáu\tgiáo viên\tCĐCS số 3\t1980',
    ].join('\n')
    const { body } = (await paste(id, text).expect(200)) as { body: ListOutcome }
    expect(body.lines.map(({ line, outcome, reason }) => [line, outcome, reason?.code ?? null])).toEqual([
      [2, 'confirmed', null],
      [3, 'confirmed', null],
      [4, 'waiting', null],
      [5, 'waiting', null],
      [6, 'refused', 'unit_unknown'],
      [7, 'refused', 'role_unknown'],
    ])
    const again = (await paste(id, text).expect(200)) as { body: ListOutcome }
    expect(again.body.lines.map(({ outcome }) => outcome)).toEqual([
      ...['already', 'already', 'already', 'already'],
      ...['refused', 'refused'],
    ])
    const rows = await app.query(`SELECT 1 FROM registrations WHERE training_id = $1`, [id])
    expect(rows).toHaveLength(4)
    expect(await breaches(app, id)).toEqual([])
  })

  it('answers a repeated request with the first answers', async () => {
    const { id } = await openTraining(app)
    const body = { text: 'Phạm Văn Lặp; Chủ tịch; CĐCS số 4' }
    const send = () =>
      organizer(app).post(`/trainings/${id}/registration-list`, body, 'key-of-the-list-1').expect(200)
    const first = (await send()) as { body: ListOutcome }
    const second = (await send()) as { body: ListOutcome }
    expect(first.body.lines[0]).toMatchObject({ outcome: 'confirmed' })
    expect(second.body.lines).toEqual(first.body.lines)
  })

  it('takes the unit chosen beside the box for lines that name none', async () => {
    const { id } = await openTraining(app)
    const unitId = app.own.units[4]!.id
    const { body } = (await paste(id, 'Lý Thị Không Đơn Vị; PCT', { unitId }).expect(200)) as {
      body: ListOutcome
    }
    expect((await registrationOf(app, body.lines[0]!.registrationId!)).unitId).toBe(unitId)
  })

  it('shows the outcome on the page, with the refused lines ready to be mended', async () => {
    const { id } = await openTraining(app)
    const text = 'Võ Thị Trang Kết Quả; Chủ tịch; CĐCS số 5\r\nVõ Sai <script>; gì đó; CĐCS số 5'
    const page = await organizer(app).submit(`/trainings/${id}/registration-list`, { text }).expect(200)
    expect(page.headers['content-type']).toContain('text/html')
    expect(page.text).toContain('Không rõ chức vụ “gì đó”')
    expect(page.text).toMatch(/<textarea[^>]*>Võ Sai &lt;script>; gì đó; CĐCS số 5<\/textarea>/)
    expect(page.text).not.toContain('<script>;')
  })

  it('keeps an empty box from doing anything', async () => {
    const { id } = await openTraining(app)
    await organizer(app).submit(`/trainings/${id}/registration-list`, { text: '' }).expect(422)
  })
})
