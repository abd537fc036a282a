import { Injectable } from '@nestjs/common'
import { searchPatterns } from '#text'
import type { Tx } from '../database/database.js'
import { likeEach } from '../database/like-each.js'
import {
  COUNTED,
  countedWithin,
  REACHED,
  reachSizeOf,
  walkedWithin,
  withinReach,
} from '../organizations/reach.js'
import { rosterOrder } from '../registrations/roster-order.js'
import { CertificateBatch } from './certificate-batch.entity.js'
import { CertificateEvent } from './certificate-event.entity.js'
import type { CertificateState } from './certificate-states.js'
import { Certificate } from './certificate.entity.js'
import type { Progress } from './certificate-progress.js'
import { makeCertificate } from './certificates.jobs.js'
import type { FrozenRecord } from './freeze-certificate.js'

/** A certificate as lists and its page show it. */
export interface CertificateRow {
  id: string
  trainingId: string
  organizerId: string
  registrationId: string
  personId: string
  numberText: string
  code: string
  state: CertificateState
  frozen: FrozenRecord
  issuedOn: string
  madeAt: Date | null
  revokedAt: Date | null
  revocationReason: string | null
  /** Number of the certificate that stands in its place. */
  replacedBy: string | null
  fileHash: string | null
  filename: string | null
  /** Set while its job is parked. */
  parkedJobId: string | null
  lastError: string | null
}

export interface RegisterFilter {
  roots: string[]
  search?: string
  year?: number
  trainingId?: string
  /** The certificate after which the page begins. */
  after?: string
  limit: number
  offset: number
}

const ROW = `
  c.id, c.training_id AS "trainingId", t.organizer_id AS "organizerId", c.registration_id AS "registrationId", c.person_id AS "personId",
  c.number_text AS "numberText", c.code, c.state, c.frozen, c.issued_on AS "issuedOn", c.made_at AS "madeAt",
  c.revoked_at AS "revokedAt", c.revocation_reason AS "revocationReason", n.number_text AS "replacedBy",
  f.sha256 AS "fileHash", f.filename, job.id AS "parkedJobId", job.last_error AS "lastError"`

/** A waiting certificate whose job is parked has failed: a person decides. */
const PARKED = `job.kind = '${makeCertificate.name}' AND job.ref = c.id::text AND job.state = 'parked'`

const JOINS = `
  JOIN registrations r ON r.id = c.registration_id
  JOIN trainings t ON t.id = c.training_id
  LEFT JOIN current_organizations o ON o.id = r.unit_id
  LEFT JOIN certificates n ON n.id = c.replaced_by_id
  LEFT JOIN stored_files f ON f.id = c.file_id
  LEFT JOIN outbox job ON c.state = 'waiting' AND ${PARKED}`

const FROM = `FROM certificates c ${JOINS}`

/** What the register has after the certificate in `$8`. The first comparison lets it begin in that year. */
const FOLLOWS = `(c.year <= (SELECT x.year FROM certificates x WHERE x.id = $8)
  AND (c.year < (SELECT x.year FROM certificates x WHERE x.id = $8)
    OR (c.issuer_id, c.number) > (SELECT x.issuer_id, x.number FROM certificates x WHERE x.id = $8)))`

@Injectable()
export class CertificatesRepository {
  /** Two clicks at once: the second waits here, and then finds everybody issued. */
  async lockTraining(tx: Tx, trainingId: string): Promise<void> {
    await tx.query(`SELECT 1 FROM trainings WHERE id = $1 FOR NO KEY UPDATE`, [trainingId])
  }

  async insertBatch(tx: Tx, batch: CertificateBatch, certificates: Certificate[]): Promise<void> {
    await tx.insert(CertificateBatch, batch)
    // 20 values a row; PostgreSQL takes 65,535 in a statement.
    for (let first = 0; first < certificates.length; first += 1_000) {
      const some = certificates.slice(first, first + 1_000)
      await tx.insert(
        Certificate,
        some.map((one) => ({ ...one, frozen: one.frozen as object })),
      )
    }
  }

  async insertEvents(tx: Tx, events: CertificateEvent[]): Promise<void> {
    for (let first = 0; first < events.length; first += 5_000) {
      await tx.insert(CertificateEvent, events.slice(first, first + 5_000))
    }
  }

  /**
   * Notes on what was revoked of a person that his newest certificate stands in its place.
   * Returns the ids of those revoked ones.
   */
  async replaceRevoked(tx: Tx, batchId: string): Promise<string[]> {
    const [rows] = await tx.query<[{ id: string }[], number]>(
      `UPDATE certificates old SET state = 'replaced', replaced_by_id = made.id
       FROM certificates made
       WHERE made.batch_id = $1 AND old.training_id = made.training_id AND old.person_id = made.person_id
         AND old.state = 'revoked' RETURNING old.id`,
      [batchId],
    )
    return rows.map(({ id }) => id)
  }

  /** In the roster's order, revoked ones after the live one of the same person. */
  listOfTraining(tx: Tx, trainingId: string): Promise<CertificateRow[]> {
    return tx.query(
      `SELECT ${ROW} ${FROM} WHERE c.training_id = $1
       ORDER BY ${rosterOrder('$1')}, (c.state IN ('waiting', 'issued')) DESC, c.number DESC`,
      [trainingId],
    )
  }

  async progress(tx: Tx, trainingId: string): Promise<Progress> {
    const [row] = await tx.query<Progress[]>(
      `SELECT count(*)::int AS total, count(*) FILTER (WHERE c.state = 'issued')::int AS made,
         count(*) FILTER (WHERE c.state = 'waiting' AND job.id IS NULL)::int AS waiting,
         count(job.id)::int AS failed
       FROM certificates c LEFT JOIN outbox job ON c.state = 'waiting' AND ${PARKED}
       WHERE c.training_id = $1 AND c.state IN ('waiting', 'issued')`,
      [trainingId],
    )
    return row!
  }

  async findWithin(tx: Tx, roots: string[], id: string): Promise<CertificateRow | null> {
    const [row] = await tx.query<CertificateRow[]>(
      `SELECT ${ROW} ${FROM} WHERE c.id = $1 AND ${withinReach('t.organizer_id', 2)}`,
      [id, roots],
    )
    return row ?? null
  }

  /** Only what has left the house: made once, whatever became of it. */
  async findByCode(tx: Tx, code: string): Promise<CertificateRow | null> {
    const [row] = await tx.query<CertificateRow[]>(
      `SELECT ${ROW} ${FROM} WHERE c.code = $1 AND c.made_at IS NOT NULL`,
      [code],
    )
    return row ?? null
  }

  listEvents(tx: Tx, certificateId: string): Promise<CertificateEvent[]> {
    return tx.find(CertificateEvent, { where: { certificateId }, order: { at: 'ASC', id: 'ASC' } })
  }

  /** Newest year first; `total` counts to a thousand and one. */
  async listRegister(tx: Tx, filter: RegisterFilter): Promise<{ rows: CertificateRow[]; total: number }> {
    const { roots, search = '', year, trainingId, after, limit, offset } = filter
    const [reached] = await tx.query<{ n: number }[]>(REACHED, [roots])
    const size = reachSizeOf(reached!.n)
    const words = searchPatterns(search)
    const found = (
      within: string,
    ) => `FROM certificates c JOIN trainings t ON t.id = c.training_id WHERE ${within}
      AND ((${likeEach("search_words(c.frozen ->> 'fullName')", 2, words.length)}) OR lower(c.number_text) LIKE lower($3))
      AND ($4::int IS NULL OR c.year = $4) AND ($5::uuid IS NULL OR c.training_id = $5)`
    const number = search ? `${search.replace(/[\\%_]/g, '\\$&')}%` : ''
    const values = [roots, words, number, year ?? null, trainingId ?? null]
    const [count] = await tx.query<{ total: number }[]>(
      `SELECT count(*)::int AS total FROM (
         SELECT 1 ${found(countedWithin('t.organizer_id', 1, size))} LIMIT ${COUNTED + 1}) found`,
      values,
    )
    const rows = await tx.query<CertificateRow[]>(
      `WITH page AS (
         SELECT c.id ${found(walkedWithin('t.organizer_id', 1, size))} AND ($8::uuid IS NULL OR ${FOLLOWS})
         ORDER BY c.year DESC, c.issuer_id, c.number LIMIT $6 OFFSET $7)
       SELECT ${ROW} FROM page JOIN certificates c ON c.id = page.id ${JOINS} ORDER BY c.year DESC, c.issuer_id, c.number`,
      [...values, limit, offset, after ?? null],
    )
    return { rows, total: count!.total }
  }

  /** Held until the transaction ends; its state as it is then. */
  async lockState(tx: Tx, id: string): Promise<CertificateState | null> {
    const [row] = await tx.query<{ state: CertificateState }[]>(
      `SELECT state FROM certificates WHERE id = $1 FOR NO KEY UPDATE`,
      [id],
    )
    return row?.state ?? null
  }

  async revoke(tx: Tx, id: string, reason: string, at: Date): Promise<void> {
    await tx.update(Certificate, { id }, { state: 'revoked', revokedAt: at, revocationReason: reason })
  }
}
