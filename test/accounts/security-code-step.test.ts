import { CodeStepService } from '../../src/accounts/code-step.service.js'
import { hashToken } from '../../src/accounts/tokens.js'
import { forgetSteps, Telephone, withinOneStep } from '../support/second-factor.js'
import type { StaffMember } from '../support/staff.js'
import { startTestApp, type TestApp } from '../support/test-app.js'
import { signingInBySteps } from './signing-in-by-steps.js'

let app: TestApp
beforeAll(async () => void (app = await startTestApp({ settings: { trustedProxies: 1 } })))
afterAll(() => app.close())
beforeEach(() => app.query('DELETE FROM throttle_counts'))

const { secrets, keep, turnOn, showPassword, signIn } = signingInBySteps(() => app)

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

  it('says after a recovery code how many are left and where new ones are made, after a telephone’s nothing', async () => {
    const enter = async (code: string) => {
      const { token } = await showPassword(member)
      const { headers } = await app.visitor.submit('/sign-in/code', { token, code }).expect(303)
      return decodeURIComponent([headers['set-cookie']].flat().join('\n'))
    }
    const said = await enter(telephone.recoveryCodes[3]!)
    expect(said).toContain('Đồng chí vừa dùng một mã dự phòng. Còn 7 mã dự phòng.')
    expect(said).toContain('mở “Tài khoản của tôi”, phần “Hai bước”')
    expect(await enter(telephone.code())).not.toContain('mã dự phòng')
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
    expect(await enter('10.0.0.1', '000000')).toBe(401)
    await app.query(`UPDATE throttle_counts SET count = 18 WHERE bucket LIKE 'code_account:%'`)
    const statuses: number[] = []
    for (let n = 1; n < 5; n++) statuses.push(await enter(`10.${n}.0.1`, String(n).padStart(6, '0')))
    expect(statuses).toEqual([401, 401, 429, 429])
    await withinOneStep()
    expect(await enter('198.51.100.7', telephone.code())).toBe(429)
    expect(await enter('198.51.100.7', telephone.code(), device)).toBe(201)
    expect(await enter('198.51.100.7', telephone.recoveryCodes[0]!)).toBe(201)
  })
})

it('is forgotten by the sweep when its code never came', async () => {
  const open = await showPassword(app.own.staff.editor)
  await app.query(`UPDATE pending_sign_ins SET expires_at = clock_timestamp() - interval '1 second'`)
  const fresh = await showPassword(app.own.staff.editor)
  await app.get(CodeStepService).purge()
  expect(await app.query('SELECT token_hash FROM pending_sign_ins')).toEqual([
    { token_hash: hashToken(fresh.token) },
  ])
  keep([open.token, fresh.token])
})

it('logged no secret, code or token, and no unexpected failure', () => {
  expect(app.log.failures).toEqual([])
  const log = app.log.lines.join('')
  expect(secrets.length).toBeGreaterThan(50)
  expect(secrets.filter((secret) => log.includes(secret))).toEqual([])
})
