import decodeQR from 'qr/decode.js'
import { SecondFactorsService } from '../../src/accounts/second-factors.service.js'
import { forgetSteps, Telephone, withinOneStep } from '../support/second-factor.js'
import type { StaffMember } from '../support/staff.js'
import { startTestApp, type TestApp } from '../support/test-app.js'
import { signingInBySteps } from './signing-in-by-steps.js'

let app: TestApp
beforeAll(async () => void (app = await startTestApp()))
afterAll(() => app.close())
beforeEach(() => app.query('DELETE FROM throttle_counts'))

const { secrets, turnOn, showPassword, signIn } = signingInBySteps(() => app)

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
    await app.get(SecondFactorsService).purge()
    expect(await app.count('second_factors')).toBe(0)
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
  expect(secrets.length).toBeGreaterThan(30)
  expect(secrets.filter((secret) => log.includes(secret))).toEqual([])
})
