import { DomainError } from '#errors'
import { v7 as uuid } from 'uuid'
import { QuotasService } from '../../src/registrations/quotas.service.js'
import { RegistrationDetailsService } from '../../src/registrations/registration-details.service.js'
import { RegistrationsService } from '../../src/registrations/registrations.service.js'
import { WithdrawalsService } from '../../src/registrations/withdrawals.service.js'
import { SeatsService } from '../../src/trainings/seats.service.js'
import { actorOf } from '../support/staff.js'
import { startTestApp, type TestApp } from '../support/test-app.js'
import { breaches, inFlight, openTraining, organizer, register, somebody } from './world.js'

// The long figures: SOAK=10 runs ten times as many.
const times = Number(process.env.SOAK ?? 1)
const unitCount = 30
jest.setTimeout(600_000 * Math.ceil(times / 10))

let app: TestApp
beforeAll(async () => void (app = await startTestApp({ units: unitCount })))
afterAll(() => app.close())
afterEach(() => jest.restoreAllMocks())

/** Officials of the units in turn, chairs and vice-chairs alike. */
async function officials(count: number): Promise<string[]> {
  const ids = Array.from({ length: count }, () => uuid())
  const units = ids.map((_, n) => app.own.units[n % unitCount]!.id)
  const roles = ids.map((_, n) => (Math.floor(n / unitCount) % 2 === 0 ? 'chair' : 'vice_chair'))
  await app.query(
    `WITH made AS (
       INSERT INTO people (id, unit_id, full_name, family_name, middle_name, given_name, sort_key, name_key, search_key, created_at)
       SELECT id, unit_id, 'Lê Văn ' || n, 'Lê', 'Văn', n::text, n::text, n::text, 'le van ' || n, now()
       FROM unnest($1::uuid[], $2::uuid[]) WITH ORDINALITY AS new (id, unit_id, n) RETURNING id)
     INSERT INTO positions (id, person_id, organization_id, side, role, title, valid_from, created_at)
     SELECT gen_random_uuid(), id, unit_id, 'union', role, role, '2020-01-01', now()
     FROM unnest($1::uuid[], $2::uuid[], $3::text[]) AS new (id, unit_id, role)`,
    [ids, units, roles],
  )
  return ids
}

const attempt = (trainingId: string, personId: string) => async () => {
  try {
    const actor = actorOf(app.own.staff.organizer)
    return (await app.get(RegistrationsService).register(actor, trainingId, { personId })).state as string
  } catch (error) {
    if (error instanceof DomainError) return error.code
    throw error
  }
}

const tally = (answers: string[]) =>
  Object.fromEntries(
    [...new Set(answers)].sort().map((one) => [one, answers.filter((a) => a === one).length]),
  )

describe('a surge of registrations', () => {
  it('oversells once the lock is taken away, so the harness can see it', async () => {
    const { id } = await openTraining(app, { capacity: 18 })
    const seats = app.get(SeatsService)
    const fourTogether = meetingOf(4)
    let seq = 0
    jest.spyOn(seats, 'lockIn').mockImplementation(async (tx, trainingId) => {
      const [row] = await tx.query<{ n: number }[]>(
        `SELECT count(*)::int AS n FROM registrations WHERE training_id = $1 AND state = 'confirmed'`,
        [trainingId],
      )
      await fourTogether()
      const rest = { onlineCapacity: 0, onlineTaken: 0, walkIns: 0, nextSeq: 0 }
      return { trainingId, capacity: 18, taken: row!.n, ...rest }
    })
    jest.spyOn(seats, 'takeIn').mockResolvedValue()
    jest.spyOn(seats, 'nextSeqIn').mockImplementation(() => Promise.resolve(++seq))
    const people = await officials(100)
    await inFlight(
      100,
      people.map((person) => attempt(id, person)),
    )
    // Five times four meet before anybody of them is counted; who comes next may still not see them all.
    expect(await breaches(app, id)).toContainEqual(expect.stringMatching(/^over capacity: 2[0-4]$/))
  })

  it('fills 100 seats with 1,000 attempts, 200 at a time: none over capacity, none over a quota', async () => {
    const { id } = await openTraining(app, { capacity: 100, chairs: 2, viceChairs: 2 })
    const people = await officials(1_000)
    const answers = await inFlight(
      200,
      people.map((person) => attempt(id, person)),
    )
    expect(tally(answers)).toEqual({ confirmed: 100, waiting: 900 })
    expect(await breaches(app, id)).toEqual([])
    const acknowledged = people.filter((_, at) => ['confirmed', 'waiting'].includes(answers[at]!))
    const rows = await app.query<{ personId: string }>(
      `SELECT person_id AS "personId" FROM registrations WHERE training_id = $1`,
      [id],
    )
    expect(rows.map(({ personId }) => personId).sort()).toEqual(acknowledged.sort())
  })

  it('takes one person once, however many try at the same time', async () => {
    const { id } = await openTraining(app)
    const [person] = await officials(1)
    const answers = await inFlight(
      40,
      Array.from({ length: 40 }, () => attempt(id, person!)),
    )
    expect(tally(answers)).toEqual({ already_registered: 39, confirmed: 1 })
  })

  it('takes one new name once, however many type it at the same time', async () => {
    const { id } = await openTraining(app)
    const who = somebody(app)
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => organizer(app).post(`/trainings/${id}/registrations`, who)),
    )
    expect(tally(answers.map(({ status }) => String(status)))).toEqual({ 201: 1, 409: 19 })
    expect(await app.query(`SELECT 1 FROM people WHERE full_name = $1`, [who.fullName])).toHaveLength(1)
  })

  it('answers one key 50 times at once with one registration', async () => {
    const { id } = await openTraining(app)
    const who = somebody(app)
    const key = uuid()
    const answers = await Promise.all(
      Array.from({ length: 50 }, () =>
        organizer(app).post(`/trainings/${id}/registrations`, who, key).expect(201),
      ),
    )
    for (const { body } of answers) expect(body).toEqual(answers[0]!.body)
    expect(await app.query(`SELECT 1 FROM registrations WHERE training_id = $1`, [id])).toHaveLength(1)
    const other = { ...who, birthYear: 1980 }
    const reused = await organizer(app).post(`/trainings/${id}/registrations`, other, key).expect(422)
    expect((reused.body as { code: string }).code).toBe('idempotency_key_reused')
  })
})

describe('withdrawing while others come', () => {
  it('gives the seat to the one who waits, never to the newcomer', async () => {
    for (let round = 0; round < 10; round++) {
      const { id } = await openTraining(app, { capacity: 1 })
      const holder = await register(app, id, somebody(app))
      const waiter = await register(app, id, somebody(app, 1))
      const service = app.get(RegistrationsService)
      const actor = actorOf(app.own.staff.organizer)
      const newcomer = somebody(app, 2)
      await Promise.all([
        app.get(WithdrawalsService).withdraw(actor, holder.id, 'Bận'),
        service.register(actor, id, newcomer),
        service.register(actor, id, somebody(app, 3)),
      ])
      expect((await app.get(RegistrationDetailsService).get(actor, waiter.id)).state).toBe('confirmed')
      expect(await breaches(app, id)).toEqual([])
    }
  })
})

describe('any mixture of acts', () => {
  it(`keeps counters, quotas and the line true through ${1_000 * times} random acts`, async () => {
    const { id } = await openTraining(app, { capacity: 40, chairs: 1, viceChairs: 1 })
    const people = await officials(200)
    const actor = actorOf(app.own.staff.organizer)
    const registrations = app.get(RegistrationsService)
    const withdrawals = app.get(WithdrawalsService)
    const quotas = app.get(QuotasService)
    const random = seeded(20_230_426)
    const known: string[] = []
    const acts = Array.from({ length: 1_000 * times }, () => {
      const dice = random()
      const pick = <T>(list: T[]) => list[Math.floor(random() * list.length)]
      if (dice < 0.5) {
        const personId = pick(people)!
        return async () => {
          const made = await registrations.register(actor, id, { personId })
          known.push(made.id)
        }
      }
      if (dice < 0.9) {
        const at = random()
        return async () => {
          const one = known[Math.floor(at * known.length)]
          if (one) await withdrawals.withdraw(actor, one, 'Bận')
        }
      }
      if (dice < 0.95) {
        const capacity = 20 + Math.floor(random() * 40)
        return () => quotas.setCapacity(actor, id, { capacity }).then(() => undefined)
      }
      const capacity = Math.floor(random() * 3)
      const unitIds = [pick(app.own.units)!.id]
      return () =>
        quotas.set(actor, id, { unitIds, roles: [{ role: 'chair', capacity }] }).then(() => undefined)
    })
    const quietly = (act: () => Promise<void>) => () =>
      act().catch((error: unknown) => {
        if (!(error instanceof DomainError) || error.kind !== 'conflict') throw error
      })
    for (let from = 0; from < acts.length; from += 250) {
      await inFlight(12, acts.slice(from, from + 250).map(quietly))
      expect(await breaches(app, id)).toEqual([])
    }
    expect(known.length).toBeGreaterThan(100)
  })
})

/** Everybody waits until so many have come: the worst moment, made certain. */
function meetingOf(size: number): () => Promise<void> {
  let waiting: (() => void)[] = []
  return () =>
    new Promise((go) => {
      waiting.push(go)
      if (waiting.length < size) return
      for (const each of waiting) each()
      waiting = []
    })
}

/** The same numbers from 0 to 1 each time. */
function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}
