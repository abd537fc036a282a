import { startTestApp, type TestApp } from '../support/test-app.js'
import type { StaffMember } from '../support/staff.js'

let app: TestApp
beforeAll(async () => void (app = await startTestApp()))
afterAll(() => app.close())
beforeEach(() => app.query('DELETE FROM throttle_counts'))

const signIn = ({ email, password }: Pick<StaffMember, 'email' | 'password'>) =>
  app.visitor.post('/sign-in', { email, password })
const cookiesOf = (answer: { headers: Record<string, unknown> }) =>
  [answer.headers['set-cookie'] as string[] | string].flat().join('\n')

describe('signing in', () => {
  it('gives a browser a cookie that no script reads and no other site sends', async () => {
    const { email, password } = app.own.staff.organizer
    const answer = await app.visitor.submit('/sign-in', { email, password }).expect(303)
    expect(answer.headers.location).toBe('/dashboard')
    const cookie = cookiesOf(answer)
    expect(cookie).toMatch(/^tap-huan=[\w-]{43};/)
    for (const flag of ['HttpOnly', 'SameSite=Lax', 'Path=/', 'Expires=']) expect(cookie).toContain(flag)
    expect(cookie).not.toContain('Secure')
    expect(cookie).not.toContain('Domain')
  })

  it('binds the cookie to the host where the public address is https', async () => {
    const secure = await startTestApp({ settings: { baseUrl: 'https://taphuan.example' } })
    const { email, password } = secure.own.staff.organizer
    const answer = await secure.visitor.submit('/sign-in', { email, password }).expect(303)
    expect(cookiesOf(answer)).toMatch(
      /^__Host-tap-huan=[^;]+;.*HttpOnly.*Secure|^__Host-tap-huan=[^;]+;.*Secure/,
    )
    expect(answer.headers['strict-transport-security']).toContain('max-age=')
    await secure.close()
  })

  it('goes on to the page that was asked for, but never to another site', async () => {
    const { email, password } = app.own.staff.organizer
    const on = await app.visitor.submit('/sign-in', { email, password, next: '/organizations?page=2' })
    expect(on.headers.location).toBe('/organizations?page=2')
    for (const next of ['//evil.example', 'https://evil.example', '/\\evil.example', 'javascript:alert(1)'])
      await app.visitor.submit('/sign-in', { email, password, next }).expect(422)
  })

  it('says the same of a wrong password and of an unknown account, and keeps what was typed but the password', async () => {
    const { email } = app.own.staff.viewer
    const wrong = await app.visitor.submit('/sign-in', { email, password: 'sai-mat-khau' }).expect(401)
    const unknown = await signIn({ email: 'nobody@example.org', password: 'sai-mat-khau' }).expect(401)
    expect(unknown.body.code).toBe('wrong_password')
    expect(wrong.text).toContain('mật khẩu chưa đúng')
    expect(wrong.text).toContain(email)
    expect(wrong.text).not.toContain('sai-mat-khau')
  })

  it('is stopped after ten guesses for an account, however many come at once, and says for how long', async () => {
    const { email, password } = app.own.staff.door
    const guesses = Array.from({ length: 30 }, (_, n) => signIn({ email, password: `đoán mò ${n}` }))
    const answers = await Promise.all(guesses)
    const statuses = answers.map(({ status }) => status).sort()
    expect(statuses).toEqual([...Array<number>(10).fill(401), ...Array<number>(20).fill(429)])
    const right = await signIn({ email, password }).expect(429)
    expect(right.body.detail).toContain('15 phút')
    await signIn(app.own.staff.editor).expect(201)
  })

  it('is stopped after a hundred guesses from one address, whatever the accounts', async () => {
    const guesses = Array.from({ length: 110 }, (_, n) =>
      signIn({ email: `nobody${n}@example.org`, password: 'đoán mò thôi' }),
    )
    const statuses = (await Promise.all(guesses)).map(({ status }) => status)
    expect(statuses.filter((status) => status === 401)).toHaveLength(100)
    expect(statuses.filter((status) => status === 429)).toHaveLength(10)
  })

  it('does not count those who knew their password', async () => {
    for (let n = 0; n < 12; n++) await signIn(app.own.staff.editor).expect(201)
  })
})

describe('guesses from many places', () => {
  let proxied: TestApp
  let owner: StaffMember
  beforeAll(async () => {
    proxied = await startTestApp({ settings: { trustedProxies: 1 } })
    owner = proxied.own.staff.organizer
  })
  afterAll(() => proxied.close())
  beforeEach(() => proxied.query('DELETE FROM throttle_counts'))

  const from = (address: string, password: string) =>
    proxied.visitor.post('/sign-in', { email: owner.email, password }).set('X-Forwarded-For', address)
  /** The statuses of so many guesses, one after the other. */
  async function guess(count: number, addressOf: (n: number) => string) {
    const statuses: number[] = []
    for (let n = 0; n < count; n++) statuses.push((await from(addressOf(n), `đoán mò ${n}`)).status)
    return statuses
  }

  /** As if so many had guessed at the account from all over, which takes too long to do. */
  async function guessEverywhere(count: number) {
    await from('192.0.2.1', 'đoán mò')
    await proxied.query(`UPDATE throttle_counts SET count = $1 WHERE bucket LIKE 'sign_in_account:%'`, [
      count,
    ])
  }

  it('do not keep the owner out who signs in elsewhere', async () => {
    expect((await guess(15, () => '203.0.113.9')).filter((status) => status === 429)).toHaveLength(5)
    await from('198.51.100.7', owner.password).expect(201)
  })

  it('count together in one neighbourhood, whichever of its addresses they use', async () => {
    expect((await guess(15, (n) => `203.0.113.${n}`)).slice(10)).toEqual(Array<number>(5).fill(429))
    const six = (n: number) => `2001:db8:1:${n.toString(16)}::1`
    expect((await guess(15, six)).slice(10)).toEqual(Array<number>(5).fill(429))
  })

  it('come to a hundred at most from everywhere, and what a place was refused does not count', async () => {
    await guess(30, () => '203.0.113.9')
    const counted = await proxied.query(
      `SELECT count FROM throttle_counts WHERE bucket LIKE 'sign_in_account:%'`,
    )
    expect(counted).toEqual([{ count: 10 }])
    await guessEverywhere(98)
    expect(await guess(4, (n) => `10.${n}.0.1`)).toEqual([401, 401, 429, 429])
  })

  it('do not keep the owner out of a browser in which he has signed in before', async () => {
    const first = await from('198.51.100.7', owner.password).expect(201)
    const device = /tap-huan-device=[^;]+/.exec(cookiesOf(first))![0]
    await guessEverywhere(100)
    await from('198.51.100.7', owner.password).expect(429)
    await from('198.51.100.7', owner.password).set('Cookie', device).expect(201)
    // The mark is of this account alone, and guesses with it are counted too.
    const other = proxied.own.staff.viewer
    const statuses: number[] = []
    for (let n = 0; n < 12; n++)
      statuses.push((await from('198.51.100.8', `đoán ${n}`).set('Cookie', device)).status)
    expect(statuses.slice(10)).toEqual([429, 429])
    await proxied.visitor
      .post('/sign-in', { email: other.email, password: other.password })
      .set('Cookie', device)
      .expect(201)
  })

  it('are counted from everywhere when the mark of a browser is forged', async () => {
    await guessEverywhere(100)
    for (const mark of ['x', `${'x'.repeat(22)}.${'y'.repeat(22)}`, `${'x'.repeat(22)}.`])
      await from('198.51.100.7', owner.password).set('Cookie', `tap-huan-device=${mark}`).expect(429)
  })

  it('are forgotten with their quarter of an hour', async () => {
    await guess(15, () => '203.0.113.9')
    await proxied.query(`UPDATE throttle_counts SET window_start = window_start - interval '15 minutes'`)
    await from('203.0.113.9', owner.password).expect(201)
  })
})

describe('a session', () => {
  const token = async () => (await signIn(app.own.staff.viewer).expect(201)).body.token as string
  const ask = (session: string) => app.visitor.get('/organizations').set('Authorization', `Bearer ${session}`)

  it('ends with signing out', async () => {
    const session = await token()
    await ask(session).expect(200)
    const out = await app.visitor.post('/sign-out').set('Authorization', `Bearer ${session}`).expect(201)
    expect(cookiesOf(out)).toContain('tap-huan=;')
    await ask(session).expect(401)
  })

  it('ends after half a day without a click, and after a fortnight at the latest', async () => {
    const idle = await token()
    const old = await token()
    await app.query(`UPDATE sessions SET last_seen_at = last_seen_at - interval '13 hours'`)
    await ask(idle).expect(401)
    await app.query(
      `UPDATE sessions SET last_seen_at = clock_timestamp(), expires_at = clock_timestamp() - interval '1 second'`,
    )
    await ask(old).expect(401)
  })

  it('ends when the account is suspended', async () => {
    const session = await token()
    await app.query(`UPDATE users SET state = 'suspended' WHERE id = $1`, [app.own.staff.viewer.id])
    await ask(session).expect(401)
    await signIn(app.own.staff.viewer).expect(401)
    await app.query(`UPDATE users SET state = 'active'`)
  })

  it('is kept in the database as a hash only', async () => {
    const session = await token()
    const [found] = await app.query<{ n: number }>(
      'SELECT count(*)::int AS n FROM sessions WHERE token_hash = $1',
      [session],
    )
    expect(found!.n).toBe(0)
  })
})
