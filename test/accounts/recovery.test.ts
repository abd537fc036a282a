import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { packageRoot } from '../../src/config/package-root.js'
import { makeColleague } from '../support/colleagues.js'
import type { StaffMember } from '../support/staff.js'
import { startTestApp, type TestApp } from '../support/test-app.js'

const password = 'câu tôi đặt sau khi quên'

jest.setTimeout(60_000)

let app: TestApp
beforeAll(async () => void (app = await startTestApp()))
afterAll(() => app.close())

interface Run {
  code: number | null
  output: string
}

/** `npm run recover` as it is run, without npm, on the database of the running application. */
function recover(...words: string[]): Promise<Run> {
  const main = join(packageRoot(), 'dist/src/recover.main.js')
  const child = spawn(process.execPath, [main, ...words], {
    env: { ...process.env, DATABASE_URL: app.settings.databaseUrl, BASE_URL: '' },
  })
  let output = ''
  const keep = (chunk: Buffer) => void (output += chunk.toString())
  child.stdout.on('data', keep)
  child.stderr.on('data', keep)
  return new Promise((done) => child.once('close', (code) => done({ code, output })))
}

const pathIn = ({ output }: Run) => new URL(/http\S+\/moi\/\S+/.exec(output)![0]).pathname
const signIn = ({ email }: StaffMember) => app.visitor.post('/sign-in', { email, password })

describe('npm run recover', () => {
  it('prints a link by which the person sets a password, and writes that down as the system', async () => {
    const one = await makeColleague(app, 'administrator', app.own.district.id)
    const run = await recover(one.email.toUpperCase())
    expect(run).toMatchObject({
      code: 0,
      output: expect.stringContaining(`một lần cho ${one.name}`) as string,
    })
    await app.visitor.post(pathIn(run), { password }).expect(201)
    await signIn(one).expect(201)
    const [entry] = await app.query(
      `SELECT actor_kind, actor_label FROM audit_entries
       WHERE subject_id = $1 AND verb = 'accounts.issuePasswordLink'`,
      [one.id],
    )
    expect(entry).toEqual({ actor_kind: 'system', actor_label: 'Lệnh khôi phục' })
  })

  it('makes an administrator of the top body when none is left, also of who was suspended', async () => {
    const one = await makeColleague(app, 'viewer', app.own.district.id)
    await app.query(`UPDATE users SET state = 'suspended' WHERE id = $1`, [one.id])
    expect(await recover(one.email)).toMatchObject({
      code: 1,
      output: expect.stringContaining('đang tạm ngừng') as string,
    })
    const run = await recover(one.email, '--administrator')
    expect(run.code).toBe(0)
    await app.visitor.post(pathIn(run), { password }).expect(201)
    const { body } = await signIn(one).expect(201)
    await app.visitor
      .get(`/users/${app.foreign.staff.viewer.id}`)
      .set('Authorization', `Bearer ${body.token}`)
      .expect(200)
    const again = await recover(app.own.staff.viewer.email, '--administrator')
    expect(again).toMatchObject({
      code: 1,
      output: expect.stringContaining('vẫn còn 1 người quản trị') as string,
    })
  })

  it('counts no administrator of a top body that has ended, and makes one of the body that follows it', async () => {
    const one = await makeColleague(app, 'viewer', app.own.district.id)
    const follower = app.foreign.units[0]!.id
    await app.query(
      `INSERT INTO organization_closure (ancestor_id, descendant_id, depth) VALUES ($1, $2, 1)`,
      [follower, app.province.id],
    )
    await app.query(
      `UPDATE organization_standings SET status = 'dissolved' WHERE organization_id = $1 AND valid_to IS NULL`,
      [app.province.id],
    )
    expect(await recover(one.email, '--administrator')).toMatchObject({ code: 0 })
    const grants = await app.query(
      `SELECT organization_id FROM role_grants WHERE user_id = $1 AND role = 'administrator'`,
      [one.id],
    )
    expect(grants).toEqual([{ organization_id: follower }])
  })

  it('says in words what is wrong: an unknown address, an option that there is not', async () => {
    const [unknown, wrong] = await Promise.all([
      recover('khongco@example.org'),
      recover('--force', 'a@example.org'),
    ])
    expect(unknown).toMatchObject({
      code: 1,
      output: expect.stringContaining('Không có tài khoản nào với địa chỉ thư khongco@example.org') as string,
    })
    expect(wrong).toMatchObject({ code: 1, output: expect.stringContaining('Cách dùng') as string })
    expect(wrong.output).not.toContain('    at ')
  })
})
