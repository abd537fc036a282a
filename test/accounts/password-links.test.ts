import { makeColleague } from '../support/colleagues.js'
import type { StaffMember } from '../support/staff.js'
import { startTestApp, type TestApp } from '../support/test-app.js'

const newPassword = 'một câu mới tinh chỉ mình tôi biết'

let app: TestApp
beforeAll(async () => void (app = await startTestApp()))
afterAll(() => app.close())
beforeEach(() => app.query('DELETE FROM throttle_counts'))

const administrator = () => app.as(app.own.staff.administrator)
const colleague = () => makeColleague(app, 'viewer', app.own.district.id)
const signIn = (email: string, password: string) => app.visitor.post('/sign-in', { email, password })

async function linkFor({ id }: StaffMember, body: object = {}): Promise<string> {
  const answer = await administrator().post(`/users/${id}/password-link`, body).expect(201)
  return new URL(answer.body.link as string).pathname
}

async function tokenOf(one: StaffMember) {
  const { body } = await app
    .as(one)
    .post('/account/tokens', {
      name: 'Phần mềm của tôi',
      scopes: ['trainings.read'],
      days: 30,
      currentPassword: one.password,
    })
    .expect(201)
  return () => app.visitor.get('/trainings').set('Authorization', `Bearer ${body.token}`)
}

const turnOnSecondFactor = (userId: string) =>
  app.query(
    `INSERT INTO second_factors (user_id, secret, created_at, confirmed_at) VALUES ($1, '\\x00', now(), now())`,
    [userId],
  )
const hasSecondFactor = async (userId: string) =>
  (await app.query('SELECT 1 FROM second_factors WHERE user_id = $1', [userId])).length === 1

describe('a password link', () => {
  it('lets its holder choose a password nobody else knows, and ends every session of the old one', async () => {
    const one = await colleague()
    const { text } = await administrator().submit(`/users/${one.id}/password-link`).expect(201)
    const path = /\/moi\/[\w-]{22}/.exec(text)![0]
    const page = await app.visitor.page(path).expect(200)
    expect(page.text).toContain('Đặt mật khẩu mới')
    expect(page.text).not.toContain('name="name"')
    await app.as(one).get('/trainings').expect(200)
    const answer = await app.visitor.submit(path, { password: newPassword }).expect(303)
    expect(answer.headers.location).toBe('/sign-in')
    expect([answer.headers['set-cookie']].flat().join()).not.toMatch(/tap-huan=[\w-]{43}/)
    await app.as(one).get('/trainings').expect(401)
    await signIn(one.email, one.password).expect(401)
    await signIn(one.email, newPassword).expect(201)
  })

  it('works once, also for two tabs with two passwords at the same time', async () => {
    const one = await colleague()
    const path = await linkFor(one)
    const answers = await Promise.all(
      ['câu thứ nhất của tôi đây', 'câu thứ hai của tôi đây'].map((password) =>
        app.visitor.post(path, { password }),
      ),
    )
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 404])
    const [winner] = answers.flatMap(({ status }, n) => (status === 201 ? [n] : []))
    await signIn(one.email, ['câu thứ nhất của tôi đây', 'câu thứ hai của tôi đây'][winner!]!).expect(201)
  })

  it('stops after a day, when a newer one is made, and when it is taken back', async () => {
    const one = await colleague()
    const first = await linkFor(one)
    const second = await linkFor(one)
    await app.visitor.get(first).expect(404)
    await app.visitor.get(second).expect(200)
    await administrator().submit(`/users/${one.id}/password-link/revocation`).expect(303)
    await app.visitor.post(second, { password: newPassword }).expect(404)
    const third = await linkFor(one)
    await app.query(`UPDATE links SET expires_at = expires_at - interval '24 hours' WHERE subject_id = $1`, [
      one.id,
    ])
    await app.visitor.get(third).expect(404)
    await signIn(one.email, one.password).expect(201)
  })

  it('is shown to a repeated request only while it is the one that it made, and the actor still may', async () => {
    const one = await colleague()
    const ofUnit = await makeColleague(app, 'administrator', app.own.district.id)
    const repeat = () => app.as(ofUnit).post(`/users/${one.id}/password-link`, {}, `links-of-${one.id}`)
    const made = await repeat().expect(201)
    expect((await repeat().expect(201)).body.link).toBe(made.body.link)
    const newer = await linkFor(one)
    expect((await repeat().expect(201)).body.link).toBeNull()
    await app.visitor.get(newer).expect(200)
    await app.query(
      `INSERT INTO role_grants (id, user_id, role, organization_id, created_at)
       VALUES (gen_random_uuid(), $1, 'viewer', $2, now())`,
      [one.id, app.foreign.district.id],
    )
    expect((await repeat().expect(403)).body.code).toBe('user_beyond_reach')
  })

  it('takes the second factor off only when it says so, and only when it is used', async () => {
    const [kept, dropped] = [await colleague(), await colleague()]
    for (const { id } of [kept, dropped]) await turnOnSecondFactor(id)
    const paths = [await linkFor(kept), await linkFor(dropped, { withoutSecondFactor: true })]
    expect(await hasSecondFactor(dropped.id)).toBe(true)
    for (const path of paths) await app.visitor.post(path, { password: newPassword }).expect(201)
    expect([await hasSecondFactor(kept.id), await hasSecondFactor(dropped.id)]).toEqual([true, false])
  })

  it('is not for oneself: a stolen session must not lead round the old password', async () => {
    const { id } = app.own.staff.administrator
    const { body } = await administrator().post(`/users/${id}/password-link`).expect(409)
    expect(body.code).toBe('not_yourself')
  })

  it('is only for an account in use', async () => {
    const one = await colleague()
    const path = await linkFor(one)
    await administrator().post(`/users/${one.id}/suspension`).expect(201)
    await app.visitor.get(path).expect(404)
    await administrator().post(`/users/${one.id}/password-link`).expect(409)
  })

  it('writes down who made it and that it was used', async () => {
    const one = await colleague()
    await app.visitor.post(await linkFor(one), { password: newPassword }).expect(201)
    const entries = await app.query<{ verb: string; actor_id: string }>(
      `SELECT verb, actor_id FROM audit_entries WHERE subject_id = $1 AND verb LIKE '%assword%' ORDER BY at, id`,
      [one.id],
    )
    expect(entries).toEqual([
      { verb: 'accounts.issuePasswordLink', actor_id: app.own.staff.administrator.id },
      { verb: 'accounts.resetPassword', actor_id: one.id },
    ])
  })
})

describe('API tokens', () => {
  it.each([
    [
      'a link',
      async (one: StaffMember) => app.visitor.post(await linkFor(one), { password: newPassword }).expect(201),
    ],
    [
      'oneself',
      (one: StaffMember) =>
        app
          .as(one)
          .post('/account/password', {
            currentPassword: one.password,
            newPassword,
            repeatedPassword: newPassword,
          })
          .expect(201),
    ],
  ])('end when the password is changed by %s', async (_, change) => {
    const one = await colleague()
    const withToken = await tokenOf(one)
    await withToken().expect(200)
    await change(one)
    await withToken().expect(401)
  })
})

describe('a suspended user', () => {
  it('is out at once, everywhere, and comes back with what he had', async () => {
    const one = await colleague()
    await app.as(one).get('/trainings').expect(200)
    await administrator().page(`/users/${one.id}/suspension`).expect(200)
    await administrator().submit(`/users/${one.id}/suspension`).expect(303)
    await app.as(one).get('/trainings').expect(401)
    await signIn(one.email, one.password).expect(401)
    await administrator().post(`/users/${one.id}/suspension`).expect(201)
    await administrator().submit(`/users/${one.id}/reactivation`).expect(303)
    await app.as(one).get('/trainings').expect(401)
    const { body } = await signIn(one.email, one.password).expect(201)
    await app.visitor.get('/trainings').set('Authorization', `Bearer ${body.token}`).expect(200)
  })

  it('loses API tokens for good', async () => {
    const one = await colleague()
    const withToken = await tokenOf(one)
    await withToken().expect(200)
    await administrator().post(`/users/${one.id}/suspension`).expect(201)
    await withToken().expect(401)
    await administrator().post(`/users/${one.id}/reactivation`).expect(201)
    await withToken().expect(401)
  })

  it('cannot be oneself, nor somebody who has not come yet', async () => {
    const { administrator: self } = app.own.staff
    expect((await administrator().post(`/users/${self.id}/suspension`).expect(409)).body.code).toBe(
      'not_yourself',
    )
    const invited = await administrator()
      .post('/users', {
        name: 'Người Chưa Vào',
        email: 'chuavao@example.org',
        role: 'door',
        organizationId: app.own.district.id,
      })
      .expect(201)
    const { body } = await administrator().post(`/users/${invited.body.id}/suspension`).expect(409)
    expect(body.code).toBe('user_invited')
    await administrator().post(`/users/${invited.body.id}/reactivation`).expect(409)
  })

  it('can be signed out everywhere without being suspended', async () => {
    const one = await colleague()
    const { text } = await administrator().page(`/users/${one.id}`).expect(200)
    expect(text).toContain('Đang đăng nhập ở')
    await administrator().submit(`/users/${one.id}/sessions/ending`).expect(303)
    await app.as(one).get('/trainings').expect(401)
    await signIn(one.email, one.password).expect(201)
  })
})

it('left no unexpected failure in the log', () => expect(app.log.failures).toEqual([]))
