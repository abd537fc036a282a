import { DeclaredRoutes, type DeclaredRoute } from '../../src/access/declared-routes.js'
import { permissionsOfRole, roles, type Role } from '../../src/access/permissions.js'
import { readApi, sampleBody, type ApiDocument } from '../support/api.js'
import { makeSampleRows, type SampleRows } from '../support/sample-rows.js'
import { fillAddress } from '../support/samples.js'
import { startTestApp, type TestApp } from '../support/test-app.js'

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
  'POST /account/password',
  'POST /account/sessions/ending',
  'POST /account/totp',
  'POST /account/totp/confirmation',
  'POST /account/totp/removal',
  'POST /account/recovery-codes',
  'POST /account/tokens',
])

/** Of the whole installation: refused to whoever stands below its top body, whatever the role. */
const ofTheTopBody = new Set(['GET /jobs'])

let app: TestApp
let api: ApiDocument
let routes: DeclaredRoute[]
let foreign: SampleRows

beforeAll(async () => {
  app = await startTestApp()
  api = await readApi(app)
  routes = app.get(DeclaredRoutes).list()
  foreign = await makeSampleRows(app, app.foreign)
})
afterAll(() => app.close())

const nameOf = ({ method, path }: DeclaredRoute) => `${method} ${path}`
const guarded = () => routes.filter(({ isPublic }) => !isPublic)

/** Both faces of one route, asked for with the foreign row. */
async function ask(route: DeclaredRoute, role: Role | null) {
  const agent = role ? app.as(app.own.staff[role]) : app.visitor
  const path = fillAddress(route.path, foreign)
  if (route.method === 'GET') return { json: await agent.get(path), page: await agent.page(path) }
  const body = sampleBody(api, route, foreign)
  return { json: await agent.post(path, body), page: await agent.submit(path, body) }
}

it('opens to everybody only what is listed here', () => {
  const open = routes.filter(({ isPublic }) => isPublic).map(nameOf)
  expect(open.filter((name) => !publicRoutes.has(name))).toEqual([])
})

it('answers somebody who is not signed in with 401, and sends a reader to sign in', async () => {
  const wrong: string[] = []
  for (const route of guarded()) {
    const { json, page } = await ask(route, null)
    const expected = route.method === 'GET' ? [303] : [401]
    if (json.status !== 401 || !expected.includes(page.status))
      wrong.push(`${nameOf(route)}: JSON ${json.status}, page ${page.status}`)
  }
  expect(wrong).toEqual([])
})

describe.each(roles)('%s', (role) => {
  const may = (route: DeclaredRoute) => route.isForStaff || permissionsOfRole[role].has(route.permission!)

  it('is refused by every route for which the role has no permission', async () => {
    const wrong: string[] = []
    for (const route of guarded().filter((each) => !may(each))) {
      const { json, page } = await ask(route, role)
      if (json.status !== 403 || page.status !== 403)
        wrong.push(`${nameOf(route)}: JSON ${json.status}, page ${page.status}`)
    }
    expect(wrong).toEqual([])
  })

  it('does not find a row of another district by any route', async () => {
    const wrong: string[] = []
    const reaching = guarded()
      .filter(may)
      .filter((route) => route.path.includes(':') || route.method === 'POST')
      .filter((route) => !namesNoRow.has(nameOf(route)))
    for (const route of reaching) {
      const { json, page } = await ask(route, role)
      const hidden = [403, 404].includes(json.status) && json.body.code !== 'page_not_found'
      if (!hidden || ![403, 404].includes(page.status))
        wrong.push(`${nameOf(route)}: JSON ${json.status} ${json.text.slice(0, 200)}, page ${page.status}`)
    }
    expect(wrong).toEqual([])
  })

  it('sees nothing of another district in any list', async () => {
    const wrong: string[] = []
    const hidden = [...Object.values(foreign), app.foreign.district.id, 'Đạ Huoai'].filter(
      (text: string) => text.length > 5,
    )
    for (const route of guarded().filter(
      (each) => each.method === 'GET' && !each.path.includes(':') && may(each),
    )) {
      const { json, page } = await ask(route, role)
      const expected = ofTheTopBody.has(nameOf(route)) ? 403 : 200
      if (json.status !== expected || page.status !== expected)
        wrong.push(`${nameOf(route)}: JSON ${json.status}, page ${page.status}`)
      for (const text of hidden)
        if (json.text.includes(text) || page.text.includes(text)) wrong.push(`${nameOf(route)} shows ${text}`)
    }
    expect(wrong).toEqual([])
  })
})

it('logged no unexpected failure', () => expect(app.log.failures).toEqual([]))
