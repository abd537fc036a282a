import { Injectable } from '@nestjs/common'
import type { Tx } from '../database/database.js'

/** Numbers of papers and certificates, one series for each issuer, kind and year. */
@Injectable()
export class NumberSeriesService {
  /**
   * The next `count` numbers (at least 1), in order. They are taken in the caller's transaction: the row
   * lock makes the next taker wait for its end, and a rollback gives them back, so no number is ever skipped.
   * Take them late, under all other locks, and write to one series in a transaction.
   */
  async takeIn(tx: Tx, issuerId: string, kind: string, year: number, count: number): Promise<number[]> {
    if (!Number.isInteger(count) || count < 1) throw new RangeError(`not a count of numbers: ${count}`)
    const [row] = await tx.query<{ last: number }[]>(
      `INSERT INTO number_series AS series (issuer_id, kind, year, last_number) VALUES ($1, $2, $3, $4)
       ON CONFLICT ON CONSTRAINT number_series_pk DO UPDATE SET last_number = series.last_number + $4
       RETURNING last_number AS last`,
      [issuerId, kind, year, count],
    )
    const first = row!.last - count + 1
    return Array.from({ length: count }, (_, at) => first + at)
  }
}
