import { Database } from '../../src/database/database.js'
import { person } from '../support/factories/people.js'
import { until } from '../support/until.js'
import { startTestApp, type TestApp } from '../support/test-app.js'
import type { PersonDetail } from '../../src/people/people.presenter.js'

let app: TestApp
beforeAll(async () => void (app = await startTestApp()))
afterAll(() => app.close())

const organizer = () => app.as(app.own.staff.organizer)
const unit = (n = 0) => app.own.units[n]!.id
const get = async (id: string) => (await organizer().get(`/people/${id}`).expect(200)).body as PersonDetail
const edit = (id: string, body: object) => organizer().post(`/people/${id}`, { version: 1, ...body })

describe('editing a person', () => {
  it('replaces what is known, forgets what is left out, and writes down what changed', async () => {
    const id = await person(app.nest, unit(), {
      fullName: 'Lê Văn Sửa',
      gender: 'male',
      email: 'cu@example.org',
    })
    await edit(id, { fullName: 'Lê Văn Sửa', birth: '26/4/1985', phone: '0900 000 301' }).expect(201)
    expect(await get(id)).toMatchObject({
      fullName: 'Lê Văn Sửa',
      gender: null,
      birthYear: 1985,
      birthDate: '1985-04-26',
      phone: '+84900000301',
      email: null,
      version: 2,
    })
    const [entry] = await app.query<{ fields: string[] }>(
      `SELECT fields FROM audit_entries WHERE subject_id = $1 AND verb = 'people.edit'`,
      [id],
    )
    expect(entry!.fields).toEqual(['gender', 'birth', 'phone', 'email'])
  })

  it('keeps a birth as exactly as it was given', async () => {
    const id = await person(app.nest, unit(), { fullName: 'Lê Văn Năm' })
    await edit(id, { fullName: 'Lê Văn Năm', birth: '1985' }).expect(201)
    expect(await get(id)).toMatchObject({ birthYear: 1985, birthDate: null })
    const form = await organizer().page(`/people/${id}/edit`).expect(200)
    expect(form.text).toMatch(/name="birth"[^>]*value="1985"/)
    const shown = await organizer().page(`/people/${id}`).expect(200)
    expect(shown.text).toContain('Năm sinh')
    expect(shown.text).not.toContain('1/1/1985')
    await edit(id, { fullName: 'Lê Văn Năm', birth: '4/1985', version: 2 }).expect(400)
    await edit(id, { fullName: 'Lê Văn Năm', birth: '04/26/1985', version: 2 }).expect(400)
  })

  it('takes parts that are set by hand, sorts by them, and keeps them over another spelling', async () => {
    const id = await person(app.nest, unit(), { fullName: 'Kra Zan Nha' })
    const parts = { familyName: 'Kra Zan', middleName: '', givenName: 'Nha' }
    await edit(id, { fullName: 'Kra Zan Nha', ...parts }).expect(201)
    await edit(id, { fullName: 'Kra Zan Nhà', ...parts, version: 2 }).expect(201)
    const [row] = await app.query<object>(
      'SELECT family_name, middle_name, given_name, parts_edited, sort_key FROM people WHERE id = $1',
      [id],
    )
    expect(row).toMatchObject({
      family_name: 'Kra Zan',
      middle_name: '',
      given_name: 'Nhà',
      parts_edited: true,
    })
    const wrong = await edit(id, { fullName: 'Kra Zan Nhà', ...parts, givenName: 'Hà', version: 3 }).expect(
      422,
    )
    expect(wrong.body).toMatchObject({ code: 'name_parts_wrong' })
  })

  it('asks how a name in capitals is to be written, and does as is chosen', async () => {
    const id = await person(app.nest, unit(), { fullName: 'Nguyễn Hà' })
    const asked = await organizer().submit(`/people/${id}`, { fullName: 'NGUYỄN THỊ THU HÀ', version: '1' })
    expect(asked.status).toBe(409)
    expect(asked.text).toContain('name="nameCase"')
    expect(asked.text).toContain('Nguyễn Thị Thu Hà')
    await edit(id, { fullName: 'NGUYỄN THỊ THU HÀ', nameCase: 'offered' }).expect(201)
    expect((await get(id)).fullName).toBe('Nguyễn Thị Thu Hà')
    await edit(id, { fullName: 'NGUYỄN THỊ THU HÀ', nameCase: 'written', version: 2 }).expect(201)
    await edit(id, { fullName: 'NGUYỄN THỊ THU HÀ', birth: '1980', version: 3 }).expect(201)
  })

  it('refuses a stale edit and says both values, in both faces', async () => {
    const id = await person(app.nest, unit(), { fullName: 'Trần Hai Người', phone: '+84900000310' })
    await edit(id, { fullName: 'Trần Hai Người', phone: '0900000311' }).expect(201)
    const stale = { fullName: 'Trần Hai Người', phone: '0900000312' }
    const { body } = await edit(id, stale).expect(409)
    expect(body.code).toBe('person_changed')
    expect(body.detail).toContain('đang lưu “0900 000 311”, đồng chí gửi “0900 000 312”')
    const page = await organizer()
      .submit(`/people/${id}`, { ...stale, version: '1' })
      .expect(409)
    expect(page.text).toContain('đang lưu “0900 000 311”')
    expect(page.text).toMatch(/name="version" value="2"/)
    await edit(id, { fullName: 'Trần Hai Người', phone: '0900000311' }).expect(201)
    expect((await get(id)).version).toBe(2)
  })

  it('lets one of two simultaneous edits win', async () => {
    const id = await person(app.nest, unit(), { fullName: 'Trần Cùng Lúc' })
    const answers = await Promise.all(
      ['0900000321', '0900000322'].map((phone) => edit(id, { fullName: 'Trần Cùng Lúc', phone })),
    )
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409])
  })

  it('asks for reach under the lock: whoever was moved away while it waited is out of reach', async () => {
    const id = await person(app.nest, unit(), { fullName: 'Trần Vừa Chuyển' })
    const waiting = await app.get(Database).transaction(async (tx) => {
      await tx.query('UPDATE people SET unit_id = $2 WHERE id = $1', [id, app.foreign.units[0]!.id])
      const answer = edit(id, { fullName: 'Trần Bị Sửa' }).then(({ status }) => status)
      await until(async () => {
        const held = `SELECT 1 FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND query ~ '"people"'`
        return (await app.query(`${held} AND datname = current_database()`)).length > 0
      })
      return { answer }
    })
    expect(await waiting.answer).toBe(404)
    expect(await app.query('SELECT full_name FROM people WHERE id = $1', [id])).toEqual([
      { full_name: 'Trần Vừa Chuyển' },
    ])
  })

  it('warns of whom the edit makes alike, until it is said to be another person', async () => {
    await person(app.nest, unit(1), { fullName: 'Phạm Có Máy', phone: '+84900000330' })
    const id = await person(app.nest, unit(), { fullName: 'Phạm Mượn Máy' })
    const body = { fullName: 'Phạm Mượn Máy', phone: '0900000330' }
    const { body: problem } = await edit(id, body).expect(409)
    expect(problem.code).toBe('person_exists')
    expect(problem.detail).toContain('Phạm Có Máy (CĐCS số 2) đang dùng số điện thoại này')
    await edit(id, { ...body, namesake: true }).expect(201)
    await edit(id, { ...body, birth: '1990', version: 2 }).expect(201)
  })

  it('writes down that the form showed phone and birth', async () => {
    const id = await person(app.nest, unit(), { fullName: 'Lê Được Xem', phone: '+84900000340' })
    await organizer().page(`/people/${id}/edit`).expect(200)
    expect(
      await app.query(`SELECT 1 FROM audit_entries WHERE subject_id = $1 AND verb = 'people.view'`, [id]),
    ).toHaveLength(1)
  })

  it('is for those who may, within their reach', async () => {
    const id = await person(app.nest, app.foreign.units[0]!.id, { fullName: 'Người Ngoài' })
    await edit(id, { fullName: 'Người Khác' }).expect(404)
    await organizer().page(`/people/${id}/edit`).expect(404)
    await app.as(app.own.staff.viewer).post(`/people/${id}`, { fullName: 'x', version: 1 }).expect(403)
  })
})

describe('adding a person', () => {
  const add = (body: object) => organizer().post('/people', { unitId: unit(2), role: 'chair', ...body })

  it('asks about a phone that somebody else within reach has, and not about one out of reach', async () => {
    await person(app.nest, unit(1), { fullName: 'Vũ Giữ Số', phone: '+84900000350' })
    await person(app.nest, app.foreign.units[0]!.id, { fullName: 'Vũ Ngoài', phone: '+84900000351' })
    const { body } = await add({ fullName: 'Vũ Xin Số', phone: '0900000350' }).expect(409)
    expect(body).toMatchObject({ code: 'person_exists', errors: [{ field: 'namesake' }] })
    await add({ fullName: 'Vũ Xin Số', phone: '0900000351' }).expect(201)
  })

  it('leaves forms of address and degrees out of the name, and says which', async () => {
    const sent = await organizer()
      .submit('/people', { unitId: unit(2), role: 'chair', fullName: 'Đ/c ThS. Lê Thị Xưng' })
      .expect(303)
    const home = sent.headers.location as string
    const said = decodeURIComponent([sent.headers['set-cookie']].flat().join(';'))
    expect(said).toContain('Đã bỏ “Đ/c”, “ThS” trước họ tên')
    const id = home.split('/').pop()!
    expect((await get(id)).fullName).toBe('Lê Thị Xưng')
    const { body } = await edit(id, { fullName: 'Bà Lê Thị Xưng' }).expect(201)
    expect(body).toEqual({ id, titlesLeftOut: ['Bà'] })
    expect((await edit(id, { fullName: 'Lê Thị Xưng' })).body).toMatchObject({ titlesLeftOut: [] })
  })

  it('takes a birth as a year or a date', async () => {
    const { body: year } = await add({ fullName: 'Hồ Sinh Năm', birth: 1985 }).expect(201)
    const { body: day } = await add({ fullName: 'Hồ Sinh Ngày', birth: '1985-04-26' }).expect(201)
    expect(await get(year.id)).toMatchObject({ birthYear: 1985, birthDate: null })
    expect(await get(day.id)).toMatchObject({ birthYear: 1985, birthDate: '1985-04-26' })
  })

  it('asks how a name in capitals is to be written', async () => {
    const { body } = await add({ fullName: "K'BRƠI" }).expect(409)
    expect(body).toMatchObject({ code: 'name_case_offered', errors: [{ field: 'nameCase' }] })
    const { body: made } = await add({ fullName: "K'BRƠI", nameCase: 'offered' }).expect(201)
    expect((await get(made.id)).fullName).toBe("K'Brơi")
  })
})
