// A running application with a district, its units and officials, and trainings that take registrations.
import { fork, type ChildProcess } from 'node:child_process'
import { Agent, request as httpRequest } from 'node:http'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Pool } from 'pg'
import { v7 as uuid } from 'uuid'
import type { Statement } from './registration-recorder.js'

const dist = fileURLToPath(new URL('..', import.meta.url))
const password = 'một câu dài để đo tốc độ'
const agent = new Agent({ keepAlive: true, maxSockets: 256 })

export interface Answer {
  status: number
  body: string
}

/** The application in a process of its own, asked over HTTP. */
export class Application {
  token = ''

  private constructor(
    private readonly child: ChildProcess,
    readonly address: URL,
    private readonly setUpLink: string,
  ) {}

  static async start(databaseUrl: string, dataDir: string, poolSize: number): Promise<Application> {
    const child = fork(join(dist, 'src', 'web.main.js'), {
      execArgv: ['--import', new URL('registration-recorder.js', import.meta.url).href],
      env: {
        ...{ PATH: process.env.PATH, DATABASE_URL: databaseUrl, DATA_DIR: dataDir, TZ: 'UTC' },
        ...{ PORT: '0', HOST: '127.0.0.1', DATABASE_POOL: String(poolSize), LOG_LEVEL: 'error' },
      },
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    })
    const ready = await messageOf<{ address: string; setUpLink: string }>(child, 'ready')
    return new Application(child, new URL(ready.address), ready.setUpLink)
  }

  ask(method: 'GET' | 'POST', path: string, body?: object, accept = 'application/json'): Promise<Answer> {
    const text = body && JSON.stringify(body)
    const headers: Record<string, string> = { accept }
    if (this.token) headers.authorization = `Bearer ${this.token}`
    if (text)
      Object.assign(headers, {
        'content-type': 'application/json',
        'content-length': `${Buffer.byteLength(text)}`,
      })
    return new Promise((resolve, reject) => {
      const { hostname, port } = this.address
      const sent = httpRequest({ hostname, port, method, path, headers, agent }, (answer) => {
        const chunks: Buffer[] = []
        answer.on('data', (chunk: Buffer) => chunks.push(chunk))
        answer.on('end', () =>
          resolve({ status: answer.statusCode ?? 0, body: Buffer.concat(chunks).toString() }),
        )
      })
      sent.on('error', reject)
      sent.end(text)
    })
  }

  /** Goes on as somebody else of the staff, who has the password of the set-up. */
  async signIn(email: string): Promise<void> {
    this.token = ''
    this.token = (await this.post<{ token: string }>('/sign-in', { email, password })).token
  }

  async post<T>(path: string, body: object = {}): Promise<T> {
    const { status, body: text } = await this.ask('POST', path, body)
    if (status >= 300) throw new Error(`POST ${path}: ${status} ${text}`)
    return JSON.parse(text) as T
  }

  /** Opens the installation by its one-time link. */
  async setUp({ name, kind } = { name: 'LĐLĐ huyện Mẫu', kind: 'district_federation' }): Promise<string> {
    const { token } = await this.post<{ token: string }>(new URL(this.setUpLink).pathname, {
      organizationName: name,
      organizationKind: kind,
      name: 'Nguyễn Văn Mẫu',
      email: 'mau@example.org',
      password,
      publicAddress: this.address.origin,
    })
    this.token = token
    const { body } = await this.ask('GET', '/organizations')
    return (JSON.parse(body) as { items: { id: string }[] }).items[0]!.id
  }

  /** What one piece of work makes the application send to PostgreSQL. */
  async record(work: () => Promise<unknown>): Promise<Statement[]> {
    this.child.send('record')
    await work()
    const answer = messageOf<{ statements: Statement[] }>(this.child, 'statements')
    this.child.send('recorded')
    return (await answer).statements
  }

  async stop(): Promise<void> {
    agent.destroy()
    const gone = new Promise((resolve) => this.child.once('exit', resolve))
    this.child.kill('SIGTERM')
    await gone
  }
}

function messageOf<T>(child: ChildProcess, key: string): Promise<T> {
  return new Promise((resolve, reject) => {
    const end = (code: number | null) =>
      reject(new Error(`The application ended with ${code} before it said ${key}`))
    const hear = (message: object) => {
      if (!(key in message)) return
      child.off('message', hear)
      child.off('exit', end)
      resolve(message as T)
    }
    child.on('message', hear)
    child.once('exit', end)
  })
}

/** Units below the district, in the groups of the office. */
export async function makeUnits(app: Application, parentId: string, count: number): Promise<string[]> {
  const ids: string[] = []
  for (let n = 1; n <= count; n++) {
    const unit = { parentId, kind: 'grassroots_union', name: `Trường Mẫu ${n}`, unitGroup: 'Trường học' }
    ids.push((await app.post<{ id: string }>('/organizations', unit)).id)
  }
  return ids
}

export interface Official {
  personId: string
  unitId: string
}

/** Chairs of the units in turn, written in one statement. */
export async function makeOfficials(pool: Pool, units: string[], count: number): Promise<Official[]> {
  const people = Array.from({ length: count }, (_, n) => ({
    personId: uuid(),
    unitId: units[n % units.length]!,
  }))
  await pool.query(
    `WITH new AS (SELECT * FROM unnest($1::uuid[], $2::uuid[]) WITH ORDINALITY AS new (id, unit_id, n)),
     made AS (
       INSERT INTO people (id, unit_id, full_name, family_name, middle_name, given_name, sort_key, name_key, search_key, phone, created_at)
       SELECT id, unit_id, 'Nguyễn Thị Mẫu ' || n, 'Nguyễn', 'Thị', 'Mẫu', 'mâu 3 ' || n, 'mâu 3 ' || n, 'nguyen thi mau ' || n, '+84900000001', now()
       FROM new)
     INSERT INTO positions (id, person_id, organization_id, side, role, title, valid_from, created_at)
     SELECT gen_random_uuid(), id, unit_id, 'union', 'chair', 'Chủ tịch', '2020-01-01', now() FROM new`,
    [people.map(({ personId }) => personId), people.map(({ unitId }) => unitId)],
  )
  return people
}

/** A training that takes registrations, with a quota for each unit. */
export async function openTraining(app: Application, organizerId: string, capacity: number, quota: number) {
  const { id } = await app.post<{ id: string }>('/trainings', {
    ...{ organizerId, capacity, title: 'Tập huấn kỹ năng công tác tuyên truyền', venue: 'Hội trường Mẫu' },
    ...{ audience: ['chair', 'vice_chair'], legalBases: [], speakers: [], publicRegistration: false },
    sessions: [
      { name: 'Sáng', date: '2035-04-26', startsAt: '07:30', endsAt: '11:00', topics: [] },
      { name: 'Chiều', date: '2035-04-26', startsAt: '13:30', endsAt: '17:00', topics: [] },
    ],
  })
  await app.post(`/trainings/${id}/quotas`, { roles: [{ role: 'chair', capacity: quota }] })
  await app.post(`/trainings/${id}/publication`)
  await app.post(`/trainings/${id}/registration-opening`)
  return id
}
