import { SetUpService } from '../../src/accounts/set-up.service.js'
import { Database } from '../../src/database/database.js'
import { staffPassword } from '../support/staff.js'
import { startTestApp, type TestApp } from '../support/test-app.js'

describe('setting up', () => {
  let app: TestApp
  beforeAll(async () => void (app = await startTestApp({ empty: true })))
  afterAll(() => app.close())

  const facts = (more: object = {}) => ({
    organizationName: 'LĐLĐ tỉnh Lâm Đồng',
    organizationKind: 'provincial_federation',
    name: 'Nguyễn Thị Quản Trị',
    email: 'quantri@example.org',
    password: staffPassword,
    publicAddress: 'http://taphuan.example',
    ...more,
  })
  const link = async () => (await app.get(SetUpService).issueLink())!

  it('refuses a wrong link as if there were none', async () => {
    await link()
    const { body } = await app.visitor.get('/set-up/not-the-link-that-was-printed').expect(404)
    expect(body.code).toBe('link_not_valid')
    await app.visitor.post('/set-up/not-the-link-that-was-printed', facts()).expect(404)
  })

  it('refuses a link that a newer one replaced, and one that is a day old', async () => {
    const older = await link()
    const newer = await link()
    await app.visitor.page(`/set-up/${older}`).expect(404)
    await app.visitor.page(`/set-up/${newer}`).expect(200)
    await app.query(`UPDATE links SET expires_at = clock_timestamp() - interval '1 second'`)
    await app.visitor.page(`/set-up/${newer}`).expect(404)
  })

  it('refuses a password that everybody guesses, beside its field, and sets nothing up', async () => {
    const token = await link()
    for (const password of ['matkhau123', '12345678', 'aaaaaaaa', 'CongDoan123'])
      await app.visitor.post(`/set-up/${token}`, facts({ password })).expect(400)
    const { text } = await app.visitor.submit(`/set-up/${token}`, facts({ password: '12345678' })).expect(422)
    expect(text).toContain('quá dễ đoán')
    expect(text).toContain('quantri@example.org')
    expect(text).not.toContain('12345678"')
    expect(await app.count('users')).toBe(0)
    expect(await app.count('organizations')).toBe(0)
  })

  it('changes nothing by being opened', async () => {
    const token = await link()
    await app.visitor.page(`/set-up/${token}`).expect(200)
    await app.visitor.page(`/set-up/${token}`).expect(200)
    expect(await app.count('installation')).toBe(0)
  })

  it('works once, even when two do it at the same time; then it is gone for good', async () => {
    const token = await link()
    const sent = [1, 2].map((n) =>
      app.visitor.post(`/set-up/${token}`, facts({ email: `a${n}@example.org` })),
    )
    const statuses = (await Promise.all(sent)).map(({ status }) => status).sort()
    expect(statuses).toEqual([201, 410])
    const { body } = await app.visitor.post(`/set-up/${token}`, facts()).expect(410)
    expect(body.code).toBe('already_set_up')
    await app.visitor.page(`/set-up/${token}`).expect(410)
    expect(await link()).toBeNull()
    expect([await app.count('users'), await app.count('organizations')]).toEqual([1, 1])
  })

  it('confirms the public address and gives its administrator all rights over the body', async () => {
    const [{ email }] = (await app.query<{ email: string }>('SELECT email FROM users')) as [{ email: string }]
    const { body } = await app.visitor.post('/sign-in', { email, password: staffPassword }).expect(201)
    const listed = await app.visitor
      .get('/organizations')
      .set('Authorization', `Bearer ${body.token}`)
      .expect(200)
    expect(listed.body.items).toHaveLength(1)
    expect(await app.get(SetUpService).publicAddress()).toBe('http://taphuan.example')
    expect(app.log.failures).toEqual([])
  })
})

describe('colleagues', () => {
  let app: TestApp
  beforeAll(async () => void (app = await startTestApp()))
  afterAll(() => app.close())

  const colleague = (more: object = {}) => ({
    name: 'Trần Văn Đồng Nghiệp',
    email: 'dongnghiep@example.org',
    password: staffPassword,
    role: 'organizer',
    organizationId: app.own.district.id,
    ...more,
  })
  const administrator = () => app.as(app.own.staff.administrator)

  it('are added by the administrator of the body and can sign in at once', async () => {
    await administrator().submit('/users', colleague()).expect(303)
    const { email, password } = colleague()
    await app.visitor.post('/sign-in', { email, password }).expect(201)
    const { text } = await administrator().page('/users').expect(200)
    expect(text).toContain('Trần Văn Đồng Nghiệp')
  })

  it('have one account for each address, whatever its letters’ case', async () => {
    const { body } = await administrator()
      .post('/users', colleague({ email: 'DongNghiep@Example.org' }))
      .expect(409)
    expect(body.errors).toEqual([expect.objectContaining({ field: 'email', code: 'email_taken' })])
  })

  it.each([
    ['an easy password', { password: '88888888' }, 'password'],
    ['a short password', { password: 'ngắn' }, 'password'],
    ['an address with a second header line', { email: 'a@example.org\r\nBcc: b@example.org' }, 'email'],
    ['a role that there is not', { role: 'owner' }, 'role'],
  ])('are refused with %s', async (_, wrong, field) => {
    const { body } = await administrator()
      .post('/users', colleague({ email: 'moi@example.org', ...wrong }))
      .expect(400)
    expect(body.errors.map((error: { field: string }) => error.field)).toEqual([field])
  })

  it('are not added to a body out of reach', async () => {
    const { email, ...rest } = colleague({ organizationId: app.foreign.district.id })
    await administrator()
      .post('/users', { ...rest, email: `x${email}` })
      .expect(404)
  })

  it('are shown with their addresses, which is written down with their number', async () => {
    const { body } = await administrator().get('/users').expect(200)
    const entries = await app.query<{ detail: string }>(
      `SELECT detail FROM audit_entries WHERE verb = 'accounts.view' ORDER BY at DESC, id DESC LIMIT 1`,
    )
    expect(entries).toEqual([{ detail: String((body as { items: unknown[] }).items.length) }])
  })

  it('never leave their password or its hash in an answer', async () => {
    const { text } = await administrator().get('/users').expect(200)
    expect(text).not.toMatch(/password|argon2/i)
  })

  it('of an installation keep no password in the clear', async () => {
    const rows = await app
      .get(Database)
      .reader.query<{ password_hash: string }[]>('SELECT password_hash FROM users')
    expect(rows.every((row) => row.password_hash.startsWith('$argon2id$v=19$m=19456,t=2,p=1$'))).toBe(true)
  })
})
