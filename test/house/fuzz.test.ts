import fc from 'fast-check'
import supertest from 'supertest'
import { forgeryToken } from '#web'
import { DeclaredRoutes, type DeclaredRoute } from '../../src/access/declared-routes.js'
import { isStream, readApi, sampleBody, type ApiDocument } from '../support/api.js'
import { dangerousTexts } from '../support/bad-values.js'
import { makeSampleRows, type SampleRows } from '../support/sample-rows.js'
import { fillPath } from '../support/samples.js'
import { startTestApp, type TestApp } from '../support/test-app.js'

let app: TestApp
let api: ApiDocument
let own: SampleRows
let routes: DeclaredRoute[]

beforeAll(async () => {
  app = await startTestApp()
  api = await readApi(app)
  own = await makeSampleRows(app, app.own)
  routes = app
    .get(DeclaredRoutes)
    .list()
    .filter((route) => !isStream(route))
})
afterAll(() => app.close())

const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom(...dangerousTexts),
)
const anyValue = fc.oneof(anyText, fc.integer(), fc.double(), fc.boolean(), fc.jsonValue({ maxDepth: 4 }))

/** A request near enough to a right one to come far: some fields of a right body replaced. */
const anyRequest = fc.record({
  at: fc.nat(),
  accept: fc.constantFrom('application/json', 'text/html', '*/*', ''),
  id: fc.option(anyText),
  query: fc.dictionary(
    fc.oneof(fc.constantFrom('page', 'search', 'state', 'year', 'lang'), anyText),
    anyText,
    { maxKeys: 3 },
  ),
  changes: fc.dictionary(fc.nat({ max: 30 }).map(String), anyValue, { maxKeys: 3 }),
  more: fc.dictionary(anyText, anyValue, { maxKeys: 1 }),
})

type AnyRequest = typeof anyRequest extends fc.Arbitrary<infer T> ? T : never

/** An address that HTTP can carry at all: lone surrogates cannot be encoded. */
const encoded = (text: string) => encodeURIComponent(text.replace(/\p{Surrogate}/gu, ''))

function build(route: DeclaredRoute, { id, query, changes, more }: AnyRequest) {
  const path = id === null ? fillPath(route.path, own) : route.path.replace(/:\w+/g, encoded(id) || '-')
  const pairs = Object.entries(query).map(([name, value]) => `${encoded(name)}=${encoded(value)}`)
  const body: Record<string, unknown> = { ...sampleBody(api, route, own), ...more }
  const names = Object.keys(body)
  for (const [index, value] of Object.entries(changes)) {
    const name = names[Number(index) % names.length]
    if (name) body[name] = value
  }
  return { address: `${path}?${pairs.join('&')}`, body }
}

async function ask(request: AnyRequest): Promise<number> {
  const route = routes[request.at % routes.length]!
  const { token } = app.own.staff.administrator
  const { address, body } = build(route, request)
  const agent = supertest(app.address)
  const test =
    route.method === 'GET'
      ? agent.get(address)
      : agent.post(address).send({ ...body, _csrf: forgeryToken(token) })
  const answer = await test.set({ Accept: request.accept, Cookie: `tap-huan=${token}` }).redirects(0)
  if (answer.status >= 500)
    throw new Error(`${route.method} ${address} answered ${answer.status}: ${JSON.stringify(body)}`)
  return answer.status
}

it('never fails, whatever is sent to whichever route', async () => {
  const statuses = new Map<number, number>()
  const property = fc.asyncProperty(anyRequest, async (request) => {
    const status = await ask(request)
    statuses.set(status, (statuses.get(status) ?? 0) + 1)
  })
  await fc.assert(property, { numRuns: 1_500, interruptAfterTimeLimit: 10_000 })
  // Some of it must have come through, or nothing was tried.
  expect(statuses.get(200)).toBeGreaterThan(0)
  expect(app.log.failures).toEqual([])
})
