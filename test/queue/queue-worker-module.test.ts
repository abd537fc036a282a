/** @jest-environment node */
import { Global, Injectable, Module, type Type } from '@nestjs/common'
import { Test } from '@nestjs/testing'
import { DataSource, type EntityManager } from 'typeorm'
import {
  HandlesJob,
  QueueHealth,
  QueueModule,
  QueueWorkerModule,
  defineJob,
  enqueueIn,
  type JobHandler,
} from '#queue'
import { Watchdog } from '../../libs/queue/watchdog.js'
import type { Runner } from '../../libs/queue/runner.js'
import { defaultTiming } from '../../libs/queue/settings.js'
import { until } from '../support/until.js'
import { QueueDatabase, log, quick } from './queue-world.js'

const greet = defineJob('greet', 'personId')

@Injectable()
class Greetings {
  async greet(tx: EntityManager, personId: string) {
    await tx.query('INSERT INTO effects VALUES ($1)', [personId])
  }
}

@Injectable()
@HandlesJob(greet)
class GreetHandler implements JobHandler<typeof greet> {
  constructor(private readonly greetings: Greetings) {}

  async perform(tx: EntityManager, { personId }: { personId: string }) {
    await this.greetings.greet(tx, personId)
  }
}

@Injectable()
@HandlesJob(greet)
class SecondGreetHandler implements JobHandler<typeof greet> {
  async perform() {}
}

describe('a worker process', () => {
  let database: QueueDatabase
  beforeAll(async () => {
    database = await QueueDatabase.create()
  })
  afterAll(() => database.drop())
  beforeEach(() => database.clear())

  async function start(...handlers: Type[]) {
    @Global()
    @Module({
      providers: [{ provide: DataSource, useFactory: () => database.dataSource }],
      exports: [DataSource],
    })
    class OpenDatabase {}

    @Module({ providers: [Greetings, ...handlers] })
    class Capability {}

    const worker = QueueWorkerModule.forRoot({ engine: { databaseUrl: database.url }, log, timing: quick })
    const app = await Test.createTestingModule({
      imports: [OpenDatabase, QueueModule, Capability, worker],
    }).compile()
    return app.init()
  }

  it('does the jobs of the handlers that its modules provide, until it is closed', async () => {
    const app = await start(GreetHandler)
    await enqueueIn(database.manager, greet, { personId: 'p1' })
    await until(async () => (await database.states()).done === 1)
    expect(await database.effects()).toEqual(['p1'])
    expect(await app.get(QueueHealth).isReady()).toBe(true)
    await app.close()
    await enqueueIn(database.manager, greet, { personId: 'p2' })
    expect(await database.states()).toEqual({ done: 1, due: 1 })
  })

  it('does not start when a job has no handler', async () => {
    await expect(start()).rejects.toThrow('The worker cannot start: greet has no handler')
  })

  it('does not start when a job has two handlers', async () => {
    await expect(start(GreetHandler, SecondGreetHandler)).rejects.toThrow('greet has two handlers')
  })

  describe('that hears nothing', () => {
    const silent = () => ({ lastSignAt: Date.now() - 1_000 }) as Runner
    async function watch(runner: Runner, oldestDueSeconds: number) {
      await enqueueIn(database.manager, greet, { personId: 'p1' })
      await database.dataSource.query(`UPDATE outbox SET due_at = now() - $1 * interval '1 second'`, [
        oldestDueSeconds,
      ])
      const onDeaf = jest.fn()
      const timing = { ...defaultTiming, silenceMs: 500 }
      const watchdog = new Watchdog(database.dataSource, runner, ['greet'], timing, log, onDeaf)
      watchdog.start()
      await watchdog.close()
      return onDeaf
    }

    it('leaves when work waits', async () => {
      expect(await watch(silent(), 1)).toHaveBeenCalledTimes(1)
    })

    it('stays when nothing has waited long', async () => {
      expect(await watch(silent(), 0)).not.toHaveBeenCalled()
    })

    it('stays when it works, however long the queue', async () => {
      expect(await watch({ lastSignAt: Date.now() } as Runner, 1)).not.toHaveBeenCalled()
    })
  })
})
