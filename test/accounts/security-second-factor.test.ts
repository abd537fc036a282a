import decodeQR from 'qr/decode.js'
import { forgetSteps, Telephone, turnOnSecondFactor, withinOneStep } from '../support/second-factor.js'
import type { StaffMember } from '../support/staff.js'
import { startTestApp, type TestApp } from '../support/test-app.js'

let app: TestApp
beforeAll(async () => void (app = await startTestApp({ settings: { trustedProxies: 1 } })))
afterAll(() => app.close())
beforeEach(() => app.query('DELETE FROM throttle_counts'))

/** Everything that must never be written down. */
const secrets: string[] = []
const keep = <T extends string | string[]>(secret: T): T => {
  secrets.push(...[secret].flat())
  return secret
}
async function turnOn(member: StaffMember): Promise<Telephone> {
  const telephone = await turnOnSecondFactor(app, member)
  keep([telephone.secret, ...telephone.recoveryCodes])
  return telephone
}

const showPassword = async ({ email, password }: StaffMember) =>
  (await app.visitor.post('/sign-in', { email, password }).expect(201)).body as {
    token: string
    owesCode: boolean
    next: string
  }
/** The status of the second step, after the first one went well. */
async function signIn(member: StaffMember, code: string): Promise<number> {
  const { token } = await showPassword(member)
  keep([token, code])
  return (await app.visitor.post('/sign-in/code', { token, code })).status
}

/** Reads the dark modules off the page's SVG, as a telephone's camera would. */
function readQr(page: string): string {
  const size = Number(/viewBox="-4 -4 (\d+)/.exec(page)![1])
  const path = /fill="#000" d="([^"]+)"/.exec(page)![1]!
  const scale = 4
  const side = size * scale
  const data = new Uint8Array(side * side * 4).fill(255)
  for (const [, x, y, width] of path.matchAll(/M(\d+) (\d+)h(\d+)/g))
    for (let row = 0; row < scale; row++)
      for (let column = 0; column < Number(width) * scale; column++) {
        const at = ((Number(y) + 4) * scale + row) * side + (Number(x) + 4) * scale + column
        data.fill(0, at * 4, at * 4 + 3)
      }
  return decodeQR({ width: side, height: side, data })
}

describe('turning the second step on', () => {
  const member = () => app.own.staff.organizer
  const begin = (currentPassword = member().password) =>
    app.as(member()).post('/account/totp', { currentPassword })

  it('asks for the password first', async () => {
    const { body } = await begin('không phải mật khẩu').expect(400)
    expect(body.errors).toEqual([expect.objectContaining({ field: 'currentPassword' })])
    await app.as(member()).post('/account/totp/confirmation', { code: '123456' }).expect(409)
  })

  it('shows a QR code that a telephone reads, and the same secret to be typed', async () => {
    await begin().expect(201)
    const { text } = await app.as(member()).page('/account/totp').expect(200)
    const { body } = await app.as(member()).get('/account/totp').expect(200)
    const { secret, address } = (body as { setup: { secret: string; address: string } }).setup
    expect(readQr(text)).toBe(address)
    expect(new URL(address).searchParams.get('secret')).toBe(secret.replace(/ /g, ''))
    expect(text).toContain(secret)
    expect(secret).toMatch(/^([A-Z2-7]{4} ){7}[A-Z2-7]{4}$/)
  })

  it('changes nothing until a first code shows that the telephone has the secret', async () => {
    expect((await showPassword(member())).owesCode).toBe(false)
    const { text } = await app
      .as(member())
      .submit('/account/totp/confirmation', { code: '000000' })
      .expect(422)
    expect(text).toContain('Mã chưa đúng')
    expect(text).toContain('Quét mã QR')
    expect((await showPassword(member())).owesCode).toBe(false)
  })

  it('must be finished within an hour', async () => {
    await app.query(`UPDATE second_factors SET created_at = created_at - interval '61 minutes'`)
    const { body } = await app.as(member()).post('/account/totp/confirmation', { code: '123456' }).expect(409)
    expect(body.code).toBe('setting_up_over')
    expect((await app.as(member()).get('/account/totp')).body.setup).toBeNull()
  })

  it('keeps the secret sealed, and the codes hashed', async () => {
    const telephone = await turnOn(member())
    expect(telephone.recoveryCodes).toHaveLength(10)
    const [{ secret }] = (await app.query<{ secret: Buffer }>('SELECT secret FROM second_factors')) as [
      { secret: Buffer },
    ]
    expect(secret).toHaveLength(12 + 16 + 20)
    const rows = await app.query<{ code_hash: string }>('SELECT code_hash FROM recovery_codes')
    expect(rows).toHaveLength(10)
    for (const { code_hash } of rows) expect(code_hash).toMatch(/^[\w-]{43}$/)
    const kept = JSON.stringify(await app.query('SELECT answer FROM idempotency_keys'))
    for (const code of telephone.recoveryCodes) expect(kept).not.toContain(code)
  })

  it('is refused while it is on, and nobody sees the secret again', async () => {
    const { body } = await begin().expect(409)
    expect(body.code).toBe('second_factor_on')
    expect((await app.as(member()).get('/account/totp')).body).toMatchObject({
      setup: null,
      recoveryCodesLeft: 10,
    })
  })
})

describe('signing in with a second step', () => {
  let member: StaffMember
  let telephone: Telephone
  beforeAll(async () => {
    member = app.own.staff.editor
    telephone = await turnOn(member)
  })
  beforeEach(async () => {
    await forgetSteps(app, member.id)
    await withinOneStep()
  })

  it('gives nothing but a chance to enter the code for the password alone', async () => {
    const { token, owesCode, next } = await showPassword(member)
    expect([owesCode, next]).toEqual([true, '/sign-in/code'])
    await app.visitor.get('/trainings').set('Authorization', `Bearer ${token}`).expect(401)
    await app.visitor.page('/trainings').set('Cookie', `tap-huan=${token}`).expect(303)
    const { text, headers } = await app.visitor.submit('/sign-in', {
      email: member.email,
      password: member.password,
      next: '/trainings?page=2',
    })
    expect(text).toBe('')
    expect(headers.location).toBe('/sign-in/code?next=%2Ftrainings%3Fpage%3D2')
    expect([headers['set-cookie']].flat().join()).not.toMatch(/(^|,)tap-huan=/)
  })

  it('leads a browser through both steps to the page that it wanted', async () => {
    const { email, password } = member
    const first = await app.visitor.submit('/sign-in', { email, password, next: '/trainings' }).expect(303)
    const cookie = /tap-huan-code=[^;]+/.exec([first.headers['set-cookie']].flat().join())![0]
    const { text } = await app.visitor.page(first.headers.location!).set('Cookie', cookie).expect(200)
    expect(text).toContain('name="next" value="/trainings"')
    const wrong = await app.visitor
      .submit('/sign-in/code', { code: '000000', next: '/trainings' })
      .set('Cookie', cookie)
      .expect(401)
    expect(wrong.text).toContain('Mã chưa đúng')
    expect(wrong.text).toContain('name="next" value="/trainings"')
    const last = await app.visitor
      .submit('/sign-in/code', { code: ` ${telephone.code().replace(/(...)/, '$1 ')} `, next: '/trainings' })
      .set('Cookie', cookie)
      .expect(303)
    expect(last.headers.location).toBe('/trainings')
    const cookies = [last.headers['set-cookie']].flat()
    expect(cookies.join('\n')).toMatch(/^tap-huan=[\w-]{43};.*HttpOnly/m)
    expect(cookies.join('\n')).toContain('tap-huan-code=;')
  })

  it('takes the code of half a minute ago and of half a minute ahead, for clocks that drift', async () => {
    expect(await signIn(member, telephone.code(-1))).toBe(201)
    expect(await signIn(member, telephone.code(1))).toBe(201)
  })

  it.each([-2, 2])('takes no code of %d steps away', async (steps) => {
    expect(await signIn(member, telephone.code(steps))).toBe(401)
  })

  it('takes each code once, and none from before one that was used', async () => {
    const [earlier, now] = [telephone.code(-1), telephone.code()]
    expect(await signIn(member, now)).toBe(201)
    expect(await signIn(member, now)).toBe(401)
    expect(await signIn(member, earlier)).toBe(401)
  })

  it('takes a code once when it comes five times at once', async () => {
    const code = telephone.code()
    const tokens = []
    for (let n = 0; n < 5; n++) tokens.push((await showPassword(member)).token)
    const answers = await Promise.all(
      tokens.map((token) => app.visitor.post('/sign-in/code', { token, code })),
    )
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 401, 401, 401, 401])
  })

  it('opens one session for one sign-in, however often it is sent', async () => {
    const { token } = await showPassword(member)
    const codes = [telephone.code(), telephone.recoveryCodes[9]!]
    const answers = await Promise.all(codes.map((code) => app.visitor.post('/sign-in/code', { token, code })))
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 401])
    // The code of the one that came too late was not used up.
    await app.query('UPDATE recovery_codes SET used_at = NULL')
  })

  it('takes a recovery code in its stead, once, however it is typed', async () => {
    const [first, second] = telephone.recoveryCodes
    expect(await signIn(member, first!)).toBe(201)
    expect(await signIn(member, first!)).toBe(401)
    expect(await signIn(member, second!.toUpperCase().replace('-', ' '))).toBe(201)
    const { body } = await app.as(member).get('/account/totp')
    expect(body.recoveryCodesLeft).toBe(8)
  })

  it('takes a recovery code once when it comes twice at once', async () => {
    const tokens = [(await showPassword(member)).token, (await showPassword(member)).token]
    const code = telephone.recoveryCodes[2]!
    const answers = await Promise.all(
      tokens.map((token) => app.visitor.post('/sign-in/code', { token, code })),
    )
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 401])
  })

  it('is over after five minutes', async () => {
    const { token } = await showPassword(member)
    await app.query(`UPDATE pending_sign_ins SET expires_at = clock_timestamp() - interval '1 second'`)
    const { body } = await app.visitor.post('/sign-in/code', { token, code: telephone.code() }).expect(401)
    expect(body.code).toBe('sign_in_over')
  })

  it('is over after five wrong codes, and another account’s code is wrong', async () => {
    const { token } = await showPassword(member)
    const foreign = await turnOn(app.foreign.staff.editor)
    await forgetSteps(app, app.foreign.staff.editor.id)
    for (let n = 0; n < 5; n++)
      await app.visitor.post('/sign-in/code', { token, code: foreign.code() }).expect(401)
    const { body } = await app.visitor.post('/sign-in/code', { token, code: telephone.code() }).expect(401)
    expect(body.code).toBe('sign_in_over')
  })

  it('is over when the account is suspended meanwhile', async () => {
    const { token } = await showPassword(member)
    await app.query(`UPDATE users SET state = 'suspended' WHERE id = $1`, [member.id])
    await app.visitor.post('/sign-in/code', { token, code: telephone.code() }).expect(401)
    await app.query(`UPDATE users SET state = 'active' WHERE id = $1`, [member.id])
  })

  it('tells its owner of wrong codes after the right password, and how somebody signed in', async () => {
    await app.query(`DELETE FROM pending_sign_ins`)
    expect(await signIn(member, telephone.code())).toBe(201)
    const { body } = await app.as(member).get('/account').expect(200)
    expect(body.wrongCodes).toBeGreaterThan(3)
    expect((await app.as(member).page('/account')).text).toContain('sai mã xác thực')
    const [entry] = await app.query<{ detail: string }>(
      `SELECT detail FROM audit_entries WHERE verb = 'accounts.signIn' AND subject_id = $1 ORDER BY at DESC LIMIT 1`,
      [member.id],
    )
    expect(entry!.detail).toBe('totp')
  })
})

describe('guessing codes', () => {
  let member: StaffMember
  let telephone: Telephone
  beforeAll(async () => {
    member = app.own.staff.door
    telephone = await turnOn(member)
  })

  it('is stopped after ten from one place, whatever number of passwords they are spread over', async () => {
    const statuses: number[] = []
    for (let n = 0; n < 13; n++) statuses.push(await signIn(member, String(n).padStart(6, '0')))
    expect(statuses).toEqual([...Array<number>(10).fill(401), 429, 429, 429])
    await forgetSteps(app, member.id)
    expect(await signIn(member, telephone.code())).toBe(429)
  })
})

describe('guessing codes from many places, knowing the password', () => {
  let member: StaffMember
  let telephone: Telephone
  let device: string
  beforeAll(async () => {
    member = app.foreign.staff.viewer
    const { email, password } = member
    const first = await app.visitor.post('/sign-in', { email, password }).expect(201)
    device = /tap-huan-device=[^;]+/.exec([first.headers['set-cookie']].flat().join())![0]
    telephone = await turnOn(member)
    await forgetSteps(app, member.id)
  })

  async function enter(address: string, code: string, cookie = ''): Promise<number> {
    const { token } = await showPassword(member)
    const test = app.visitor.post('/sign-in/code', { token, code }).set('X-Forwarded-For', address)
    return (await test.set('Cookie', cookie)).status
  }

  it('is stopped after twenty an hour, and keeps the owner out neither of his browser nor of his recovery codes', async () => {
    const statuses: number[] = []
    for (let n = 0; n < 22; n++) statuses.push(await enter(`10.${n}.0.1`, String(n).padStart(6, '0')))
    expect(statuses).toEqual([...Array<number>(20).fill(401), 429, 429])
    await withinOneStep()
    expect(await enter('198.51.100.7', telephone.code())).toBe(429)
    expect(await enter('198.51.100.7', telephone.code(), device)).toBe(201)
    expect(await enter('198.51.100.7', telephone.recoveryCodes[0]!)).toBe(201)
  })
})

describe('recovery codes', () => {
  let member: StaffMember
  let telephone: Telephone
  const renew = (currentPassword: string) =>
    app.as(member).post('/account/recovery-codes', { currentPassword })
  beforeAll(async () => {
    member = app.own.staff.viewer
    telephone = await turnOn(member)
  })

  it('are renewed for the password alone, and the earlier ones are void', async () => {
    await renew('không phải mật khẩu').expect(400)
    const { body } = await renew(member.password).expect(201)
    const { codes } = body as { codes: string[] }
    expect(new Set([...codes, ...telephone.recoveryCodes]).size).toBe(20)
    expect(await signIn(member, telephone.recoveryCodes[0]!)).toBe(401)
    expect(await signIn(member, codes[0]!)).toBe(201)
  })

  it('are shown once: a repeated request gets none', async () => {
    const agent = app.as(member)
    const body = { currentPassword: member.password }
    const first = await agent.post('/account/recovery-codes', body, 'renew-my-codes').expect(201)
    const again = await agent.post('/account/recovery-codes', body, 'renew-my-codes').expect(201)
    expect([first.body.codes.length, again.body.codes]).toEqual([10, null])
  })

  it('are shown on a page of their own to a browser', async () => {
    const { text } = await app
      .as(member)
      .submit('/account/recovery-codes', { currentPassword: member.password })
      .expect(201)
    expect(text.match(/<code>[0-9a-z]{5}-[0-9a-z]{5}<\/code>/g)).toHaveLength(10)
    expect((await app.as(member).page('/account/recovery-codes')).text).not.toMatch(/<code>/)
  })

  it('are not to be had without a second step', async () => {
    const agent = app.as(app.own.staff.administrator)
    await agent.post('/account/recovery-codes', { currentPassword: member.password }).expect(409)
  })
})

describe('turning the second step off', () => {
  let member: StaffMember
  let telephone: Telephone
  const turnOff = (currentPassword: string, code: string) =>
    app.as(member).post('/account/totp/removal', { currentPassword, code })
  beforeAll(async () => {
    member = app.own.staff.administrator
    telephone = await turnOn(member)
    await forgetSteps(app, member.id)
  })

  it('asks for the password and a code', async () => {
    await withinOneStep()
    await turnOff('không phải mật khẩu', telephone.code()).expect(400)
    await turnOff(member.password, '000000').expect(400)
    expect((await showPassword(member)).owesCode).toBe(true)
    await turnOff(member.password, telephone.code()).expect(201)
    expect((await showPassword(member)).owesCode).toBe(false)
    expect(await app.query('SELECT 1 FROM recovery_codes WHERE user_id = $1', [member.id])).toEqual([])
  })

  it('is done with a recovery code where the telephone is lost', async () => {
    telephone = await turnOn(member)
    await turnOff(member.password, telephone.recoveryCodes[4]!).expect(201)
    await turnOff(member.password, telephone.recoveryCodes[4]!).expect(409)
  })
})

it('logged no secret, code or token, and no unexpected failure', () => {
  expect(app.log.failures).toEqual([])
  const log = app.log.lines.join('')
  expect(secrets.length).toBeGreaterThan(50)
  expect(secrets.filter((secret) => log.includes(secret))).toEqual([])
})
