import { startTestApp, type TestApp } from '../support/test-app.js'
import { inviting, type Issued } from './inviting-world.js'

const password = 'một câu rất dài của người mới'

let app: TestApp
beforeAll(async () => void (app = await startTestApp()))
afterAll(() => app.close())
beforeEach(() => app.query('DELETE FROM throttle_counts'))

const { administrator, invitation, invite } = inviting(() => app)

const verbs = async (id: string) =>
  (
    await app.query<{ verb: string }>(
      'SELECT verb FROM audit_entries WHERE subject_id = $1 ORDER BY at, id',
      [id],
    )
  ).map(({ verb }) => verb)

describe('an invitation', () => {
  it('is shown once to who makes it, as a link to copy, and kept as a hash only', async () => {
    const { text } = await administrator()
      .submit('/users', invitation({ name: 'Lê Thị Mời' }))
      .expect(201)
    const token = /\/moi\/([\w-]{22})/.exec(text)![1]!
    expect(text).toContain('Kính gửi đồng chí Lê Thị Mời')
    expect(text).toContain('Tổ chức lớp – LĐLĐ huyện Đạ Tẻh')
    const [user] = await app.query<{ id: string }>(`SELECT id FROM users WHERE name = 'Lê Thị Mời'`)
    for (const table of ['links', 'messages', 'idempotency_keys', 'audit_entries'])
      expect(JSON.stringify(await app.query(`SELECT * FROM ${table}`))).not.toContain(token)
    expect((await administrator().page(`/users/${user!.id}`).expect(200)).text).not.toContain(token)
  })

  it('tells the invited who invites him to what, and changes nothing by being opened', async () => {
    const { path, id, email } = await invite()
    const { text } = await app.visitor.page(path).expect(200)
    for (const word of [app.own.staff.administrator.name, 'LĐLĐ huyện Đạ Tẻh', 'Tổ chức lớp', email])
      expect(text).toContain(word)
    const { body } = await app.visitor.get(path).expect(200)
    expect(body).toMatchObject({ purpose: 'invitation', email, roles: [{ role: 'organizer' }] })
    const [user] = await app.query('SELECT state, password_hash FROM users WHERE id = $1', [id])
    expect(user).toEqual({ state: 'invited', password_hash: null })
    await app.visitor.page(path).expect(200)
    expect((await administrator().page(`/users/${id}`).expect(200)).text).toMatch(/Đã mở \d lần/)
  })

  it('speaks English to who chooses it', async () => {
    const { path } = await invite()
    const { text } = await app.visitor.page(`${path}?lang=en`).expect(200)
    expect(text).toContain('Accept the invitation')
    expect(text).not.toContain('Nhận lời mời')
  })

  it('makes a colleague who chose name and password himself, is signed in, and works at once', async () => {
    const { path, id, email } = await invite()
    const answer = await app.visitor.submit(path, { name: 'Trần Văn Tự Viết', password }).expect(303)
    expect(answer.headers.location).toBe('/dashboard')
    expect([answer.headers['set-cookie']].flat().join()).toMatch(/tap-huan=[\w-]{43}/)
    const { body } = await app.visitor.post('/sign-in', { email, password }).expect(201)
    await app.visitor.get('/trainings').set('Authorization', `Bearer ${body.token}`).expect(200)
    const { text } = await administrator().page('/users?search=tu+viet').expect(200)
    expect(text).toContain('Trần Văn Tự Viết')
    expect(await verbs(id)).toEqual([
      'accounts.add',
      'accounts.acceptInvitation',
      'accounts.signIn',
      'accounts.signIn',
    ])
  })

  it('keeps no password in the clear', async () => {
    const { path, id } = await invite()
    await app.visitor.post(path, { password }).expect(201)
    const [user] = await app.query<{ password_hash: string }>(
      'SELECT password_hash FROM users WHERE id = $1',
      [id],
    )
    expect(user!.password_hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
  })

  it('works once: in a second tab it is unknown, and the first password stays', async () => {
    const { path, email } = await invite()
    await app.visitor.page(path).expect(200)
    await app.visitor.page(path).expect(200)
    await app.visitor.submit(path, { password }).expect(303)
    await app.visitor.submit(path, { password: 'một câu khác hẳn câu trước' }).expect(404)
    await app.visitor.page(path).expect(404)
    await app.visitor.post('/sign-in', { email, password }).expect(201)
  })

  it('answers two clicks alike, and makes one colleague', async () => {
    const { path, id } = await invite()
    const [first, second] = await Promise.all([
      app.visitor.post(path, { password }),
      app.visitor.post(path, { password }),
    ])
    expect([first.status, second.status]).toEqual([201, 201])
    await app.visitor.post(path, { password }).expect(201)
    expect((await verbs(id)).filter((verb) => verb === 'accounts.acceptInvitation')).toHaveLength(1)
  })

  it('takes no second click for a guess at the password', async () => {
    const { path } = await invite()
    await app.visitor.post(path, { password }).expect(201)
    for (let n = 0; n < 5; n++) await app.visitor.post(path, { password: `đoán mò lần ${n}` }).expect(404)
    await app.visitor.post(path, { password }).expect(429)
  })

  it('is no longer repeated after two minutes', async () => {
    const { path, id } = await invite()
    await app.visitor.post(path, { password }).expect(201)
    await app.query(`UPDATE links SET used_at = used_at - interval '3 minutes' WHERE subject_id = $1`, [id])
    await app.visitor.post(path, { password }).expect(404)
  })

  it.each([
    ['an easy password', { password: '88888888' }, 'password'],
    ['a short password', { password: 'ngắn' }, 'password'],
    ['no password', {}, 'password'],
  ])('is not accepted with %s, which is said beside the field', async (_, wrong, field) => {
    const { path } = await invite()
    const { body } = await app.visitor.post(path, wrong).expect(400)
    expect(body.errors.map((error: { field: string }) => error.field)).toEqual([field])
    const { text } = await app.visitor.submit(path, { name: 'Tên Đã Gõ', ...wrong }).expect(422)
    expect(text).toContain('Tên Đã Gõ')
  })

  it('is shown to its maker once more when he clicks twice', async () => {
    const body = invitation()
    const [first, second] = await Promise.all([
      administrator().post('/users', body, 'invited-by-two-clicks'),
      administrator().post('/users', body, 'invited-by-two-clicks'),
    ])
    expect([first.status, second.status]).toEqual([201, 201])
    expect(first.body.link).toBe(second.body.link)
    await app.visitor.get(new URL(first.body.link as string).pathname).expect(200)
  })

  it('is not handed out again in place of a newer one that somebody else made', async () => {
    const body = invitation()
    const repeat = () => administrator().post('/users', body, 'invited-before-another-did')
    const { id } = (await repeat().expect(201)).body as Issued
    await administrator().post(`/users/${id}/invitations`).expect(201)
    expect((await repeat().expect(201)).body.link).toBeNull()
    await administrator().post(`/users/${id}/invitations/withdrawal`).expect(201)
    await repeat().expect(404)
  })
})

describe('every link that opens nothing', () => {
  const unknown = async (path: string) => {
    const { body } = await app.visitor.get(path).expect(404)
    expect(body.code).toBe('link_unknown')
    await app.visitor.post(path, { password }).expect(404)
    const { text } = await app.visitor.page(path).expect(404)
    return text.replace(/[0-9a-f-]{36}/g, '').replace(path, '')
  }

  it('gets the same answer: unknown, expired, replaced, withdrawn, used', async () => {
    const texts = [await unknown('/moi/khong-phai-duong-dan-cua-ai')]

    const expired = await invite()
    await app.query(`UPDATE links SET expires_at = clock_timestamp() WHERE subject_id = $1`, [expired.id])
    texts.push(await unknown(expired.path))

    const replaced = await invite()
    const again = await administrator().post(`/users/${replaced.id}/invitations`).expect(201)
    texts.push(await unknown(replaced.path))
    await app.visitor.get(new URL(again.body.link as string).pathname).expect(200)

    const withdrawn = await invite()
    await administrator().submit(`/users/${withdrawn.id}/invitations/withdrawal`).expect(303)
    texts.push(await unknown(withdrawn.path))

    const used = await invite()
    await app.visitor.post(used.path, { password: 'câu của người đã vào trước' }).expect(201)
    texts.push(await unknown(used.path))

    const stripped = texts.map((text) => text.replace(/href="[^"]*"|value="[^"]*"/g, ''))
    expect(new Set(stripped).size).toBe(1)
  })

  it('expires after a week', async () => {
    const { id } = await invite()
    const [link] = await app.query<{ days: number }>(
      `SELECT round(extract(epoch FROM expires_at - created_at) / 86400)::int AS days FROM links WHERE subject_id = $1`,
      [id],
    )
    expect(link).toEqual({ days: 7 })
  })

  it('cannot be tried without end', async () => {
    const tries = Array.from({ length: 70 }, (_, n) => app.visitor.get(`/moi/khong-phai-duong-dan-${n}`))
    const statuses = (await Promise.all(tries)).map(({ status }) => status)
    expect(new Set(statuses)).toEqual(new Set([404, 429]))
  })
})

it('left no unexpected failure in the log', () => expect(app.log.failures).toEqual([]))
