import { Controller, Get } from '@nestjs/common'
import { Test } from '@nestjs/testing'
import supertest from 'supertest'
import { DataSource } from 'typeorm'
import { forgeryToken } from '#web'
import { WebModule } from '../../src/web.module.js'
import { querystringOf } from '../support/form-encoding.js'
import { startTestApp, type TestApp } from '../support/test-app.js'

let app: TestApp
beforeAll(async () => void (app = await startTestApp()))
afterAll(() => app.close())

const newUnit = (name: string) => ({ parentId: app.own.district.id, kind: 'grassroots_union', name })
const named = async (name: string) =>
  (await app.query('SELECT id FROM organization_names WHERE name = $1', [name])).length

describe('a route without a declared permission', () => {
  @Controller('forgotten')
  class ForgottenController {
    @Get()
    open() {
      return {}
    }
  }

  it('stops the start-up and is named', async () => {
    const building = Test.createTestingModule({
      imports: [WebModule.with(app.settings, { log: app.log })],
      controllers: [ForgottenController],
    })
    const module = await building.compile()
    await expect(module.init()).rejects.toThrow('ForgottenController.open')
    // A start that failed runs no shutdown hooks.
    await module.get(DataSource).destroy()
  })
})

describe('a repeated request', () => {
  it('makes one row when the same key comes fifty times at once, and gets the same answer each time', async () => {
    const agent = app.as(app.own.staff.administrator)
    const body = newUnit('CĐCS gửi năm mươi lần')
    const sent = Array.from({ length: 50 }, () => agent.post('/organizations', body, 'the-same-key-50'))
    const answers = await Promise.all(sent)
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]))
    expect(new Set(answers.map((answer) => answer.body.id)).size).toBe(1)
    expect(await named(body.name)).toBe(1)
  })

  it('is refused with 422 when another body comes under the same key', async () => {
    const agent = app.as(app.own.staff.administrator)
    await agent.post('/organizations', newUnit('CĐCS thân thứ nhất'), 'a-key-used-twice').expect(201)
    const { body } = await agent
      .post('/organizations', newUnit('CĐCS thân thứ hai'), 'a-key-used-twice')
      .expect(422)
    expect(body.code).toBe('idempotency_key_reused')
    expect(await named('CĐCS thân thứ hai')).toBe(0)
  })

  it.each(['short', 'a key with spaces', 'x'.repeat(101)])(
    'under a key that cannot be kept is refused, not done without it: %s',
    async (key) => {
      const agent = app.as(app.own.staff.administrator)
      const { body } = await agent.post('/organizations', newUnit('CĐCS mã lạ'), key).expect(400)
      expect(body.code).toBe('bad_idempotency_key')
      expect(await named('CĐCS mã lạ')).toBe(0)
    },
  )

  it('can be sent again after it was refused', async () => {
    const agent = app.as(app.own.staff.administrator)
    const wrong = { ...newUnit('CĐCS sửa rồi gửi lại'), parentId: app.foreign.district.id }
    await agent.post('/organizations', wrong, 'a-key-refused-once').expect(404)
    await agent.post('/organizations', newUnit('CĐCS sửa rồi gửi lại'), 'a-key-refused-once').expect(201)
  })

  it('of somebody else under the same key is a request of its own', async () => {
    const foreign = { ...newUnit('CĐCS người khác'), parentId: app.foreign.district.id }
    await app
      .as(app.own.staff.administrator)
      .post('/organizations', newUnit('CĐCS người này'), 'a-key-of-two')
      .expect(201)
    await app.as(app.foreign.staff.administrator).post('/organizations', foreign, 'a-key-of-two').expect(201)
    expect(await named('CĐCS người khác')).toBe(1)
  })

  it('carries its key in a form as a hidden field', async () => {
    const agent = app.as(app.own.staff.administrator)
    const fields = { ...newUnit('CĐCS bấm hai lần'), _key: 'a-key-of-a-form' }
    const [first, second] = await Promise.all([
      agent.submit('/organizations', fields),
      agent.submit('/organizations', fields),
    ])
    expect([first.status, second.status]).toEqual([303, 303])
    expect(first.headers.location).toBe(second.headers.location)
    expect(await named('CĐCS bấm hai lần')).toBe(1)
  })
})

describe('a forged request', () => {
  /** A browser with the administrator's cookie; what else it sends is up to the test. */
  const browser = (headers: Record<string, string>, fields: object) =>
    supertest(app.address)
      .post('/organizations')
      .set({
        Cookie: `tap-huan=${app.own.staff.administrator.token}`,
        Accept: 'application/json',
        ...headers,
      })
      .type('form')
      .send(querystringOf(fields))
  const token = () => forgeryToken(app.own.staff.administrator.token)
  const unit = () => newUnit('CĐCS giả mạo')

  it.each([
    ['another site', { 'Sec-Fetch-Site': 'cross-site' }],
    ['a sister site', { 'Sec-Fetch-Site': 'same-site' }],
    ['another origin, in an old browser', { Origin: 'https://evil.example' }],
    ['a page without an origin', { Origin: 'null' }],
  ])('from %s is refused, even with the right token', async (_, headers) => {
    const { body } = await browser(headers, { ...unit(), _csrf: token() }).expect(403)
    expect(body.code).toBe('foreign_origin')
  })

  it.each([
    ['no token', {}],
    ['a wrong token', { _csrf: 'wrong' }],
    ['two tokens', { _csrf: ['one', 'two'] }],
  ])('with %s is refused', async (_, fields) => {
    const { body } = await browser({ 'Sec-Fetch-Site': 'same-origin' }, { ...unit(), ...fields }).expect(403)
    expect(body.code).toBe('form_expired')
  })

  it('with the token of another session is refused', async () => {
    const foreign = forgeryToken(app.own.staff.organizer.token)
    await browser({ 'Sec-Fetch-Site': 'same-origin' }, { ...unit(), _csrf: foreign }).expect(403)
    expect(await named('CĐCS giả mạo')).toBe(0)
  })

  it('is nothing that a program with a bearer token could be made to send', async () => {
    const agent = app.as(app.own.staff.administrator)
    await agent
      .post('/organizations', newUnit('CĐCS chương trình'))
      .set('Sec-Fetch-Site', 'cross-site')
      .expect(201)
  })

  it('gains nothing from a cookie beside a bearer token of nobody', async () => {
    await browser({ Authorization: `Bearer ${'x'.repeat(43)}` }, unit()).expect(401)
  })
})
