// One click for many certificates, from the request to the last file: web and worker as processes, queue and
// files as they run, on a PostgreSQL in a temporary folder.
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { createDatabase, startServer } from '#postgres'
import { Application, makeOfficials, makeUnits, type Official } from './registration-world.js'

export interface EndToEnd {
  /** Until the click is answered: numbers, rows, jobs and audit are committed. */
  clickMs: number
  /** From the click to the last certificate issued. */
  allMs: number
}

/** Issues `count` certificates of one training. */
export async function issueThroughTheQueue(count: number): Promise<EndToEnd> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-certificates-'))
  const server = await startServer(join(folder, 'postgres'))
  const databaseUrl = await createDatabase(server.connectionString, 'bench')
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 2 })
  const dataDir = join(folder, 'data')
  let app: Application | null = null
  let stopWorker = async () => {}
  try {
    app = await Application.start(databaseUrl, dataDir, 16)
    const trainingId = await heldTraining(app, pool, count)
    stopWorker = await startWorker(databaseUrl, dataDir)
    return await measure(app, trainingId, count)
  } finally {
    await stopWorker()
    await app?.stop()
    await pool.end()
    await server.stop('immediate')
    await rm(folder, { recursive: true, force: true })
  }
}

async function measure(app: Application, trainingId: string, count: number): Promise<EndToEnd> {
  const path = `/trainings/${trainingId}/certificates`
  const beganAt = performance.now()
  const { issued } = await app.post<{ issued: number }>(path)
  const clickMs = performance.now() - beganAt
  if (issued !== count) throw new Error(`${issued} certificates instead of ${count}`)
  for (;;) {
    const { body } = await app.ask('GET', `${path}/progress`)
    const { made, failed } = JSON.parse(body) as { made: number; failed: number }
    if (failed > 0) throw new Error(`${failed} certificates failed`)
    if (made === count) return { clickMs, allMs: performance.now() - beganAt }
    await setTimeout(25)
  }
}

async function startWorker(databaseUrl: string, dataDir: string) {
  const child = fork(fileURLToPath(new URL('../src/worker.main.js', import.meta.url)), {
    env: {
      ...{ PATH: process.env.PATH, DATABASE_URL: databaseUrl, DATA_DIR: dataDir },
      ...{ TZ: 'UTC', LOG_LEVEL: 'error' },
    },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  await once(child, 'message')
  return async () => {
    child.kill('SIGTERM')
    await once(child, 'exit')
  }
}

/** Everybody was there in the one session. */
async function heldTraining(app: Application, pool: pg.Pool, count: number): Promise<string> {
  const organizationId = await app.setUp()
  await app.post(`/organizations/${organizationId}/settings`, {
    ...{ validFrom: '2020-01-01', parentLine: 'LĐLĐ TỈNH MẪU', bodyLine: 'LIÊN ĐOÀN LAO ĐỘNG HUYỆN MẪU' },
    ...{ place: 'Mẫu', referenceSuffix: 'LĐLĐ', signingAuthority: 'TM. BAN THƯỜNG VỤ' },
    ...{ signerTitle: 'CHỦ TỊCH', signerName: 'Nguyễn Văn Mẫu' },
  })
  const officials = await makeOfficials(pool, await makeUnits(app, organizationId, 10), count)
  return insertTraining(pool, organizationId, officials)
}

async function insertTraining(pool: pg.Pool, organizationId: string, officials: Official[]) {
  const { rows } = await pool.query<{ id: string }>(
    `WITH training AS (
       INSERT INTO trainings (id, organizer_id, issuer_id, code, slug, title, search_key, venue, audience, status, starts_on, created_at)
       VALUES (gen_random_uuid(), $1, $1, 'M1', 'm1', 'Tập huấn kỹ năng công tác tuyên truyền', '', 'Hội trường Mẫu', '{chair}', 'held', '2023-04-26', now())
       RETURNING id),
     session AS (
       INSERT INTO training_sessions (id, training_id, no, name, starts_at, ends_at)
       SELECT gen_random_uuid(), id, 1, 'Sáng', '2023-04-26T00:30Z', '2023-04-26T04:00Z' FROM training RETURNING id),
     seats AS (
       INSERT INTO training_seats (training_id, capacity, taken, next_seq) SELECT id, 5000, 0, 1 FROM training),
     registered AS (
       INSERT INTO registrations (id, training_id, person_id, unit_id, seq, place, state, source, position_role, full_name,
         sort_key, search_key, position_title, unit_name, organization_path, registered_at)
       SELECT gen_random_uuid(), training.id, p.id, p.unit_id, o.n, o.n, 'confirmed', 'staff', 'chair', p.full_name,
         p.sort_key, p.search_key, 'Chủ tịch', 'Trường Mẫu', '', now()
       FROM training, unnest($2::uuid[]) WITH ORDINALITY AS o (id, n) JOIN people p ON p.id = o.id RETURNING id),
     scanned AS (
       INSERT INTO scans (id, training_id, session_id, registration_id, method, actor_label, device_time, received_at, result)
       SELECT gen_random_uuid(), training.id, session.id, registered.id, 'ticket', 'bench', now(), now(), 'in'
       FROM training, session, registered)
     SELECT id FROM training`,
    [organizationId, officials.map(({ personId }) => personId)],
  )
  return rows[0]!.id
}
