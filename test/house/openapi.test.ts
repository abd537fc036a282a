import type { Response } from 'supertest'
import { DeclaredRoutes, type DeclaredRoute } from '../../src/access/declared-routes.js'
import { isFormOnly } from '../../libs/web/openapi.js'
import {
  describedPath,
  isStream,
  operationOf,
  readApi,
  sampleBody,
  type ApiDocument,
  type Operation,
} from '../support/api.js'
import { makeSampleRows, type SampleRows } from '../support/sample-rows.js'
import { fillAddress } from '../support/samples.js'
import { startTestApp, type TestApp } from '../support/test-app.js'

let app: TestApp
let api: ApiDocument
let routes: DeclaredRoute[]
let own: SampleRows

beforeAll(async () => {
  app = await startTestApp()
  api = await readApi(app)
  routes = app.get(DeclaredRoutes).list()
  own = await makeSampleRows(app, app.own)
})
afterAll(() => app.close())

const nameOf = ({ method, path }: DeclaredRoute) => `${method} ${describedPath(path)}`

/** What is wrong with an answer by its description; null when it is as described. */
function complaint(operation: Operation, { status, type }: Response): string | null {
  if (status >= 500) return `answers ${status}`
  const described = operation.responses[status] ?? operation.responses.default
  if (status < 400 && !operation.responses[status]) return `answers ${status}, which is not described`
  if (status === 303) return null
  const types = Object.keys(described?.content ?? {})
  return types.includes(type) ? null : `answers ${status} as ${type}, described is ${types.join(', ')}`
}

async function ask(route: DeclaredRoute): Promise<Response[]> {
  const agent = route.isPublic ? app.visitor : app.as(app.own.staff.administrator)
  const path = fillAddress(route.path, own)
  if (route.method === 'GET') return [await agent.get(path), await agent.page(path)]
  const body = sampleBody(api, route, own)
  return [await agent.post(path, body), await agent.submit(path, body)]
}

describe('the description of the API', () => {
  it('holds every route but the ones that only show a form, and no other', () => {
    const described = Object.entries(api.paths).flatMap(([path, operations]) =>
      Object.keys(operations).map((method) => `${method.toUpperCase()} ${path}`),
    )
    const real = routes.filter(({ handler }) => !isFormOnly(handler)).map(nameOf)
    expect(described.sort()).toEqual(real.sort())
  })

  it('names each operation once', () => {
    const ids = Object.values(api.paths).flatMap((each) =>
      Object.values(each).map(({ operationId }) => operationId),
    )
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([])
  })

  it('points nowhere into the void', () => {
    const references = [...JSON.stringify(api).matchAll(/"\$ref":"#\/components\/schemas\/([^"]*)"/g)]
    const dangling = references.map(([, name]) => name!).filter((name) => !api.components.schemas[name])
    expect([...new Set(dangling)]).toEqual([])
  })

  it('says what a body is for each POST that reads one', () => {
    const bodies = routes.filter((route) => route.method === 'POST' && readsBody(route))
    expect(bodies.length).toBeGreaterThan(3)
    expect(bodies.filter((route) => !operationOf(api, route)?.requestBody).map(nameOf)).toEqual([])
  })

  it.each(['GET', 'POST'])('fits what every %s really answers, in both faces', async (method) => {
    const wrong: string[] = []
    for (const route of routes.filter((each) => each.method === method && isAsked(each))) {
      for (const answer of await ask(route)) {
        const found = complaint(operationOf(api, route)!, answer)
        if (found) wrong.push(`${nameOf(route)}: ${found}`)
      }
    }
    expect(wrong).toEqual([])
  })

  it('left no unexpected failure in the log', () => expect(app.log.failures).toEqual([]))
})

const isAsked = (route: DeclaredRoute) => !isFormOnly(route.handler) && !isStream(route)

/** Its parameters name a body. */
const readsBody = ({ handler }: DeclaredRoute) => /\bbody\b/.test(String(handler).split('{')[0]!)
