import { v7 as uuid } from 'uuid'
import { Actor } from '../../src/access/actor.js'
import type { Role } from '../../src/access/permissions.js'
import { mayGrant } from '../../src/accounts/grants.policy.js'
import type { IssuedLink } from '../../src/accounts/users.presenter.js'
import { makeColleague } from '../support/colleagues.js'
import type { StaffMember } from '../support/staff.js'
import { startTestApp, type TestApp } from '../support/test-app.js'

let app: TestApp
beforeAll(async () => void (app = await startTestApp()))
afterAll(() => app.close())

const administrator = () => app.as(app.own.staff.administrator)

interface Detail {
  roles: { id: string; role: Role; organizationName: string; givenBy: string | null }[]
  pastRoles: { role: Role; takenBy: string | null }[]
  rolesElsewhere: number
  isManageable: boolean
}

const detail = async (id: string) => (await administrator().get(`/users/${id}`).expect(200)).body as Detail
const give = (id: string, role: Role, organizationId: string) =>
  administrator().post(`/users/${id}/roles`, { role, organizationId })
const colleague = (role: Role = 'viewer', organizationId = app.own.district.id) =>
  makeColleague(app, role, organizationId)

describe('a role', () => {
  it('counts from the next request on, when it is given and when it is taken', async () => {
    const one = await colleague('viewer')
    await app.as(one).get('/people/new').set('Accept', 'text/html').expect(403)
    await give(one.id, 'organizer', app.own.district.id).expect(201)
    await app.as(one).page('/people/new').expect(200)
    const { roles } = await detail(one.id)
    const organizer = roles.find(({ role }) => role === 'organizer')!
    await administrator().submit(`/users/${one.id}/roles/${organizer.id}/revocation`).expect(303)
    await app.as(one).page('/people/new').expect(403)
  })

  it('is shown with the body, since when and by whom, also after it was taken', async () => {
    const one = await colleague('door')
    await give(one.id, 'editor', app.own.units[0]!.id).expect(201)
    const { name } = app.own.staff.administrator
    const { roles } = await detail(one.id)
    const editor = roles.find(({ role }) => role === 'editor')!
    expect(editor).toMatchObject({ organizationName: app.own.units[0]!.name, givenBy: name })
    await administrator().post(`/users/${one.id}/roles/${editor.id}/revocation`).expect(201)
    const after = await detail(one.id)
    expect(after.roles.map(({ role }) => role)).toEqual(['door'])
    expect(after.pastRoles).toEqual([expect.objectContaining({ role: 'editor', takenBy: name })])
    const { text } = await administrator().page(`/users/${one.id}`).expect(200)
    expect(text).toContain('Vai trò trước đây')
  })

  it('given twice is quiet, and so is one taken twice', async () => {
    const one = await colleague('door')
    const sent = [1, 2, 3].map(() => give(one.id, 'viewer', app.own.district.id))
    const statuses = (await Promise.all(sent)).map(({ status }) => status)
    expect(statuses).toEqual([201, 201, 201])
    const { roles } = await detail(one.id)
    expect(roles.map(({ role }) => role)).toEqual(['door', 'viewer'])
    const path = `/users/${one.id}/roles/${roles[1]!.id}/revocation`
    await administrator().post(path).expect(201)
    await administrator().post(path).expect(201)
    const entries = await app.query(
      `SELECT verb FROM audit_entries WHERE subject_id = $1 AND verb LIKE '%Role'`,
      [one.id],
    )
    expect(entries).toHaveLength(2)
  })

  it('is asked about on a page before it is taken', async () => {
    const one = await colleague('editor')
    const { roles } = await detail(one.id)
    const { text } = await administrator()
      .page(`/users/${one.id}/roles/${roles[0]!.id}/revocation`)
      .expect(200)
    expect(text).toContain('Thu lại vai trò Viết tin bài')
    await administrator().page(`/users/${one.id}/roles/${uuid()}/revocation`).expect(404)
  })
})

describe('a foreign subtree', () => {
  it('is no place for a role', async () => {
    const one = await colleague()
    await give(one.id, 'viewer', app.foreign.district.id).expect(404)
    await give(one.id, 'viewer', app.foreign.units[0]!.id).expect(404)
    await give(one.id, 'viewer', app.province.id).expect(404)
    const { text } = await administrator().page(`/users/${one.id}/roles/new`).expect(200)
    expect(text).not.toContain('Đạ Huoai')
  })

  it('hides its people, and their roles cannot be taken from outside', async () => {
    const { viewer } = app.foreign.staff
    await administrator().get(`/users/${viewer.id}`).expect(404)
    await give(viewer.id, 'viewer', app.own.district.id).expect(404)
    const [grant] = await app.query<{ id: string }>('SELECT id FROM role_grants WHERE user_id = $1', [
      viewer.id,
    ])
    await administrator().post(`/users/${viewer.id}/roles/${grant!.id}/revocation`).expect(404)
    for (const act of ['suspension', 'reactivation', 'password-link', 'sessions/ending', 'invitations'])
      await administrator().post(`/users/${viewer.id}/${act}`).expect(404)
  })

  it('lets its roles of a colleague be counted, not named, nor taken', async () => {
    const one = await colleague('viewer')
    const [grant] = await app.query<{ id: string }>(
      `INSERT INTO role_grants (id, user_id, role, organization_id, created_at)
       VALUES ($1, $2, 'organizer', $3, now()) RETURNING id`,
      [uuid(), one.id, app.foreign.district.id],
    )
    const found = await detail(one.id)
    expect(found).toMatchObject({ rolesElsewhere: 1, isManageable: false })
    for (const path of [`/users/${one.id}`, '/users']) {
      const { text } = await administrator().page(path).expect(200)
      expect(text).toContain('1 vai trò ở đơn vị khác')
      expect(text).not.toContain('Đạ Huoai')
    }
    await administrator().post(`/users/${one.id}/roles/${grant!.id}/revocation`).expect(404)
  })
})

describe('nobody raises himself', () => {
  it('or others over a body that he does not administer', async () => {
    const ofUnit = await colleague('administrator', app.own.units[0]!.id)
    const unitWorker = await colleague('viewer', app.own.units[0]!.id)
    const roleOver = (id: string, organizationId: string) =>
      app.as(ofUnit).post(`/users/${id}/roles`, { role: 'administrator', organizationId })
    await roleOver(ofUnit.id, app.own.district.id).expect(404)
    await roleOver(unitWorker.id, app.own.units[1]!.id).expect(404)
    await roleOver(unitWorker.id, app.own.units[0]!.id).expect(201)
  })

  it('nor takes over who has more than he: no password link, no suspension, no ending of sessions', async () => {
    const ofUnit = await colleague('administrator', app.own.units[0]!.id)
    const mighty = await colleague('viewer', app.own.units[0]!.id)
    await give(mighty.id, 'administrator', app.own.district.id).expect(201)
    for (const act of ['password-link', 'suspension', 'sessions/ending']) {
      const { body } = await app.as(ofUnit).post(`/users/${mighty.id}/${act}`).expect(403)
      expect(body.code).toBe('user_beyond_reach')
    }
    const { text } = await app.as(ofUnit).page(`/users/${mighty.id}`).expect(200)
    expect(text).not.toContain('Tạm ngừng tài khoản')
    await administrator().post(`/users/${mighty.id}/password-link`).expect(201)
    const seen = await app.as(ofUnit).get(`/users/${mighty.id}`).expect(200)
    expect(seen.body).toMatchObject({ links: [], sessions: [] })
    const own = await app.as(mighty).get(`/users/${mighty.id}`).expect(200)
    expect([own.body.links.length, own.body.sessions.length]).toEqual([1, 1])
    await administrator().post(`/users/${mighty.id}/sessions/ending`).expect(201)
  })

  it('nor keeps a link into an account that was raised since, invited or in use', async () => {
    const ofUnit = await colleague('administrator', app.own.units[0]!.id)
    const working = await colleague('viewer', app.own.units[0]!.id)
    const fields = { name: 'Người Được Mời', email: 'duoc-moi-len@example.org', role: 'viewer' }
    const invited = await app
      .as(ofUnit)
      .post('/users', { ...fields, organizationId: app.own.units[0]!.id })
      .expect(201)
    const link = await app.as(ofUnit).post(`/users/${working.id}/password-link`).expect(201)
    for (const { id, link: url } of [invited.body, { ...link.body, id: working.id }] as IssuedLink[]) {
      const { pathname } = new URL(url!)
      await give(id, 'viewer', app.own.units[0]!.id).expect(201)
      await app.visitor.get(pathname).expect(200)
      const given = await give(id, 'administrator', app.own.district.id).expect(201)
      expect(given.body).toEqual({ id, stoppedLinks: 1 })
      await app.visitor.post(pathname, { password: 'câu của người cầm đường dẫn cũ' }).expect(404)
    }
  })

  it('by a token that can do less than the role', () => {
    const { district } = app.own
    const grants = [{ role: 'administrator' as const, organizationId: district.id }]
    const all = new Actor('user', uuid(), 'a', grants)
    const token = new Actor(
      'user',
      uuid(),
      'a',
      grants,
      null,
      new Set(['accounts.manage', 'news.read'] as const),
    )
    expect([mayGrant(all, 'administrator'), mayGrant(token, 'administrator')]).toEqual([true, false])
    expect(mayGrant(token, 'editor')).toBe(false)
  })
})

describe('the last administrator of the top body', () => {
  const top = () => app.province.id
  const isRefused = async (path: string, by: StaffMember) => {
    const { body } = await app.as(by).post(path).expect(409)
    expect(body.code).toBe('last_administrator')
  }
  const grantOf = async (id: string) =>
    (
      await app.query<{ id: string }>(
        'SELECT id FROM role_grants WHERE user_id = $1 AND revoked_at IS NULL',
        [id],
      )
    )[0]!.id

  it('keeps the role, and hears why', async () => {
    const last = await colleague('administrator', top())
    const path = `/users/${last.id}/roles/${await grantOf(last.id)}/revocation`
    await isRefused(path, last)
    const { text } = await app.as(last).submit(path).expect(409)
    expect(text).toContain('người quản trị cuối cùng')
    const second = await colleague('administrator', top())
    await app.as(second).post(path).expect(201)
    await isRefused(`/users/${second.id}/roles/${await grantOf(second.id)}/revocation`, second)
    await app.query(`UPDATE role_grants SET revoked_at = now() WHERE user_id = $1`, [second.id])
  })

  it('is left when two administrators turn against each other at the same time', async () => {
    const [one, two] = [await colleague('administrator', top()), await colleague('administrator', top())]
    const answers = await Promise.all([
      app.as(one).post(`/users/${two.id}/suspension`),
      app.as(two).post(`/users/${one.id}/suspension`),
    ])
    const done = answers.filter(({ status }) => status === 201)
    expect(done).toHaveLength(1)
    const left = await app.query(
      `SELECT 1 FROM role_grants g JOIN users u ON u.id = g.user_id
       WHERE g.organization_id = $1 AND g.role = 'administrator' AND g.revoked_at IS NULL AND u.state = 'active'`,
      [top()],
    )
    expect(left).toHaveLength(1)
  })
})

describe('the page of roles and rights', () => {
  it('is there for everybody who signs in, with each role in one sentence', async () => {
    const { text } = await app.as(app.own.staff.door).page('/users/roles').expect(200)
    expect(text).toContain('Quét vé và điểm danh ở cửa lớp')
    const { body } = await app.as(app.own.staff.door).get('/users/roles').expect(200)
    expect(body.roles.find(({ role }: { role: Role }) => role === 'door').permissions).toEqual([
      'attendance.check_in',
    ])
  })
})

it('left no unexpected failure in the log', () => expect(app.log.failures).toEqual([]))
