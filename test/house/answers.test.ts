import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import supertest from 'supertest'
import { startTestApp, type TestApp } from '../support/test-app.js'

let app: TestApp
beforeAll(async () => void (app = await startTestApp()))
afterAll(() => app.close())

const organizer = () => app.as(app.own.staff.organizer)

describe('the headers that keep a reader safe', () => {
  const kinds: [string, () => supertest.Test, number][] = [
    ['a page', () => organizer().page('/organizations'), 200],
    ['JSON', () => organizer().get('/organizations'), 200],
    ['a public page', () => app.visitor.page('/sign-in'), 200],
    ['a refused form', () => app.visitor.submit('/sign-in', { email: 'x' }), 422],
    ['a problem', () => app.visitor.get('/organizations'), 401],
    ['a page about a problem', () => organizer().page('/khong-co'), 404],
    ['a redirect to sign in', () => app.visitor.page('/organizations'), 303],
    ['a redirect after a form', () => app.visitor.submit('/sign-out'), 303],
    ['a broken body', () => app.visitor.post('/sign-in').type('json').send('{'), 400],
    ['an address that cannot be read', () => app.visitor.get('/%E0%A4%A'), 400],
    ['a repeated query name', () => organizer().get('/organizations?page=1&page=2'), 400],
  ]

  it.each(kinds)('stand on %s', async (_, ask, status) => {
    const { headers, status: answered } = await ask()
    expect(answered).toBe(status)
    expect(headers['content-security-policy']).toContain("script-src 'self'")
    expect(headers['content-security-policy']).not.toMatch(/unsafe|\*/)
    expect(headers['content-security-policy']).toContain("frame-ancestors 'none'")
    expect(headers['x-content-type-options']).toBe('nosniff')
    expect(headers['referrer-policy']).toBe('same-origin')
    expect(headers['cache-control']).toContain('no-store')
    expect(headers['x-request-id']).toMatch(/^[\w-]{36}$/)
    expect(headers['x-powered-by']).toBeUndefined()
    expect(headers['server']).toBeUndefined()
  })

  it('let only built files be kept, for good', async () => {
    const manifest = JSON.parse(
      readFileSync(join(__dirname, '../../dist/assets/manifest.json'), 'utf8'),
    ) as Record<string, string>
    const { headers } = await supertest(app.address).get(manifest['staff.css']!).expect(200)
    expect(headers['cache-control']).toMatch(/max-age=31536000.*immutable/)
    expect(headers['x-content-type-options']).toBe('nosniff')
    await supertest(app.address).get('/assets/..%2f..%2fpackage.json').expect(404)
  })

  it('say what an answer depends on', async () => {
    const { headers } = await organizer().get('/organizations').expect(200)
    expect(headers.vary).toMatch(/Accept/)
  })
})

describe('a page', () => {
  it('has no script and no style written into it', async () => {
    for (const path of ['/organizations', '/organizations/new', '/users', '/sign-in']) {
      const { text } = await app.as(app.own.staff.administrator).page(path).expect(200)
      expect(text).not.toMatch(/<script(?![^>]*\bsrc=)|<style|\sstyle=|\son[a-z]+=/)
    }
  })
})

describe('the log', () => {
  it('carries ids, and nothing that people typed', async () => {
    const canary = {
      name: 'Hoàng Chim Yến',
      email: 'chimyen@example.org',
      phone: '0987654321',
      word: 'mật khẩu chim yến',
    }
    const person = {
      unitId: app.own.units[0]!.id,
      fullName: canary.name,
      role: 'chair',
      phone: canary.phone,
      email: canary.email,
    }
    await app.visitor.submit('/sign-in', { email: canary.email, password: canary.word })
    await app.visitor.post('/sign-in', { email: canary.email, password: { $ne: canary.word } })
    await app.visitor.get('/set-up/chim-yen-token-canary-1234567890')
    await app.visitor.get('/ve/chim-yen-token-canary-1234567890')
    await organizer().get(`/organizations?search=${encodeURIComponent(canary.name)}`)
    await organizer().post('/people', person)
    await organizer().submit('/people', { ...person, birthYear: 'x' })
    // One that fails for a reason that nobody foresaw: its stack is logged, its values are not.
    await app.query('ALTER TABLE users RENAME TO users_away')
    await app.visitor.post('/sign-in', { email: canary.email, password: canary.word }).expect(500)
    await app.query('ALTER TABLE users_away RENAME TO users')
    const log = app.log.lines.join('')
    expect(log).toContain('unexpected failure')
    for (const text of [
      ...Object.values(canary),
      '987654321',
      'Chim Y',
      'token-canary',
      app.own.staff.organizer.token,
    ])
      expect(log).not.toContain(text)
  })
})
