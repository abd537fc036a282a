import { ApiTokensService } from '../../src/accounts/api-tokens.service.js'
import { forgetSteps, turnOnSecondFactor, withinOneStep, type Telephone } from '../support/second-factor.js'
import type { StaffMember } from '../support/staff.js'
import { startTestApp, type TestApp } from '../support/test-app.js'

let app: TestApp
beforeAll(async () => void (app = await startTestApp()))
afterAll(() => app.close())

interface Made {
  id: string
  token: string
}
const wanted = ({ password }: StaffMember) => ({
  name: 'Phần mềm cán bộ',
  scopes: ['people.read'],
  days: 30,
  currentPassword: password,
})
const ask = (member: StaffMember, fields: object = {}) =>
  app.as(member).post('/account/tokens', { ...wanted(member), ...fields })

describe('making a token', () => {
  it('shows it once, and keeps a hash', async () => {
    const { organizer } = app.own.staff
    const { id, token } = (await ask(organizer, { name: 'Một lần' }).expect(201)).body as Made
    expect(token).toMatch(/^tht_[\w-]{43}$/)
    const listed = await app.as(organizer).get('/account/tokens').expect(200)
    expect(listed.body.items).toContainEqual(expect.objectContaining({ id, name: 'Một lần', state: 'live' }))
    expect(listed.text).not.toContain('tht_')
    const kept = JSON.stringify([
      await app.query('SELECT * FROM api_tokens'),
      await app.query('SELECT answer FROM idempotency_keys'),
    ])
    expect(kept).not.toContain('tht_')
  })

  it('makes one when it is sent twice, and shows it to the first alone', async () => {
    const agent = app.as(app.own.staff.organizer)
    const body = { ...wanted(app.own.staff.organizer), name: 'Gửi hai lần' }
    const first = await agent.post('/account/tokens', body, 'make-a-token-1').expect(201)
    const again = await agent.post('/account/tokens', body, 'make-a-token-1').expect(201)
    expect(again.body).toEqual({ ...first.body, token: null })
  })

  it('shows it on a page of its own to a browser, which its list never does', async () => {
    const { organizer } = app.own.staff
    const agent = app.as(organizer)
    const { text } = await agent
      .submit('/account/tokens', { ...wanted(organizer), name: 'Từ trình duyệt', days: '90' })
      .expect(201)
    expect(text).toMatch(/tht_[\w-]{43}/)
    const list = await agent.page('/account/tokens').expect(200)
    expect(list.text).toContain('Từ trình duyệt')
    expect(list.text).not.toContain('tht_')
  })

  it.each([
    [
      'a right that the person has not',
      { scopes: ['people.read', 'audit.read'] },
      'scopes',
      'scope_not_held',
    ],
    ['a right that there is not', { scopes: ['everything'] }, 'scopes', 'not_choice'],
    ['no right', { scopes: [] }, 'scopes', 'required'],
    ['a life of two days', { days: 2 }, 'days', 'not_choice'],
    ['a life without end', { days: 0 }, 'days', 'not_choice'],
    ['no name', { name: ' ' }, 'name', 'required'],
    ['no password', { currentPassword: undefined }, 'currentPassword', 'required'],
    ['a wrong password', { currentPassword: 'không phải' }, 'currentPassword', 'current_password_wrong'],
  ])('is refused with %s', async (_, fields, field, code) => {
    const { body } = await ask(app.own.staff.organizer, fields).expect(400)
    expect(body.errors).toEqual([expect.objectContaining({ field, code })])
  })

  it('offers only the rights that one has, in words', async () => {
    const { text } = await app.as(app.own.staff.door).page('/account/tokens/new').expect(200)
    expect(text).toContain('value="attendance.check_in"')
    expect(text).toContain('Điểm danh ở cửa')
    expect(text).not.toContain('value="people.read"')
  })

  it('stops at twenty live ones, also when many are asked for at once', async () => {
    const { viewer } = app.own.staff
    const askAtOnce = (count: number) => Promise.all(Array.from({ length: count }, () => ask(viewer)))
    // Never more than ten at once: so many guesses at a password are let through.
    const answers = [...(await askAtOnce(8)), ...(await askAtOnce(8)), ...(await askAtOnce(9))]
    const statuses = answers.map(({ status }) => status).sort()
    expect(statuses).toEqual([...Array<number>(20).fill(201), ...Array<number>(5).fill(409)])
    const { body } = await ask(viewer).expect(409)
    expect(body.detail).toContain('20')
    await app
      .as(viewer)
      .post(`/account/tokens/${(answers.find(({ status }) => status === 201)!.body as Made).id}/revocation`)
    await ask(viewer).expect(201)
  })
})

describe('making a token with the second step on', () => {
  let telephone: Telephone
  beforeAll(async () => {
    telephone = await turnOnSecondFactor(app, app.own.staff.editor)
    await forgetSteps(app, app.own.staff.editor.id)
  })
  const make = (code?: string) => ask(app.own.staff.editor, { scopes: ['news.read'], code })

  it('asks for a code on the form', async () => {
    const form = async (member: StaffMember) => (await app.as(member).page('/account/tokens/new')).text
    expect(await form(app.own.staff.editor)).toContain('name="code"')
    expect(await form(app.own.staff.organizer)).not.toContain('name="code"')
  })

  it.each([undefined, '000000', 'aaaaa-bbbbb'])(
    'is refused with the password and the code %s',
    async (code) => {
      const { body } = await make(code).expect(400)
      expect(body.errors).toEqual([expect.objectContaining({ field: 'code', code: 'code_not_right' })])
    },
  )

  it('takes a code of the telephone once, and one of the paper once', async () => {
    await withinOneStep()
    const codes = [telephone.code(), telephone.recoveryCodes[0]]
    for (const code of codes) await make(code).expect(201)
    for (const code of codes) await make(code).expect(400)
  })
})

it('leaves a token in the list for three months after its end, then the sweep forgets it', async () => {
  const { organizer } = app.own.staff
  const ended = async (name: string, days: number) => {
    const { id } = (await ask(organizer, { name }).expect(201)).body as Made
    await app.query(
      `UPDATE api_tokens SET revoked_at = clock_timestamp() - make_interval(days => $1) WHERE id = $2`,
      [days, id],
    )
  }
  await ended('Mới thu hồi', 89)
  await ended('Thu hồi đã lâu', 91)
  await app.get(ApiTokensService).purge()
  const { text } = await app.as(organizer).get('/account/tokens').expect(200)
  expect(text).toContain('Mới thu hồi')
  expect(text).not.toContain('Thu hồi đã lâu')
})

it('logged no token and no unexpected failure', () => {
  expect(app.log.failures).toEqual([])
  expect(app.log.lines.join('')).not.toContain('tht_')
})
