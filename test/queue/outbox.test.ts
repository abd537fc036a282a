/** @jest-environment node */
import {
  countsByKind,
  defineJob,
  enqueueIn,
  enqueueManyIn,
  listParked,
  retryParkedIn,
  type EnqueueOptions,
} from '#queue'
import {
  begin,
  fail,
  giveBack,
  removeOldDone,
  settle,
  sweepLost,
  takeDue,
} from '../../libs/queue/deliveries.js'
import { QueueDatabase } from './queue-world.js'

const print = defineJob('print', 'trainingId', 'version')
const tidy = defineJob('tidy')
const first = { trainingId: 't1', version: '1' }

interface Row {
  kind: string
  ref: string
  state: string
  attempts: number
  generation: number
  due_at: Date
}

describe('the outbox', () => {
  let database: QueueDatabase
  let tx: QueueDatabase['manager']
  beforeAll(async () => {
    database = await QueueDatabase.create()
    tx = database.manager
  })
  afterAll(() => database.drop())
  beforeEach(() => database.clear())

  const rows = () => tx.query<Row[]>('SELECT * FROM outbox ORDER BY id')
  const owe = (options?: EnqueueOptions) => enqueueIn(tx, print, first, options)
  const take = (window = 10) => takeDue(tx, ['print', 'tidy'], window, 60_000)
  async function beginOne() {
    const [taken] = await take()
    const run = taken && (await begin(tx, taken.id, 60_000))
    if (!run) throw new Error('nothing was due')
    return run
  }

  it('owes nothing when the transaction rolls back', async () => {
    const rollingBack = database.dataSource.transaction(async (inner) => {
      await enqueueIn(inner, print, first)
      throw new Error('changed my mind')
    })
    await expect(rollingBack).rejects.toThrow('changed my mind')
    expect(await rows()).toEqual([])
  })

  it('shows work to dispatchers only once its transaction commits', async () => {
    await database.dataSource.transaction(async (inner) => {
      await enqueueIn(inner, print, first)
      expect(await take()).toEqual([])
    })
    expect(await take()).toHaveLength(1)
  })

  it('keeps one row while the same job waits, at the earliest time asked for', async () => {
    const at = (hour: number) => ({ dueAt: new Date(Date.UTC(2030, 0, 1, hour)) })
    await owe(at(9))
    await owe(at(8))
    await owe(at(10))
    expect(await rows()).toMatchObject([{ kind: 'print', ref: 't1/1', due_at: at(8).dueAt }])
  })

  it('makes a new row once the old one is done', async () => {
    await owe()
    expect(await settle(tx, await beginOne())).toBe(true)
    await owe()
    expect((await rows()).map(({ state }) => state)).toEqual(['done', 'due'])
  })

  it('takes many at once, repeated ones as one', async () => {
    const payloads = Array.from({ length: 3_000 }, (_, at) => ({
      trainingId: `t${at % 1_000}`,
      version: '1',
    }))
    await enqueueManyIn(tx, print, payloads)
    await enqueueManyIn(tx, print, [])
    expect(await rows()).toHaveLength(1_000)
  })

  it('lets two transactions owe the same jobs in opposite orders', async () => {
    const payloads = Array.from({ length: 500 }, (_, at) => ({ trainingId: `t${at}`, version: '1' }))
    const inTransaction = (list: typeof payloads) =>
      database.dataSource.transaction((inner) => enqueueManyIn(inner, print, list))
    await Promise.all([inTransaction(payloads), inTransaction(payloads.toReversed())])
    expect(await rows()).toHaveLength(500)
  })

  it('keeps a job without ids to one row', async () => {
    await enqueueIn(tx, tidy, {})
    await enqueueIn(tx, tidy, {})
    expect(await rows()).toMatchObject([{ kind: 'tidy', ref: '' }])
  })

  it('hands a row to one of several dispatchers, oldest first and within the window', async () => {
    await enqueueManyIn(tx, print, [first, { ...first, version: '2' }, { ...first, version: '3' }])
    await tx.query(`UPDATE outbox SET due_at = now() - interval '1 hour' WHERE ref = 't1/3'`)
    const [oldest] = await take(1)
    expect((await rows()).find(({ state }) => state === 'queued')?.ref).toBe('t1/3')
    expect(await take(1)).toEqual([])
    const both = (await Promise.all([take(), take()])).flat()
    expect(new Set(both.map(({ id }) => id)).size).toBe(2)
    expect(both.map(({ id }) => id)).not.toContain(oldest?.id)
  })

  it('begins a row once, whichever delivery of it arrives first', async () => {
    await owe()
    const [old] = await take()
    if (!old) throw new Error('nothing was due')
    await giveBack(tx, [old])
    const [current] = await take()
    expect(current).toMatchObject({ id: old.id, delivery: old.delivery + 1 })
    expect(await begin(tx, old.id, 60_000)).toMatchObject({ attempts: 1, ref: 't1/1' })
    expect(await begin(tx, old.id, 60_000)).toBeUndefined()
  })

  it('does not begin a row before its time', async () => {
    await owe()
    const run = await beginOne()
    await fail(tx, run, { error: 'RangeError', backoffMs: 60_000, maxAttempts: 5 })
    expect(await begin(tx, run.id, 60_000)).toBeUndefined()
  })

  it('is due again, with fresh attempts, when it was asked for during the run', async () => {
    await owe()
    const run = await beginOne()
    await owe()
    expect(await settle(tx, run)).toBe(true)
    expect(await rows()).toMatchObject([{ state: 'due', attempts: 0 }])
    expect(await take()).toHaveLength(1)
  })

  it('lets a job owe itself anew for a later time', async () => {
    await owe()
    const dueAt = new Date(Date.UTC(2040, 0, 1))
    const run = await beginOne()
    await owe({ dueAt })
    await settle(tx, run)
    expect(await rows()).toMatchObject([{ state: 'due', due_at: dueAt }])
  })

  async function loseLease() {
    await tx.query(`UPDATE outbox SET lease_until = now() - interval '1 second'`)
    await sweepLost(tx, 5)
  }

  it('lets the first of two runs settle, though it lost its lease', async () => {
    await owe()
    const slow = await beginOne()
    await loseLease()
    const quick = await beginOne()
    expect(await settle(tx, slow)).toBe(true)
    expect(await settle(tx, quick)).toBe(false)
  })

  it('does not let a run without its lease settle what was asked for after it began', async () => {
    await owe()
    const slow = await beginOne()
    await loseLease()
    await owe()
    expect(await settle(tx, slow)).toBe(true)
    expect(await rows()).toMatchObject([{ state: 'due' }])
    const quick = await beginOne()
    expect(await settle(tx, slow)).toBe(false)
    expect(await settle(tx, quick)).toBe(true)
  })

  it('counts a killed run as an attempt and parks after the fifth', async () => {
    await owe()
    for (let attempt = 1; attempt <= 5; attempt++) {
      await beginOne()
      await loseLease()
    }
    expect(await listParked(tx)).toMatchObject([{ attempts: 5, lastError: 'WorkerGone' }])
  })

  it('starts a parked job afresh when it is asked for again or retried', async () => {
    const failure = { error: 'RangeError', backoffMs: 0, maxAttempts: 1 }
    await owe()
    expect(await fail(tx, await beginOne(), failure)).toBe('parked')
    await owe()
    expect(await rows()).toMatchObject([{ state: 'due', attempts: 0 }])
    const run = await beginOne()
    await fail(tx, run, failure)
    expect(await retryParkedIn(tx, [run.id])).toBe(1)
    expect(await retryParkedIn(tx, [run.id])).toBe(0)
    expect(await rows()).toMatchObject([{ state: 'due', attempts: 0 }])
  })

  it('waits longer before the next attempt of a failed run', async () => {
    await owe()
    await fail(tx, await beginOne(), { error: 'RangeError', backoffMs: 60_000, maxAttempts: 5 })
    expect(await take()).toEqual([])
    expect(await rows()).toMatchObject([{ state: 'due', attempts: 1 }])
  })

  it('forgets what was done long ago, and only that', async () => {
    await owe()
    await settle(tx, await beginOne())
    await enqueueIn(tx, tidy, {})
    await removeOldDone(tx, 60_000)
    expect(await rows()).toHaveLength(2)
    await tx.query(`UPDATE outbox SET created_at = '2020-01-01', due_at = '2020-01-01'`)
    await tx.query(`UPDATE outbox SET finished_at = '2020-01-01' WHERE state = 'done'`)
    await removeOldDone(tx, 60_000)
    expect(await rows()).toMatchObject([{ kind: 'tidy' }])
  })

  it('counts by kind what stands in it', async () => {
    await enqueueIn(tx, tidy, {})
    await owe({ dueAt: new Date(Date.UTC(2040, 0, 1)) })
    expect(await countsByKind(tx)).toEqual([
      { kind: 'print', counts: { due: 1, queued: 0, leased: 0, done: 0, parked: 0 }, waitingSince: null },
      {
        kind: 'tidy',
        counts: { due: 1, queued: 0, leased: 0, done: 0, parked: 0 },
        waitingSince: expect.any(Date),
      },
    ])
  })

  it.each([
    ['outbox_state_check', `UPDATE outbox SET state = 'lost'`],
    ['outbox_lease_check', `UPDATE outbox SET lease_until = now()`],
    ['outbox_finished_check', `UPDATE outbox SET state = 'done'`],
    [
      'outbox_kind_ref_live_unique',
      `INSERT INTO outbox (id, kind, ref) SELECT gen_random_uuid(), kind, ref FROM outbox`,
    ],
  ])('keeps to %s', async (constraint, sql) => {
    await owe()
    await expect(tx.query(sql)).rejects.toMatchObject({ driverError: { constraint } })
  })
})
