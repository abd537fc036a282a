import { SetUpService } from '../../src/accounts/set-up.service.js'
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
    expect(body.code).toBe('link_unknown')
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

  it('asks about a name in small letters, and sets nothing up before the answer', async () => {
    const token = await link()
    const { text } = await app.visitor
      .submit(`/set-up/${token}`, facts({ name: 'nguyễn thu hà' }))
      .expect(409)
    expect(text).toContain('Họ tên đang ghi là “nguyễn thu hà”. Có phải: “Nguyễn Thu Hà”?')
    expect(text).toMatch(/name="nameCase" value="offered" checked/)
    expect(await app.count('users')).toBe(0)
  })

  it('changes nothing by being opened', async () => {
    const token = await link()
    await app.visitor.page(`/set-up/${token}`).expect(200)
    await app.visitor.page(`/set-up/${token}`).expect(200)
    expect(await app.count('installation')).toBe(0)
  })

  it('speaks English to who chooses it, also of the levels of bodies', async () => {
    const { text } = await app.visitor.page(`/set-up/${await link()}?lang=en`).expect(200)
    for (const words of [
      'First set-up',
      'Public address',
      'Provincial federation of labour',
      'Set up and sign in',
    ])
      expect(text).toContain(words)
    expect(text).not.toMatch(/Thiết lập|Mật khẩu|Cơ quan/)
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
    const [{ id: parentId }] = listed.body.items as [{ id: string }]
    const old = { parentId, kind: 'district_federation', name: 'LĐLĐ huyện Đạ Tẻh', validFrom: '1998-05-01' }
    await app.visitor.post('/organizations', old).set('Authorization', `Bearer ${body.token}`).expect(201)
    expect(await app.get(SetUpService).publicAddress()).toBe('http://taphuan.example')
    expect(app.log.failures).toEqual([])
  })
})
