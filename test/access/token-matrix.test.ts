import { OWN_ACCOUNT } from '../../src/access/allow.js'
import { DeclaredRoutes, type DeclaredRoute } from '../../src/access/declared-routes.js'
import type { Permission } from '../../src/access/permissions.js'
import { Agent } from '../support/agent.js'
import { isStream, readApi } from '../support/api.js'
import { makeSampleRows, type SampleRows } from '../support/sample-rows.js'
import { startTestApp, type TestApp } from '../support/test-app.js'
import { nameOf, Questions } from './questions.js'

// Thousands of questions: alone under a minute, beside other suites longer.
jest.setTimeout(180_000)

let app: TestApp
let questions: Questions
let guarded: DeclaredRoute[]
let own: SampleRows

beforeAll(async () => {
  app = await startTestApp()
  questions = new Questions(await readApi(app))
  const routes = app.get(DeclaredRoutes).list()
  guarded = routes.filter((route) => !route.isPublic && !isStream(route))
  own = await makeSampleRows(app, app.own)
})
afterAll(() => app.close())

const isOfOwnAccount = ({ handler }: DeclaredRoute) => Reflect.getMetadata(OWN_ACCOUNT, handler) === true

/** A token of the administrator, who may do everything in his district. */
async function tokenFor(scopes: Permission[]): Promise<Agent> {
  const { administrator } = app.own.staff
  const { body } = await app
    .as(administrator)
    .post('/account/tokens', { name: 'Một việc', scopes, days: 30, currentPassword: administrator.password })
    .expect(201)
  return new Agent(app.address, body.token as string)
}

/** An article is about trainings of a body: who writes it reads those too. */
const limits: Permission[][] = [
  ['trainings.read'],
  ['accounts.manage'],
  ['news.read', 'news.edit', 'trainings.read', 'organizations.read'],
]

describe.each(limits.map((scopes) => ({ scopes, words: scopes.join(' + ') })))(
  'a token for $words alone',
  ({ scopes }) => {
    let token: Agent
    beforeAll(async () => void (token = await tokenFor(scopes)))

    /** Rights are given by people, never by programs. */
    const isMeant = ({ permission, method }: DeclaredRoute) =>
      permission !== null &&
      scopes.includes(permission) &&
      (permission !== 'accounts.manage' || method === 'GET')

    it('is refused by every route of another right and of the own account', async () => {
      const wrong: string[] = []
      const others = guarded.filter(
        (route) => !isMeant(route) && (!route.isForStaff || isOfOwnAccount(route)),
      )
      for (const route of others) {
        const { status } = await questions.json(route, token, own)
        if (status !== 403) wrong.push(`${nameOf(route)}: ${status}`)
      }
      expect(others.length).toBeGreaterThan(50)
      expect(wrong).toEqual([])
    })

    it('is let through to what it is for', async () => {
      const wrong: string[] = []
      const meant = guarded.filter(isMeant)
      for (const route of meant) {
        const { status, serverError } = await questions.json(route, token, own)
        if (serverError || [401, 403, 404].includes(status)) wrong.push(`${nameOf(route)}: ${status}`)
      }
      expect(meant.length).toBeGreaterThan(1)
      expect(wrong).toEqual([])
    })

    it('opens no page, neither as a bearer token nor from a cookie', async () => {
      const wrong: string[] = []
      for (const route of guarded.filter(({ method }) => method === 'GET')) {
        const { status } = await questions.json(route, new PageReader(app.address, token.token), own)
        if (status !== 403) wrong.push(`${nameOf(route)}: ${status}`)
      }
      expect(wrong).toEqual([])
      await token.page('/trainings').expect(303)
    })
  },
)

/** A program that asks for pages. */
class PageReader extends Agent {
  override get(path: string) {
    return super.get(path).set('Accept', 'text/html')
  }
}

it('logged no unexpected failure', () => expect(app.log.failures).toEqual([]))
