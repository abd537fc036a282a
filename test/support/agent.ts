import supertest, { type Test } from 'supertest'
import { forgeryToken } from '#web'
import { querystringOf } from './form-encoding.js'

/** A caller of the running application: a program (bearer token, JSON) and a browser (cookie, pages) in one. */
export class Agent {
  constructor(
    private readonly address: string,
    /** Of a session; null for somebody who is not signed in. */
    readonly token: string | null,
  ) {}

  /** GET as a program. */
  get(path: string): Test {
    return this.asProgram(supertest(this.address).get(path))
  }

  /** POST of JSON as a program; `key` is the idempotency key. */
  post(path: string, body: object = {}, key?: string): Test {
    const test = this.asProgram(supertest(this.address).post(path))
    if (key) test.set('Idempotency-Key', key)
    return test.send(body)
  }

  /** GET as a browser. */
  page(path: string): Test {
    return this.asBrowser(supertest(this.address).get(path))
  }

  /** Sends a form as a browser does, with the token that our pages put into their forms. */
  submit(path: string, fields: object = {}): Test {
    const csrf = this.token ? { _csrf: forgeryToken(this.token) } : {}
    return this.asBrowser(supertest(this.address).post(path))
      .type('form')
      .send(querystringOf({ ...fields, ...csrf }))
  }

  /** Sends a multipart form with files as a browser does. */
  upload(path: string, fields: Record<string, string>, files: Record<string, [Buffer, string]>): Test {
    const test = this.asBrowser(supertest(this.address).post(path))
    if (this.token) test.field('_csrf', forgeryToken(this.token))
    for (const [name, value] of Object.entries(fields)) test.field(name, value)
    for (const [name, [bytes, filename]] of Object.entries(files)) test.attach(name, bytes, filename)
    return test
  }

  private asProgram(test: Test): Test {
    test.set('Accept', 'application/json').redirects(0)
    return this.token ? test.set('Authorization', `Bearer ${this.token}`) : test
  }

  private asBrowser(test: Test): Test {
    test.set('Accept', 'text/html,application/xhtml+xml').set('Sec-Fetch-Site', 'same-origin').redirects(0)
    return this.token ? test.set('Cookie', `tap-huan=${this.token}`) : test
  }
}
