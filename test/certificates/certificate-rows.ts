import { makeCertificate } from '../../src/certificates/certificates.jobs.js'
import type { TestApp } from '../support/test-app.js'
import { until } from '../support/until.js'

interface Certificate {
  id: string
  number: number
  state: string
  code: string
}

/** The certificates of a training by their numbers. */
export const certificatesOf = (app: TestApp, trainingId: string) =>
  app.query<Certificate>(
    'SELECT id, number, state, code FROM certificates WHERE training_id = $1 ORDER BY number',
    [trainingId],
  )

export async function countMade(app: TestApp, trainingId: string): Promise<number> {
  const rows = await certificatesOf(app, trainingId)
  return rows.filter(({ state }) => state === 'issued').length
}

/** Waits until the worker has nothing to do for certificates. */
export const nothingOwed = (app: TestApp) =>
  until(async () => {
    const owed = await app.query(`SELECT 1 FROM outbox WHERE kind = $1 AND state <> 'done'`, [
      makeCertificate.name,
    ])
    return owed.length === 0
  }, 'no certificate is owed')

/** Each person one certificate, each certificate one file and one line “made”, and numbers without a gap. */
export async function expectExactlyOnce(app: TestApp, trainingId: string, count: number) {
  const rows = await certificatesOf(app, trainingId)
  expect(rows.map(({ number }) => number - rows[0]!.number)).toEqual(
    Array.from({ length: count }, (_, at) => at),
  )
  expect(new Set(rows.map(({ state }) => state))).toEqual(new Set(['issued']))
  const [counts] = await app.query(
    `SELECT count(DISTINCT c.person_id)::int AS people, count(DISTINCT c.file_id)::int AS files,
       (SELECT count(*)::int FROM stored_files WHERE purpose = 'certificate' AND organization_id = min(c.issuer_id::text)::uuid)
         - (SELECT count(*)::int FROM certificates x WHERE x.training_id <> $1 AND x.file_id IS NOT NULL
             AND x.issuer_id = min(c.issuer_id::text)::uuid) AS stored,
       (SELECT count(*)::int FROM certificate_events e JOIN certificates x ON x.id = e.certificate_id
         WHERE x.training_id = $1 AND e.kind = 'made') AS made
     FROM certificates c WHERE c.training_id = $1`,
    [trainingId],
  )
  expect(counts).toEqual({ people: count, files: count, stored: count, made: count })
  const [series] = await app.query(
    `SELECT last_number AS last FROM number_series WHERE kind = 'GCN' AND issuer_id =
       (SELECT issuer_id FROM trainings WHERE id = $1)`,
    [trainingId],
  )
  expect(series).toEqual({ last: rows.at(-1)!.number })
}
