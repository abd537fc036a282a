import type { Type } from '@nestjs/common'
import type { NestFastifyApplication } from '@nestjs/platform-fastify'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Installation } from '../../src/accounts/installation.entity.js'
import { readSettings, type Settings } from '../../src/config/settings.js'
import { Database } from '../../src/database/database.js'
import { createWebApplication } from '../../src/web-application.js'
import { Agent } from './agent.js'
import { createTestDatabase } from './database.js'
import { district, letterhead, province, units, type MadeOrganization } from './factories/organizations.js'
import { makeStaff, type Staff, type StaffMember } from './staff.js'
import { TestClock } from './test-clock.js'
import { TestLog } from './test-log.js'

export interface TestAppOptions {
  /** Without it nothing is set up yet: no body, no staff. */
  empty?: boolean
  /** Grassroots unions below the own district, and below the foreign one. Default 3. */
  units?: number
  settings?: Partial<Settings>
}

/** The two halves of the tree that tests play against each other. */
export interface Realm {
  district: MadeOrganization
  units: MadeOrganization[]
  /** One signed-in colleague for each role over the district. */
  staff: Staff
}

/** The web application as it runs, over a database, a folder, a clock and a log of its own. */
export class TestApp {
  province: MadeOrganization
  /** LĐLĐ huyện Đạ Tẻh, whose staff the tests are about. */
  own: Realm
  /** LĐLĐ huyện Đạ Huoai, out of their reach. */
  foreign: Realm

  constructor(
    readonly nest: NestFastifyApplication,
    readonly address: string,
    readonly settings: Settings,
    readonly clock: TestClock,
    readonly log: TestLog,
    private readonly closers: (() => Promise<void>)[],
  ) {}

  /** A provider of any module. */
  get<T>(type: Type<T> | (abstract new (...args: never[]) => T)): T {
    return this.nest.get<T>(type as Type<T>, { strict: false })
  }

  as(member: StaffMember): Agent {
    return new Agent(this.address, member.token)
  }

  /** Somebody who is not signed in. */
  get visitor(): Agent {
    return new Agent(this.address, null)
  }

  query<T = Record<string, unknown>>(sql: string, values: unknown[] = []): Promise<T[]> {
    return this.get(Database).reader.query<T[]>(sql, values)
  }

  async count(table: string): Promise<number> {
    const [row] = await this.query<{ n: number }>(`SELECT count(*)::int AS n FROM ${table}`)
    return row!.n
  }

  async close(): Promise<void> {
    for (const close of this.closers) await close()
  }
}

/** One for each test file: `beforeAll(async () => void (app = await startTestApp()))`, `afterAll(() => app.close())`. */
export async function startTestApp(options: TestAppOptions = {}): Promise<TestApp> {
  const database = await createTestDatabase()
  const dataDir = await mkdtemp(join(tmpdir(), 'tap-huan-app-'))
  const settings = {
    ...readSettings({ PORT: '0', HOST: '127.0.0.1', DATABASE_URL: database.url, DATA_DIR: dataDir }),
    ...options.settings,
  }
  const clock = new TestClock()
  const log = new TestLog('web')
  const removeAll = async () => {
    await database.drop()
    await rm(dataDir, { recursive: true, force: true })
  }
  try {
    const nest = await createWebApplication(settings, { clock, log })
    await nest.listen(0, '127.0.0.1')
    const app = new TestApp(nest, await nest.getUrl(), settings, clock, log, [() => nest.close(), removeAll])
    if (!options.empty) await furnish(app, options.units ?? 3)
    return app
  } catch (error) {
    await removeAll()
    throw error
  }
}

async function furnish(app: TestApp, unitCount: number) {
  app.province = await province(app.nest)
  app.own = await makeRealm(app, 'LĐLĐ huyện Đạ Tẻh', 'CĐCS', unitCount)
  app.foreign = await makeRealm(app, 'LĐLĐ huyện Đạ Huoai', 'CĐCS Đạ Huoai', unitCount)
  await app.get(Database).reader.insert(Installation, {
    id: 1,
    organizationId: app.province.id,
    publicAddress: app.address,
    setUpAt: new Date(),
  })
}

async function makeRealm(app: TestApp, name: string, unit: string, unitCount: number): Promise<Realm> {
  const body = await district(app.nest, app.province, name)
  await letterhead(app.nest, body.id, { bodyLine: name.toUpperCase() })
  return {
    district: body,
    units: await units(app.nest, body, unitCount, (n) => `${unit} số ${n}`),
    staff: await makeStaff(app.nest, body.id, name.replace('LĐLĐ huyện ', '')),
  }
}
