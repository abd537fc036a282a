import { Agent } from '../support/agent.js'
import { readApi } from '../support/api.js'
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

/** A program that works with a token. */
async function program(member: StaffMember, scopes: string[], name = 'Phần mềm cán bộ') {
  const { id, token } = (await ask(member, { scopes, name }).expect(201)).body as Made
  return { id, agent: new Agent(app.address, token) }
}

describe('a token', () => {
  it('does what its scopes allow, and nothing else that its owner may', async () => {
    const { agent } = await program(app.own.staff.organizer, ['people.read'])
    await agent.get('/people').expect(200)
    for (const path of ['/trainings', '/messages', '/certificates']) {
      const { body } = await agent.get(path).expect(403)
      expect(body.code).toBe('not_permitted')
    }
    await agent.post('/people', { fullName: 'Người Mới' }).expect(403)
  })

  it('writes without a form’s token, and is named in the audit beside its owner', async () => {
    const { agent } = await program(
      app.own.staff.administrator,
      ['organizations.read', 'organizations.edit'],
      'Máy đồng bộ',
    )
    await agent
      .post('/organizations', {
        parentId: app.own.district.id,
        kind: 'grassroots_union',
        name: 'CĐCS từ máy',
      })
      .set('Sec-Fetch-Site', 'cross-site')
      .expect(201)
    const [entry] = await app.query<{ actor_label: string; actor_id: string }>(
      `SELECT actor_label, actor_id FROM audit_entries WHERE verb LIKE 'organizations.%' ORDER BY at DESC LIMIT 1`,
    )
    expect(entry).toEqual({
      actor_label: `${app.own.staff.administrator.name} (mã API “Máy đồng bộ”)`,
      actor_id: app.own.staff.administrator.id,
    })
  })

  it('finds no row beyond the reach of its owner', async () => {
    const { agent } = await program(app.own.staff.administrator, ['organizations.read'])
    await agent.get(`/organizations/${app.own.district.id}`).expect(200)
    await agent.get(`/organizations/${app.foreign.district.id}`).expect(404)
  })

  it.each([
    ['GET', '/account'],
    ['GET', '/account/sessions'],
    ['GET', '/account/tokens'],
    ['GET', '/account/totp'],
    ['POST', '/account/tokens'],
    ['POST', '/account/password'],
    ['POST', '/account/sessions/ending'],
    ['POST', '/account/totp'],
    ['POST', '/users'],
  ])('is refused for %s %s, whatever its scopes', async (method, path) => {
    const { agent } = await program(app.own.staff.administrator, ['accounts.manage', 'people.read'])
    const { body } = await (method === 'GET' ? agent.get(path) : agent.post(path)).expect(403)
    expect(body.code).toBe('token_not_enough')
  })

  it('is refused for every write about rights that stands anywhere', async () => {
    const { agent } = await program(app.own.staff.administrator, ['accounts.manage'])
    await agent.get('/users').expect(200)
    const { id } = app.own.staff.viewer
    for (const path of [`/users/${id}/roles`, `/users/${id}/suspension`, `/users/${id}/password-link`]) {
      const { body } = await agent.post(path).expect(403)
      expect(body.code).toBe('token_not_enough')
    }
  })

  it('shows no pages', async () => {
    const { agent } = await program(app.own.staff.organizer, ['people.read'])
    for (const path of ['/people', '/', '/sign-in'])
      await agent.get(path).set('Accept', 'text/html').expect(403)
  })

  it('is nobody’s in a cookie', async () => {
    const { agent } = await program(app.own.staff.organizer, ['people.read'])
    await app.visitor.get('/people').set('Cookie', `tap-huan=${agent.token}`).expect(401)
  })

  it('is refused from the next request on once it is revoked', async () => {
    const { id, agent } = await program(app.own.staff.organizer, ['people.read'])
    await agent.get('/people').expect(200)
    await app.as(app.own.staff.organizer).page(`/account/tokens/${id}/revocation`).expect(200)
    await app.as(app.own.staff.organizer).submit(`/account/tokens/${id}/revocation`).expect(303)
    await agent.get('/people').expect(401)
    await app.as(app.own.staff.organizer).post(`/account/tokens/${id}/revocation`).expect(201)
  })

  it('is refused after its last day', async () => {
    const { id, agent } = await program(app.own.staff.organizer, ['people.read'])
    await app.query(`UPDATE api_tokens SET expires_at = clock_timestamp() WHERE id = $1`, [id])
    await agent.get('/people').expect(401)
  })

  it('is refused while its owner is suspended', async () => {
    const { agent } = await program(app.own.staff.organizer, ['people.read'])
    const suspend = (state: string) =>
      app.query('UPDATE users SET state = $1 WHERE id = $2', [state, app.own.staff.organizer.id])
    await suspend('suspended')
    await agent.get('/people').expect(401)
    await suspend('active')
    await agent.get('/people').expect(200)
  })

  it('loses what its owner loses', async () => {
    const { agent } = await program(app.own.staff.editor, ['news.read'])
    await agent.get('/articles').expect(200)
    const { id } = app.own.staff.editor
    await app.query(`UPDATE role_grants SET revoked_at = clock_timestamp() WHERE user_id = $1`, [id])
    await agent.get('/articles').expect(403)
    await app.query(`UPDATE role_grants SET revoked_at = NULL WHERE user_id = $1`, [id])
  })

  it('of somebody else is neither listed nor revoked', async () => {
    const { id, agent } = await program(app.own.staff.organizer, ['people.read'])
    const other = app.as(app.own.staff.administrator)
    expect((await other.get('/account/tokens')).text).not.toContain(id)
    await other.page(`/account/tokens/${id}/revocation`).expect(404)
    await other.post(`/account/tokens/${id}/revocation`).expect(404)
    await agent.get('/people').expect(200)
  })

  it('shows the day on which it was last used', async () => {
    const { id, agent } = await program(app.own.staff.organizer, ['people.read'])
    const used = async () => {
      const { body } = await app.as(app.own.staff.organizer).get('/account/tokens')
      return (body as { items: { id: string; lastUsedOn: string | null }[] }).items.find(
        (each) => each.id === id,
      )?.lastUsedOn
    }
    expect(await used()).toBeNull()
    await agent.get('/people').expect(200)
    expect(await used()).toMatch(/^\d{4}-\d{2}-\d{2}$/)
  })

  it('that nobody made opens nothing', async () => {
    const agent = new Agent(app.address, `tht_${'x'.repeat(43)}`)
    await agent.get('/people').expect(401)
    await agent.get('/lop').expect(200)
  })
})

describe('the description of the API', () => {
  it('says how a token is sent, what needs one, and which right', async () => {
    const api = (await readApi(app)) as unknown as {
      components: { securitySchemes: Record<string, { type: string; scheme: string; description: string }> }
      paths: Record<
        string,
        Record<string, { security: unknown; 'x-permission'?: string; 'x-public'?: unknown }>
      >
    }
    expect(api.components.securitySchemes.bearer).toMatchObject({ type: 'http', scheme: 'bearer' })
    expect(api.components.securitySchemes.bearer!.description).toContain('tht_')
    expect(api.paths['/people']!.get).toMatchObject({
      security: [{ bearer: [] }],
      'x-permission': 'people.read',
    })
    expect(api.paths['/sign-in']!.post!.security).toEqual([])
    expect(JSON.stringify(api)).not.toContain('x-public')
  })
})

it('logged no token and no unexpected failure', () => {
  expect(app.log.failures).toEqual([])
  expect(app.log.lines.join('')).not.toContain('tht_')
})
