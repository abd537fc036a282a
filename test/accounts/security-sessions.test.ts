import { SecondFactorsService } from '../../src/accounts/second-factors.service.js'
import { SessionsService } from '../../src/accounts/sessions.service.js'
import { Database } from '../../src/database/database.js'
import { Agent } from '../support/agent.js'
import { turnOnSecondFactor } from '../support/second-factor.js'
import { staffPassword, type StaffMember } from '../support/staff.js'
import { startTestApp, type TestApp } from '../support/test-app.js'

let app: TestApp
beforeAll(async () => void (app = await startTestApp()))
afterAll(() => app.close())
beforeEach(() => app.query('DELETE FROM throttle_counts'))

const chrome = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/141.0 Safari/537.36'

async function signIn({ email }: StaffMember, password = staffPassword, userAgent = chrome): Promise<Agent> {
  const { body } = await app.visitor
    .post('/sign-in', { email, password })
    .set('User-Agent', userAgent)
    .expect(201)
  return new Agent(app.address, (body as { token: string }).token)
}

interface Listed {
  id: string
  device: string
  address: string
  isCurrent: boolean
}
const list = async (agent: Agent) =>
  ((await agent.get('/account/sessions').expect(200)).body as { items: Listed[] }).items

describe('the list of sessions', () => {
  it('says in plain words where one is signed in, and which of them asks', async () => {
    const here = await signIn(app.own.staff.editor)
    const items = await list(here)
    expect(items).toHaveLength(2)
    expect(items.find(({ isCurrent }) => isCurrent)).toMatchObject({
      device: 'Chrome trên Windows',
      address: '127.0.0.x',
    })
    const { text } = await here.page('/account/sessions').expect(200)
    expect(text).toContain('Chrome trên Windows')
    expect(text).toContain('Đang dùng')
  })

  it('shows nothing of a header that is made to be shown', async () => {
    const evil = '<script>alert(1)</script>"><img src=x onerror=alert(1)>'
    const here = await signIn(app.own.staff.editor, staffPassword, evil.repeat(20))
    const { text } = await here.page('/account/sessions').expect(200)
    expect(text).toContain('Chương trình khác')
    expect(text).not.toMatch(/alert\(1\)/)
    expect(JSON.stringify(await list(here))).not.toContain('alert')
    const [row] = await app.query<{ length: number }>(
      'SELECT max(length(user_agent)) AS length FROM sessions',
    )
    expect(row!.length).toBe(300)
  })

  it('holds no whole address, and no token', async () => {
    const here = await signIn(app.own.staff.editor)
    const { text } = await here.get('/account/sessions').expect(200)
    expect(text).not.toContain('127.0.0.1')
    expect(text).not.toContain(here.token!)
  })
})

describe('a session', () => {
  it('is refused at the very next request after it was ended elsewhere', async () => {
    const lost = await signIn(app.own.staff.viewer)
    await lost.get('/trainings').expect(200)
    const other = (await list(lost)).find(({ isCurrent }) => isCurrent)!
    const here = await signIn(app.own.staff.viewer)
    await here.submit(`/account/sessions/${other.id}/ending`).expect(303)
    await lost.get('/trainings').expect(401)
    await lost.page('/trainings').expect(303)
    await lost.submit('/account/sessions/ending').expect(401)
    await here.get('/trainings').expect(200)
    const { body } = await here.post(`/account/sessions/${other.id}/ending`).expect(404)
    expect(body.code).toBe('session_not_found')
  })

  it('ends with all others but the one that asks', async () => {
    const others = [await signIn(app.own.staff.viewer), await signIn(app.own.staff.viewer)]
    const here = await signIn(app.own.staff.viewer)
    const { body } = await here.post('/account/sessions/ending').expect(201)
    expect(body.endedSessions).toBeGreaterThanOrEqual(2)
    for (const other of others) await other.get('/trainings').expect(401)
    expect(await list(here)).toEqual([expect.objectContaining({ isCurrent: true })])
  })

  it('of somebody else is not found, whatever one may otherwise', async () => {
    const foreign = (await list(app.as(app.own.staff.door)))[0]!
    await app.as(app.own.staff.administrator).post(`/account/sessions/${foreign.id}/ending`).expect(404)
    await app.as(app.own.staff.door).get('/account').expect(200)
  })

  it('of a browser takes the place of the one before it', async () => {
    const { email, password } = app.own.staff.editor
    const before = await signIn(app.own.staff.editor)
    await before.submit('/sign-in', { email, password }).expect(303)
    await before.get('/trainings').expect(401)
  })

  it('is ended with all others, and a second step taken away, for an administrator to build on', async () => {
    const { administrator, organizer } = app.foreign.staff
    const open = await signIn(organizer)
    await turnOnSecondFactor(app, organizer)
    const { token } = (
      await app.visitor.post(
        '/sign-in',
        organizer && { email: organizer.email, password: organizer.password },
      )
    ).body as { token: string }
    const [sessions, factors] = [app.get(SessionsService), app.get(SecondFactorsService)]
    const ended = await app.get(Database).transaction(async (tx) => {
      expect((await sessions.listIn(tx, organizer.id)).map(({ device }) => device)).toContain(
        'Chrome trên Windows',
      )
      expect(await factors.removeIn(tx, organizer.id)).toBe(true)
      expect(await factors.removeIn(tx, organizer.id)).toBe(false)
      return sessions.endAllIn(tx, organizer.id)
    })
    expect(ended).toBe(2)
    await open.get('/trainings').expect(401)
    await app.visitor.post('/sign-in/code', { token, code: '123456' }).expect(401)
    await app.as(administrator).get('/trainings').expect(200)
    await signIn(organizer)
  })
})

describe('changing the password', () => {
  const member = () => app.own.staff.organizer
  const next = 'mưa rào tháng sáu ở Đạ Tẻh'
  const change = (agent: Agent, fields: object = {}) =>
    agent.post('/account/password', {
      currentPassword: staffPassword,
      newPassword: next,
      repeatedPassword: next,
      ...fields,
    })
  const both = (newPassword: string) => ({ newPassword, repeatedPassword: newPassword })

  it.each([
    ['a wrong present one', { currentPassword: 'không phải' }, 'currentPassword', 'current_password_wrong'],
    ['two that differ', { repeatedPassword: 'mưa rào tháng bảy' }, 'repeatedPassword', 'passwords_differ'],
    ['one of seven letters', both('bảychữ!'), 'newPassword', 'too_short'],
    ['the present one', both(staffPassword), 'newPassword', 'password_unchanged'],
    ['one that everybody uses', both('iloveyou1'), 'newPassword', 'password_common'],
    ['an office’s own words', both('Công đoàn 2024'), 'newPassword', 'password_common'],
    ['the own name', both('Organizer Đạ Tẻh 1'), 'newPassword', 'password_personal'],
  ])('is refused for %s, beside its field', async (_, fields, field, code) => {
    const { body } = await change(app.as(member()), fields).expect(400)
    expect(body.errors).toEqual([expect.objectContaining({ field, code })])
  })

  it('shows nothing of what was typed on the form’s page', async () => {
    const { text } = await app
      .as(member())
      .submit('/account/password', { currentPassword: 'sai rồi', ...both('một câu khác hẳn') })
      .expect(422)
    expect(text).toContain('Mật khẩu hiện nay chưa đúng')
    expect(text).not.toMatch(/sai rồi|một câu khác hẳn/)
  })

  it('is not to be had by guessing the present one, from a session left open', async () => {
    const agent = app.as(member())
    for (let n = 0; n < 10; n++) await change(agent, { currentPassword: `đoán ${n}` }).expect(400)
    await change(agent).expect(429)
  })

  it('ends all other sessions and keeps this one', async () => {
    const other = await signIn(member())
    const here = await signIn(member())
    const { body } = await change(here).expect(201)
    expect(body.endedSessions).toBeGreaterThanOrEqual(1)
    await other.get('/trainings').expect(401)
    await here.get('/trainings').expect(200)
    await app.visitor.post('/sign-in', { email: member().email, password: staffPassword }).expect(401)
    await signIn(member(), next)
  })

  it('takes the same letters however a keyboard composes them', async () => {
    await signIn(member(), next.normalize('NFD'))
  })

  it('is written down without a value', async () => {
    const entries = await app.query<{ fields: string[] }>(
      `SELECT fields, detail FROM audit_entries WHERE verb = 'accounts.changePassword'`,
    )
    expect(entries).toEqual([{ fields: ['password'], detail: null }])
  })
})

describe('the page of one’s own account', () => {
  it('is reached from the name in the bar, and says who one is', async () => {
    const { text } = await app.as(app.own.staff.door).page('/trainings')
    expect(text).toContain('href="/account"')
    const page = await app.as(app.own.staff.door).page('/account').expect(200)
    for (const words of [app.own.staff.door.name, app.own.staff.door.email, 'Điểm danh ở cửa'])
      expect(page.text).toContain(words)
  })

  it('holds no hash and no token', async () => {
    const { text } = await app.as(app.own.staff.door).get('/account').expect(200)
    expect(text).not.toMatch(/argon2|passwordHash/)
  })
})

it('logged no password and no unexpected failure', () => {
  expect(app.log.failures).toEqual([])
  const log = app.log.lines.join('')
  for (const text of ['mưa rào', 'sai rồi', staffPassword]) expect(log).not.toContain(text)
})
