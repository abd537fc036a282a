import type { StaffMember } from '../support/staff.js'
import { makeColleague } from '../support/colleagues.js'
import { startTestApp, type TestApp } from '../support/test-app.js'
import { inviting } from './inviting-world.js'

let app: TestApp
beforeAll(async () => void (app = await startTestApp()))
afterAll(() => app.close())
beforeEach(() => app.query('DELETE FROM throttle_counts'))

const { administrator, invite } = inviting(() => app)

let count = 0
const newAddress = () => `dia.chi.moi.${++count}@example.org`

const versionOf = async (id: string) =>
  (await app.query<{ version: number }>('SELECT version FROM users WHERE id = $1', [id]))[0]!.version

const edit = async (one: { id: string; name: string; email: string }, facts: object) => {
  const { name, email } = one
  return administrator().post(`/users/${one.id}`, {
    ...{ name, email, nameCase: 'written', version: await versionOf(one.id) },
    ...facts,
  })
}

const letters = (address: string) =>
  app.query<{ recipient: string; body: string }>(
    `SELECT recipient, body FROM messages WHERE purpose = 'account' AND body LIKE '%' || $1 || '%' ORDER BY recipient`,
    [address],
  )

describe('correcting a colleague’s name and address', () => {
  let one: StaffMember
  beforeEach(async () => void (one = await makeColleague(app, 'viewer', app.own.district.id)))

  it('changes both, with an entry in the audit that names the fields', async () => {
    const email = newAddress()
    expect((await edit(one, { name: 'Nguyễn Thị Tên Đúng', email })).status).toBe(201)
    await app.visitor.post('/sign-in', { email, password: one.password }).expect(201)
    await app.visitor.post('/sign-in', { email: one.email, password: one.password }).expect(401)
    const { body } = await administrator().get(`/users?search=ten+dung+${encodeURIComponent(email)}`)
    expect(body.items).toEqual([expect.objectContaining({ id: one.id, name: 'Nguyễn Thị Tên Đúng', email })])
    const entries = await app.query(
      `SELECT fields FROM audit_entries WHERE verb = 'accounts.edit' AND subject_id = $1`,
      [one.id],
    )
    expect(entries).toEqual([{ fields: ['name', 'email'] }])
  })

  it('tells both addresses of a change, and nobody of a name alone', async () => {
    const email = newAddress()
    await edit(one, { name: 'Nguyễn Thị Chỉ Tên' })
    expect(await letters(one.email)).toEqual([])
    await edit({ ...one, name: 'Nguyễn Thị Chỉ Tên' }, { email })
    const sent = await letters(email)
    expect(sent.map(({ recipient }) => recipient).sort()).toEqual([email, one.email].sort())
    for (const { body } of sent) expect(body).toContain(app.own.staff.administrator.name)
  })

  it('stops an open password link when the address changes, not when the name does', async () => {
    const { body } = await administrator().post(`/users/${one.id}/password-link`, {}).expect(201)
    const path = new URL(body.link as string).pathname
    await edit(one, { name: 'Nguyễn Thị Tên Khác' })
    await app.visitor.get(path).expect(200)
    const changed = await edit({ ...one, name: 'Nguyễn Thị Tên Khác' }, { email: newAddress() })
    expect(changed.body).toEqual({ id: one.id, stoppedLinks: 1 })
    await app.visitor.get(path).expect(404)
  })

  it('refuses a stale edit and names both values', async () => {
    const version = await versionOf(one.id)
    const email = newAddress()
    await edit(one, { email })
    const { body } = await administrator()
      .post(`/users/${one.id}`, { name: one.name, email: 'cu@example.org', nameCase: 'written', version })
      .expect(409)
    expect(body.code).toBe('user_changed')
    expect(body.detail).toContain(`Thư điện tử: đang lưu “${email}”, đồng chí gửi “cu@example.org”.`)
  })

  it('lets a stale edit be that changes nothing', async () => {
    const { name, email } = one
    await edit(one, { name: 'Trần Văn Giữa' })
    await edit({ ...one, name: 'Trần Văn Giữa' }, { name, nameCase: 'written' })
    await administrator().post(`/users/${one.id}`, { name, email, version: 1 }).expect(201)
  })

  it('refuses an address that somebody else has, beside its field', async () => {
    const refused = await edit(one, { email: app.foreign.staff.viewer.email })
    expect(refused.status).toBe(409)
    expect(refused.body.errors).toEqual([expect.objectContaining({ field: 'email', code: 'email_taken' })])
  })

  it('asks about a name in small letters, on the form, and takes either answer', async () => {
    const agent = administrator()
    const { email } = one
    const send = async (more: object) =>
      agent.submit(`/users/${one.id}`, {
        name: 'nguyễn thu hà',
        email,
        version: await versionOf(one.id),
        ...more,
      })
    const asked = await send({})
    expect(asked.status).toBe(409)
    expect(asked.text).toMatch(/name="nameCase" value="offered" checked/)
    expect(asked.text).toContain('Nguyễn Thu Hà')
    expect((await send({ nameCase: 'offered' })).status).toBe(303)
    expect((await agent.get(`/users/${one.id}`)).body.name).toBe('Nguyễn Thu Hà')
    expect((await send({ nameCase: 'written' })).status).toBe(303)
    expect((await agent.get(`/users/${one.id}`)).body.name).toBe('nguyễn thu hà')
  })

  it('is not for oneself, for one beyond reach, nor for one with more rights', async () => {
    const { administrator: self } = app.own.staff
    expect((await edit(self, { name: 'Tên Của Mình' })).body.code).toBe('not_yourself')
    expect((await edit(app.foreign.staff.viewer, { name: 'Tên Người Khác' })).status).toBe(404)
    await app.query(
      `INSERT INTO role_grants (id, user_id, role, organization_id, created_at)
       VALUES (gen_random_uuid(), $1, 'viewer', $2, now())`,
      [one.id, app.foreign.district.id],
    )
    expect((await edit(one, { name: 'Tên Người Trên' })).body.code).toBe('user_beyond_reach')
  })

  it('of somebody invited stops the link that went to the wrong address, and writes no letter', async () => {
    const invited = await invite()
    const email = newAddress()
    const { status, body } = await edit({ ...invited, name: 'Trần Văn Đồng Nghiệp' }, { email })
    expect([status, body.stoppedLinks]).toEqual([201, 1])
    await app.visitor.get(invited.path).expect(404)
    expect(await letters(email)).toEqual([])
  })
})

describe('one’s own name and address', () => {
  let one: StaffMember
  beforeEach(async () => void (one = await makeColleague(app, 'editor', app.own.district.id)))
  const editOwn = async (facts: object) =>
    app.as(one).post('/account', {
      ...{ name: one.name, email: one.email, nameCase: 'written', version: await versionOf(one.id) },
      ...facts,
    })

  it('changes a name without a password', async () => {
    expect((await editOwn({ name: 'Lê Thị Tự Sửa' })).status).toBe(201)
    expect((await app.as(one).page('/account').expect(200)).text).toContain('Lê Thị Tự Sửa')
  })

  it.each([
    [undefined, 'password_for_address'],
    ['không phải', 'current_password_wrong'],
  ])('refuses another address with the password %s', async (currentPassword, code) => {
    const { status, body } = await editOwn({ email: newAddress(), currentPassword })
    expect(status).toBe(400)
    expect(body.errors).toEqual([expect.objectContaining({ field: 'currentPassword', code })])
  })

  it('takes another address with the password, tells both, and keeps the session', async () => {
    const email = newAddress()
    const { body } = await administrator().post(`/users/${one.id}/password-link`, {}).expect(201)
    expect((await editOwn({ email, currentPassword: one.password })).status).toBe(201)
    expect(await letters(email)).toHaveLength(2)
    await app.visitor.get(new URL(body.link as string).pathname).expect(404)
    expect((await app.as(one).get('/account').expect(200)).body.email).toBe(email)
    await app.visitor.post('/sign-in', { email, password: one.password }).expect(201)
  })

  it('refuses a stale edit and names both values', async () => {
    await edit(one, { name: 'Lê Thị Quản Trị Sửa' })
    const { status, body } = await editOwn({ name: 'Lê Thị Tự Sửa', version: 1 })
    expect(status).toBe(409)
    expect(body.detail).toContain('đang lưu “Lê Thị Quản Trị Sửa”, đồng chí gửi “Lê Thị Tự Sửa”')
  })
})

describe('a name in small letters', () => {
  it('is asked about when somebody is invited, and when he accepts with another one', async () => {
    const facts = { email: newAddress(), role: 'viewer', organizationId: app.own.district.id }
    const asked = await administrator()
      .post('/users', { ...facts, name: 'nguyễn thu hà' })
      .expect(409)
    expect(asked.body.detail).toContain('“Nguyễn Thu Hà”')
    const { body } = await administrator()
      .post('/users', { ...facts, name: 'nguyễn thu hà', nameCase: 'offered' })
      .expect(201)
    expect(body.name).toBe('Nguyễn Thu Hà')
    const path = new URL(body.link as string).pathname
    const password = 'một câu rất dài của người mới'
    const form = await app.visitor.submit(path, { name: 'NGUYỄN THU HẰNG', password }).expect(409)
    expect(form.text).toContain('Nguyễn Thu Hằng')
    await app.visitor.submit(path, { name: 'NGUYỄN THU HẰNG', nameCase: 'offered', password }).expect(303)
    const { items } = (await administrator().get('/users?search=thu+hang')).body as {
      items: { name: string }[]
    }
    expect(items.map(({ name }) => name)).toEqual(['Nguyễn Thu Hằng'])
  })
})

it('left no unexpected failure in the log', () => expect(app.log.failures).toEqual([]))
