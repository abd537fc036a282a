import { startTestApp, type TestApp } from '../support/test-app.js'
import { inviting } from './inviting-world.js'

const password = 'một câu rất dài của người mới'

let app: TestApp
beforeAll(async () => void (app = await startTestApp()))
afterAll(() => app.close())
beforeEach(() => app.query('DELETE FROM throttle_counts'))

const { administrator, invitation, invite } = inviting(() => app)

describe('inviting', () => {
  it('is for bodies within reach only', async () => {
    const foreign = invitation({ organizationId: app.foreign.district.id })
    await administrator().post('/users', foreign).expect(404)
    await administrator()
      .post('/users', invitation({ organizationId: app.province.id }))
      .expect(404)
    const { text } = await administrator().page('/users/new').expect(200)
    expect(text).toContain('LĐLĐ huyện Đạ Tẻh')
    expect(text).not.toContain('Đạ Huoai')
  })

  it('takes no address twice, whatever its letters’ case, and says so beside the field', async () => {
    const { email } = await invite()
    const { body } = await administrator()
      .post('/users', invitation({ email: email.toUpperCase() }))
      .expect(409)
    expect(body.errors).toEqual([expect.objectContaining({ field: 'email', code: 'email_taken' })])
    const { text } = await administrator()
      .submit('/users', invitation({ email, name: 'Tên Gõ Rồi' }))
      .expect(409)
    expect(text).toContain('Tên Gõ Rồi')
    expect(text).toContain('đã có tài khoản')
  })

  it('shows the form again with the body that was chosen', async () => {
    const unit = app.own.units[1]!
    const { text } = await administrator()
      .submit('/users', invitation({ organizationId: unit.id, name: '' }))
      .expect(422)
    expect(text).toMatch(new RegExp(`value="${unit.id}" checked`))
  })

  it.each([
    ['an address with a second header line', { email: 'a@example.org\r\nBcc: b@example.org' }, 'email'],
    ['a role that there is not', { role: 'owner' }, 'role'],
    ['a password of the administrator’s choice', { password }, 'password'],
  ])('refuses %s', async (_, wrong, field) => {
    const { body } = await administrator().post('/users', invitation(wrong)).expect(400)
    expect(body.errors.map((error: { field: string }) => error.field)).toEqual([field])
  })

  it('again is for who has not come yet', async () => {
    const { id, path } = await invite()
    await app.visitor.post(path, { password }).expect(201)
    const { body } = await administrator().post(`/users/${id}/invitations`).expect(409)
    expect(body.code).toBe('user_not_invited')
    await administrator().submit(`/users/${id}/invitations/withdrawal`).expect(409)
  })

  it('that is withdrawn leaves the address free', async () => {
    const { id, email } = await invite()
    await administrator().page(`/users/${id}/invitations/withdrawal`).expect(200)
    await administrator().post(`/users/${id}/invitations/withdrawal`).expect(201)
    await administrator().get(`/users/${id}`).expect(404)
    await administrator().post('/users', invitation({ email })).expect(201)
  })

  it('lets nobody sign in who has not accepted', async () => {
    const { email } = await invite()
    await app.visitor.post('/sign-in', { email, password }).expect(401)
  })
})

it('left no unexpected failure in the log', () => expect(app.log.failures).toEqual([]))
