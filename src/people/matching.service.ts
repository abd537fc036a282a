import { Injectable } from '@nestjs/common'
import type { Actor } from '../access/actor.js'
import type { Tx } from '../database/database.js'
import { MatchingRepository } from './matching.repository.js'
import { nameColumns } from './new-person.js'
import { judgeRow, type MatchCandidate, type RowMatch, type RowToMatch } from './row-matches.js'

/** Who the people of a list are: known, doubtful or new. */
@Injectable()
export class MatchingService {
  constructor(private readonly matching: MatchingRepository) {}

  /**
   * Judges each row, in their order, against everybody whom the actor may edit; one statement for all of them, so
   * hand over some hundred rows at a time. Rows are not compared with each other. Changes nothing.
   */
  async matchIn(tx: Tx, actor: Actor, rows: RowToMatch[]): Promise<RowMatch[]> {
    const found = await this.matching.find(tx, actor.roots('people.edit'), {
      unitIds: rows.map(({ unitId }) => unitId),
      nameKeys: rows.map(({ fullName }) => nameColumns(fullName).nameKey),
      phones: rows.map(({ phone }) => phone ?? null),
      birthDates: rows.map(({ birthDate }) => birthDate ?? null),
    })
    const candidates: MatchCandidate[][] = rows.map(() => [])
    for (const { no, ...candidate } of found) candidates[no]!.push(candidate)
    return rows.map((row, no) => judgeRow(row, candidates[no]!))
  }
}
