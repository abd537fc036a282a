import supertest, { type Response } from 'supertest'
import { DeclaredRoutes, type DeclaredRoute } from '../../src/access/declared-routes.js'
import { bodySchemaOf, isStream, operationOf, readApi, sampleBody, type ApiDocument } from '../support/api.js'
import { badValues, brokenBodies, dangerousTexts } from '../support/bad-values.js'
import { makeSampleRows, type SampleRows } from '../support/sample-rows.js'
import { fillAddress, fillPath, type Schema } from '../support/samples.js'
import { startTestApp, type TestApp } from '../support/test-app.js'

// Each loop asks every route; a busy machine needs its time.
jest.setTimeout(120_000)

let app: TestApp
let api: ApiDocument
let own: SampleRows
let posts: { route: DeclaredRoute; schema: Schema }[]

beforeAll(async () => {
  app = await startTestApp()
  api = await readApi(app)
  own = await makeSampleRows(app, app.own)
  posts = app
    .get(DeclaredRoutes)
    .list()
    .filter(({ method }) => method === 'POST')
    .flatMap((route) => {
      const schema = bodySchemaOf(api, operationOf(api, route))
      return schema?.properties && !isUpload(route) ? [{ route, schema }] : []
    })
})
afterAll(() => app.close())
beforeEach(() => app.query('DELETE FROM throttle_counts'))

const isUpload = ({ path }: DeclaredRoute) => ['/pictures', '/imports'].includes(path)
const agentFor = (route: DeclaredRoute) =>
  route.isPublic ? app.visitor : app.as(app.own.staff.administrator)
const send = (route: DeclaredRoute, body: object) => agentFor(route).post(fillPath(route.path, own), body)

interface Fault {
  field: string
  code: string
  message: string
}

/** What is wrong with a refusal that should name `field`; null when it does. */
function complaint({ status, type, body }: Response, field: string): string | null {
  if (![400, 422].includes(status)) return `answered ${status}`
  if (type !== 'application/problem+json') return `answered as ${type}`
  const errors = (body as { errors?: Fault[] }).errors ?? []
  const named = errors.find((error) => error.field === field || error.field.startsWith(`${field}[`))
  return named?.message && named.code ? null : `named ${JSON.stringify(errors)}`
}

/** The first bad value of every field in one body, then the second of every field that has one, and so on. */
function rounds(schema: Schema): [string, Record<string, unknown>][] {
  const bad = Object.entries(schema.properties!).map(([field, property]) => ({
    field,
    values: badValues(property),
  }))
  const count = Math.max(0, ...bad.map(({ values }) => values.length))
  return Array.from({ length: count }, (_, round) => {
    const now = bad.flatMap(({ field, values }) => (values[round] ? [{ field, value: values[round] }] : []))
    return [
      [...new Set(now.map(({ value: [what] }) => what))].join(', '),
      Object.fromEntries(now.map(({ field, value: [, value] }) => [field, value])),
    ]
  })
}

/** Everything that was written, counted: the same before and after means that nothing was half-written. */
const written = () => app.count('audit_entries')

describe('a bad field', () => {
  it('is refused by every POST with its name and the reason, and nothing is written', async () => {
    const before = await written()
    const wrong: string[] = []
    for (const { route, schema } of posts) {
      for (const [what, bad] of rounds(schema)) {
        const answer = await send(route, { ...sampleBody(api, route, own), ...bad })
        for (const field of Object.keys(bad)) {
          const found = complaint(answer, field)
          if (found) wrong.push(`${route.path} ${field}, ${what}: ${found}`)
        }
      }
    }
    expect(wrong).toEqual([])
    expect(await written()).toBe(before)
  })

  it('that nobody knows is refused by its name', async () => {
    const wrong: string[] = []
    for (const { route } of posts) {
      const found = complaint(
        await send(route, { ...sampleBody(api, route, own), nobodyKnows: 'x' }),
        'nobodyKnows',
      )
      if (found) wrong.push(`${route.path}: ${found}`)
    }
    expect(wrong).toEqual([])
  })

  it('that is required and missing is asked for', async () => {
    const wrong: string[] = []
    for (const { route, schema } of posts) {
      for (const field of schema.required ?? []) {
        const body = Object.entries(sampleBody(api, route, own)).filter(([name]) => name !== field)
        const found = complaint(await send(route, Object.fromEntries(body)), field)
        if (found) wrong.push(`${route.path} without ${field}: ${found}`)
      }
    }
    expect(wrong).toEqual([])
  })

  it('comes back on the form’s page as 422 with what was typed in the other fields', async () => {
    const wrong: string[] = []
    for (const { route, schema } of posts.filter(({ route: { path } }) => !leadsNowhere(path))) {
      const typed = Object.entries(schema.properties!).find(([name, property]) => isPlainText(name, property))
      const body = {
        ...sampleBody(api, route, own),
        nobodyKnows: 'x',
        ...(typed ? { [typed[0]]: 'Điều đã gõ' } : {}),
      }
      const { status, text, type } = await agentFor(route).submit(fillPath(route.path, own), body)
      if (status !== 422 || type !== 'text/html') wrong.push(`${route.path}: ${status} as ${type}`)
      else if (typed && !text.includes('Điều đã gõ')) wrong.push(`${route.path} forgets ${typed[0]}`)
    }
    expect(wrong).toEqual([])
  })
})

/** Its form is reached by a link of its own; the field of the door is emptied for the next ticket. */
const leadsNowhere = (path: string) =>
  ['/set-up/:token', '/trainings/:id/scans'].includes(path) || /^\/(ve|cu-nguoi)\//.test(path)

const isPlainText = (name: string, { type, format, enum: choices, maxLength = 0 }: Schema) =>
  type === 'string' &&
  !format &&
  !choices &&
  maxLength >= 30 &&
  !/password|phone|At$|next|confirmation/i.test(name)

describe('a bad body', () => {
  it.each(brokenBodies)('of %s is a problem, never a failure', async (_, type, text) => {
    for (const { route } of posts) {
      const { status, type: answered } = await supertest(app.address)
        .post(fillPath(route.path, own))
        .set('Authorization', `Bearer ${app.own.staff.administrator.token}`)
        .set('Content-Type', type)
        .send(text)
      expect([route.path, status >= 400 && status < 500, answered]).toEqual([
        route.path,
        true,
        'application/problem+json',
      ])
    }
  })

  it('of more than a megabyte is refused as too large', async () => {
    const { body } = await app
      .as(app.own.staff.administrator)
      .post('/organizations', { name: 'x'.repeat(1_100_000) })
      .expect(413)
    expect(body.code).toBe('too_large')
  })
})

describe('dangerous text', () => {
  it.each(dangerousTexts)('such as %s is never a failure, whichever field it comes in', async (text) => {
    const wrong: string[] = []
    for (const { route, schema } of posts) {
      const names = Object.keys(schema.properties!).filter((name) =>
        isPlainText(name, schema.properties![name]!),
      )
      const body = {
        ...sampleBody(api, route, own),
        ...Object.fromEntries(names.map((name) => [name, text])),
      }
      const { status } = await send(route, body)
      if (status >= 500) wrong.push(`${route.path}: ${status}`)
    }
    expect(wrong).toEqual([])
  })

  it('stands on pages as text', async () => {
    const routes = app.get(DeclaredRoutes).list()
    const pages = routes.filter((route) => route.method === 'GET' && !isStream(route))
    let escaped = 0
    for (const route of pages) {
      const { text = '' } = await agentFor(route).page(fillAddress(route.path, own))
      expect([route.path, /<script>alert|<img src=x|href="javascript:/.test(text)]).toEqual([
        route.path,
        false,
      ])
      if (text.includes('&lt;script>alert(1)')) escaped++
    }
    // What was sent above really came to be shown.
    expect(escaped).toBeGreaterThan(3)
  })
})

describe('a bad address', () => {
  it('with a repeated, an unknown or a nested name in its query is a problem', async () => {
    const wrong: string[] = []
    for (const route of app.get(DeclaredRoutes).list()) {
      if (route.method !== 'GET' || isStream(route)) continue
      const path = fillPath(route.path, own)
      const { status } = await agentFor(route).get(`${path}?page=1&page=2`)
      if (status !== 400) wrong.push(`${route.path}?page=1&page=2: ${status}`)
      for (const query of ['page[a]=1', '__proto__=1', 'page=%00', 'page=-1', '%ff=%ff', 'page=1e9']) {
        const answer = await agentFor(route).get(`${path}?${query}`)
        if (answer.status >= 500) wrong.push(`${route.path}?${query}: ${answer.status}`)
      }
    }
    expect(wrong).toEqual([])
  })

  it.each(['not-an-id', '0', "' OR 1=1", '%00', '..%2f..%2fetc%2fpasswd', 'x'.repeat(400), '%E0%A4%A'])(
    'with %s for an id leads nowhere',
    async (id) => {
      const wrong: string[] = []
      for (const { method, path, isPublic } of app.get(DeclaredRoutes).list()) {
        if (!path.includes(':')) continue
        const address = path.replace(/:\w+/g, id.startsWith('%') ? id : encodeURIComponent(id))
        const agent = isPublic ? app.visitor : app.as(app.own.staff.administrator)
        const { status } = await (method === 'GET' ? agent.get(address) : agent.post(address))
        if (status < 400 || status >= 500) wrong.push(`${method} ${address}: ${status}`)
      }
      expect(wrong).toEqual([])
    },
  )

  it('that nobody serves is 404 in both faces', async () => {
    const { body } = await app.visitor.get('/khong-co').expect(404)
    expect(body.code).toBe('page_not_found')
    expect((await app.visitor.page('/khong-co').expect(404)).type).toBe('text/html')
  })
})

it('left no unexpected failure in the log', () => expect(app.log.failures).toEqual([]))
