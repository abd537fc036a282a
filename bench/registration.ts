// bench: accepted registrations per second over HTTP, against the same statements with the same round trips on
// a bare pg pool of the same size in the same run; and what a surge does to another page.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { createDatabase, startServer } from '#postgres'
import { compile, replay, type Recording } from './registration-replay.js'
import { Application, makeOfficials, makeUnits, openTraining, type Official } from './registration-world.js'

const required = 0.4
/** How many times its p95 before another page may take during the surge. */
const slowest = 4
const poolSize = 16
const rounds = 3
const perRound = 300
/** Requests in the air at once during a surge. */
const inFlight = 64
const unitCount = 20
/** A place in the line that no other number of a registration equals. */
const markedSeq = 7_654_321

const folder = await mkdtemp(join(tmpdir(), 'bench-registration-'))
const server = await startServer(join(folder, 'postgres'))
const databaseUrl = await createDatabase(server.connectionString, 'bench')
const pool = new pg.Pool({ connectionString: databaseUrl, max: poolSize })
let app: Application | null = null
try {
  app = await Application.start(databaseUrl, join(folder, 'data'), poolSize)
  await run(app)
} finally {
  await app?.stop()
  await pool.end()
  await server.stop('immediate')
  await rm(folder, { recursive: true, force: true })
}

async function run(app: Application): Promise<void> {
  const organizerId = await app.setUp()
  const units = await makeUnits(app, organizerId, unitCount)
  const open = (capacity: number, quota = 1_000) => openTraining(app, organizerId, capacity, quota)
  const people = await makeOfficials(pool, units, perRound)
  await surge(app, await open(1_000), people) // warms the compiler and the pools up
  const recorded = await recordOne(app, await open(10_000), people[0]!)
  const steps = compile(recorded.recording)
  console.log(
    `registration: ${steps.length} statements each, ${perRound} people a round, pool of ${poolSize}`,
  )

  const before = await probe(app, 100)
  const rates = { http: [] as number[], four: [] as number[], all: [] as number[] }
  const during: number[] = []
  for (let round = 0; round < rounds; round++) {
    const bare = async (most: number) =>
      replay(pool, steps, await substitutes(recorded, await open(10_000), people), most)
    rates.four.push(await bare(4))
    const surged = surge(app, await open(10_000), people)
    during.push(...(await probe(app, Infinity, surged)))
    rates.http.push((await surged).perSecond)
    rates.all.push(await bare(poolSize))
  }
  const oversold = await countOversold(app, await open(100, 8), people)

  const http = median(rates.http)
  const bound = Math.max(median(rates.four), median(rates.all))
  console.log(
    `  bare pg     ${median(rates.four).toFixed(0)}/s with 4 at once, ${median(rates.all).toFixed(0)}/s with ${poolSize}`,
  )
  console.log(
    `  over HTTP   ${http.toFixed(0)}/s accepted, ${inFlight} requests in the air (median of ${rounds} rounds)`,
  )
  console.log(`  ratio       ${(http / bound).toFixed(2)} (required ${required})`)
  console.log(`  oversold    ${oversold.said}`)
  console.log(
    `  other page  p95 ${p95(before).toFixed(1)} ms before, ${p95(during).toFixed(1)} ms during the surge (${during.length} looks; at most ${slowest} times)`,
  )
  const isSlow = p95(during) > slowest * p95(before)
  if (http / bound < required || oversold.over > 0 || isSlow) process.exitCode = 1
}

/** Everybody at once; every answer must be an acceptance. */
async function surge(app: Application, trainingId: string, people: Official[]) {
  const startedAt = performance.now()
  const answers = await attempts(app, trainingId, people)
  const refused = answers.find(({ status }) => status !== 201)
  if (refused) throw new Error(`A registration was refused: ${refused.status} ${refused.body}`)
  return { perSecond: people.length / ((performance.now() - startedAt) / 1000) }
}

async function attempts(app: Application, trainingId: string, people: Official[]) {
  const answers: { status: number; body: string }[] = []
  let next = 0
  const lane = async () => {
    while (next < people.length) {
      const { personId } = people[next++]!
      answers.push(await app.ask('POST', `/trainings/${trainingId}/registrations`, { personId }))
    }
  }
  await Promise.all(Array.from({ length: inFlight }, lane))
  return answers
}

/** Milliseconds of looks at another page, as somebody at a desk would look: so many, or until the work is done. */
async function probe(app: Application, most: number, work?: Promise<unknown>): Promise<number[]> {
  const times: number[] = []
  let isDone = false
  const settle = () => void (isDone = true)
  work?.then(settle, settle)
  while (times.length < most && !isDone) {
    const startedAt = performance.now()
    await app.ask('GET', '/organizations', undefined, 'text/html')
    times.push(performance.now() - startedAt)
    await pause(50)
  }
  return times
}

interface Recorded {
  recording: Recording
  trainingId: string
  person: Official
  quotaId: string
}

async function recordOne(app: Application, trainingId: string, person: Official): Promise<Recorded> {
  await pool.query('UPDATE training_seats SET next_seq = $2 WHERE training_id = $1', [trainingId, markedSeq])
  const { personId, unitId } = person
  const quotaId = (await quotasOf(trainingId)).get(unitId)!
  const startedAt = Date.now()
  const statements = await app.record(() => app.post(`/trainings/${trainingId}/registrations`, { personId }))
  const own = new Set([trainingId, personId, unitId, quotaId])
  return { recording: { statements, startedAt, own, seq: markedSeq }, trainingId, person, quotaId }
}

/** For each person the ids that take the places of the recorded ones. */
async function substitutes(recorded: Recorded, trainingId: string, people: Official[]) {
  const quotas = await quotasOf(trainingId)
  return people.map(
    ({ personId, unitId }) =>
      new Map([
        [recorded.trainingId, trainingId],
        [recorded.person.personId, personId],
        [recorded.person.unitId, unitId],
        [recorded.quotaId, quotas.get(unitId)!],
      ]),
  )
}

async function quotasOf(trainingId: string): Promise<Map<string, string>> {
  const { rows } = await pool.query<{ id: string; unit_id: string }>(
    'SELECT id, unit_id FROM unit_quotas WHERE training_id = $1',
    [trainingId],
  )
  return new Map(rows.map(({ id, unit_id }) => [unit_id, id]))
}

/** More people than seats and than places of their units: who got one too many? */
async function countOversold(app: Application, trainingId: string, people: Official[]) {
  await attempts(app, trainingId, people)
  const { rows } = await pool.query<{ seats: number; confirmed: number; waiting: number; over: number }>(
    `SELECT s.taken AS seats, count(*) FILTER (WHERE r.state = 'confirmed')::int AS confirmed,
       count(*) FILTER (WHERE r.state = 'waiting')::int AS waiting,
       greatest(0, count(*) FILTER (WHERE r.state = 'confirmed') - s.capacity)::int
         + (SELECT coalesce(sum(greatest(0, x.n - 8)), 0)::int FROM (
             SELECT count(*) AS n FROM registrations WHERE training_id = $1 AND state = 'confirmed'
             GROUP BY unit_id) x) AS over
     FROM training_seats s JOIN registrations r ON r.training_id = s.training_id
     WHERE s.training_id = $1 GROUP BY s.training_id`,
    [trainingId],
  )
  const { seats, confirmed, waiting, over } = rows[0]!
  return {
    over: over + Math.abs(seats - confirmed),
    said: `${over} (${people.length} attempts for 100 seats and 8 places a unit: ${confirmed} in, ${waiting} wait, counter ${seats})`,
  }
}

function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? NaN
}

function p95(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length * 0.95)] ?? NaN
}
