import type { Response } from 'supertest'
import { DeclaredRoutes, type DeclaredRoute } from '../../src/access/declared-routes.js'
import { roles, type Role } from '../../src/access/permissions.js'
import { isStream, readApi } from '../support/api.js'
import { makeSampleRows, type SampleRows } from '../support/sample-rows.js'
import { startTestApp, type TestApp } from '../support/test-app.js'
import { isHidden, mayUse, nameOf, Questions, statusesOf } from './questions.js'

/** Open to everybody, on purpose. Whoever adds a line here says: this page shows nobody's data. */
const publicRoutes = new Set([
  'GET /',
  'GET /health/live',
  'GET /health/ready',
  'GET /api/openapi.json',
  'GET /sign-in',
  'POST /sign-in',
  'GET /sign-in/code',
  'POST /sign-in/code',
  'POST /sign-out',
  'GET /set-up/:token',
  'POST /set-up/:token',
  'GET /moi/:token',
  'POST /moi/:token',
  'GET /lop',
  'GET /lop/:slug',
  'POST /lop/:slug/registrations',
  'GET /ve/:token',
  'POST /ve/:token/confirmation',
  'POST /ve/:token/consents',
  'POST /ve/:token/consent-withdrawals',
  'GET /cu-nguoi/:token',
  'POST /cu-nguoi/:token/registrations',
  'POST /cu-nguoi/:token/registrations/:registrationId/withdrawal',
  'POST /cu-nguoi/:token/completion',
  'GET /kiem-tra',
  'GET /kiem-tra/:code',
  'GET /quyen-du-lieu',
  'GET /quyen-du-lieu/da-nhan',
  'POST /quyen-du-lieu',
  'GET /tin-bai',
  'GET /tin-bai/:slug',
  'GET /tin-bai/:slug/in',
  'GET /anh/:pictureId/:file',
])

/** Writes that name no row of a district: a picture is the sender’s own, as is his account. */
const namesNoRow = new Set([
  'POST /pictures',
  'POST /account',
  'POST /account/password',
  'POST /account/sessions/ending',
  'POST /account/totp',
  'POST /account/totp/confirmation',
  'POST /account/totp/removal',
  'POST /account/recovery-codes',
  'POST /account/tokens',
])

/** Of the whole installation: refused to whoever stands below its top body, whatever the role. */
const ofTheTopBody = new Set(['GET /jobs', 'POST /jobs/:id/retry'])

/** Of one person’s own account (the sample rows are the viewer’s): hidden from all others of his district too. */
const ofOnePerson = /\/account\/(tokens|sessions)\/:id/

/** What a row of one’s own still lacks: files that are made later. */
const notYetThere = new Map([
  ['GET /trainings/:id/certificates/merged', 409],
  ['GET /certificates/:id/file', 409],
  ['GET /privacy-requests/:id/export.json', 404],
  ['GET /privacy-requests/:id/export.xlsx', 404],
])

// Thousands of questions: alone under a minute, beside other suites longer.
jest.setTimeout(180_000)

let app: TestApp
let questions: Questions
let routes: DeclaredRoute[]
let foreign: SampleRows

beforeAll(async () => {
  app = await startTestApp()
  questions = new Questions(await readApi(app))
  routes = app.get(DeclaredRoutes).list()
  foreign = await makeSampleRows(app, app.foreign)
})
afterAll(() => app.close())

const guarded = () => routes.filter(({ isPublic }) => !isPublic)
/** How a route refuses even those of the district; null when it does not. */
const refusalOf = (route: DeclaredRoute, role: Role) =>
  ofTheTopBody.has(nameOf(route)) ? 403 : ofOnePerson.test(route.path) && role !== 'viewer' ? 404 : null
const namesRow = ({ path }: DeclaredRoute) => path.includes(':')
const isList = (route: DeclaredRoute) => route.method === 'GET' && !namesRow(route)

it('opens to everybody only what is listed here', () => {
  const open = routes.filter(({ isPublic }) => isPublic).map(nameOf)
  expect(open.filter((name) => !publicRoutes.has(name))).toEqual([])
})

it('answers somebody who is not signed in with 401, and sends a reader to sign in', async () => {
  const wrong: string[] = []
  for (const route of guarded()) {
    const answers = await questions.both(route, app.visitor, foreign)
    const expected = route.method === 'GET' ? 303 : 401
    if (answers.json.status !== 401 || answers.page.status !== expected)
      wrong.push(`${nameOf(route)}: ${statusesOf(answers)}`)
  }
  expect(wrong).toEqual([])
})

/** What leaked, over all roles; each test below adds its own. */
const leaks: string[] = []
let asked = 0

describe.each(roles)('%s', (role) => {
  const agent = () => app.as(app.own.staff[role])
  const usable = () => guarded().filter((route) => mayUse(role, route))
  const forbidden = () => guarded().filter((route) => !mayUse(role, route))
  let own: { json: SampleRows; page: SampleRows }
  let before: number

  beforeAll(async () => {
    own = { json: await makeSampleRows(app, app.own), page: await makeSampleRows(app, app.own) }
    before = questions.asked
  })
  afterAll(() => void (asked += questions.asked - before))

  const leaked = (wrong: string[]) => {
    leaks.push(...wrong.map((one) => `${role}: ${one}`))
    expect(wrong).toEqual([])
  }

  it.each(['own', 'foreign'])('is refused by every route without permission, over %s rows', async (whose) => {
    const wrong: string[] = []
    for (const route of forbidden()) {
      const answers = await questions.both(route, agent(), whose === 'own' ? own.json : foreign)
      if (answers.json.status !== 403 || answers.page.status !== 403)
        wrong.push(`${nameOf(route)}: ${statusesOf(answers)}`)
    }
    leaked(wrong)
  })

  it('does not find a row of another district by any route', async () => {
    const wrong: string[] = []
    for (const route of usable().filter((each) => !isList(each) && !namesNoRow.has(nameOf(each)))) {
      const answers = await questions.both(route, agent(), foreign)
      const isPlainlyHidden = isHidden(answers.json) && answers.json.body.code !== 'page_not_found'
      if (!isPlainlyHidden || !isHidden(answers.page))
        wrong.push(`${nameOf(route)}: ${statusesOf(answers)} ${answers.json.text.slice(0, 200)}`)
    }
    leaked(wrong)
  })

  it('sees nothing of another district in any list', async () => {
    const wrong: string[] = []
    const hidden = [...Object.values(foreign), app.foreign.district.id, 'Đạ Huoai'].filter(
      (text: string) => text.length > 5,
    )
    for (const route of usable().filter(isList)) {
      const { json, page } = await questions.both(route, agent(), foreign)
      for (const text of hidden)
        if (json.text.includes(text) || page.text.includes(text)) wrong.push(`${nameOf(route)} shows ${text}`)
    }
    leaked(wrong)
  })

  it('reads everything that the role may read of its own district', async () => {
    const wrong: string[] = []
    for (const route of usable().filter((each) => each.method === 'GET' && !isStream(each))) {
      const answers = await questions.both(route, agent(), own.json)
      const expected = refusalOf(route, role) ?? notYetThere.get(nameOf(route)) ?? 200
      if (answers.json.status !== expected || answers.page.status !== expected)
        wrong.push(`${nameOf(route)}: ${statusesOf(answers)} ${answers.json.text.slice(0, 200)}`)
    }
    expect(wrong).toEqual([])
  })

  it('is let through to everything that the role may do in its own district', async () => {
    const wrong: string[] = []
    const posts = usable().filter(({ method }) => method === 'POST')
    // One row first, then what ends all of them at once.
    for (const route of [...posts.filter(namesRow), ...posts.filter((each) => !namesRow(each))]) {
      const answers = await questions.both(route, agent(), own.json, own.page)
      const expected = refusalOf(route, role)
      const isWrong = (answer: Response) =>
        answer.serverError || (expected ? answer.status !== expected : isHidden(answer))
      if (isWrong(answers.json) || isWrong(answers.page))
        wrong.push(`${nameOf(route)}: ${statusesOf(answers)} ${answers.json.text.slice(0, 200)}`)
    }
    expect(wrong).toEqual([])
  })
})

it('logged no unexpected failure', () => expect(app.log.failures).toEqual([]))

afterAll(() => {
  const count = guarded().length
  process.stdout.write(
    `rights matrix: ${count} routes × ${roles.length} roles × own/foreign × 2 faces: ${asked} questions, ${leaks.length} leaks\n`,
  )
})
