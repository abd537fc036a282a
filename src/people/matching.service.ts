import { Injectable } from '@nestjs/common'
import { Clock } from '#clock'
import { todayIn } from '#text'
import type { Actor } from '../access/actor.js'
import type { Tx } from '../database/database.js'
import { MatchingRepository } from './matching.repository.js'
import { nameColumns } from './new-person.js'
import { peopleErrors } from './people.errors.js'
import type { AlikePerson } from './people.presenter.js'
import type { CurrentPerson } from './people.repository.js'
import { titleOf } from './position-roles.js'
import {
  judgeRow,
  type MatchCandidate,
  type MatchReason,
  type RowMatch,
  type RowToMatch,
} from './row-matches.js'

/** Who the people of a list are: known, doubtful or new. */
@Injectable()
export class MatchingService {
  constructor(
    private readonly matching: MatchingRepository,
    private readonly clock: Clock,
  ) {}

  /**
   * Judges each row, in their order, against everybody whom the actor may edit; one statement for all of them, so
   * hand over some hundred rows at a time. Rows are not compared with each other. Changes nothing.
   */
  async matchIn(tx: Tx, actor: Actor, rows: RowToMatch[]): Promise<RowMatch[]> {
    const found = await this.matching.find(
      tx,
      actor.roots('people.edit'),
      {
        unitIds: rows.map(({ unitId }) => unitId),
        nameKeys: rows.map(({ fullName }) => nameColumns(fullName).nameKey),
        phones: rows.map(({ phone }) => phone ?? null),
        birthDates: rows.map(({ birthDate }) => birthDate ?? null),
      },
      this.today(),
    )
    const candidates: MatchCandidate[][] = rows.map(() => [])
    for (const { no, ...candidate } of found) candidates[no]!.push(candidate)
    return rows.map((row, no) => judgeRow(row, candidates[no]!))
  }

  /**
   * Throws `person_exists` when somebody within reach looks alike for one of the reasons: not `exceptId`, nobody whom
   * somebody already told apart from him.
   */
  async refuseAlikeIn(
    tx: Tx,
    actor: Actor,
    said: { unitId: string; nameKey: string; phone: string | null; birthDate: string | null },
    reasons: readonly MatchReason[],
    exceptId: string | null = null,
  ): Promise<void> {
    if (reasons.length === 0) return
    const found = await this.matching.find(
      tx,
      actor.roots('people.edit'),
      {
        unitIds: [said.unitId],
        nameKeys: [said.nameKey],
        phones: [said.phone],
        birthDates: [said.birthDate],
      },
      this.today(),
    )
    const apart = exceptId ? await this.matching.toldApart(tx, exceptId) : []
    for (const alike of found) {
      const reason = reasons.find((each) => alike.reasons.includes(each))
      if (!reason || alike.id === exceptId || apart.includes(alike.id)) continue
      const { fullName: name, unitName: unit } = alike
      throw peopleErrors.person_exists({ reason, name, unit, title: alike.title ?? titleOf('other') })
    }
  }

  /** Who within the actor's reach for editing looks like this person and was not told apart from him. */
  async alikeIn(tx: Tx, actor: Actor, person: CurrentPerson): Promise<AlikePerson[]> {
    const roots = actor.roots('people.edit')
    if (roots.length === 0) return []
    const keys = {
      unitIds: [person.unitId],
      nameKeys: [person.nameKey],
      phones: [person.phone],
      birthDates: [person.birthDate],
    }
    const apart = await this.matching.toldApart(tx, person.id)
    return (await this.matching.find(tx, roots, keys, this.today()))
      .filter(({ id }) => id !== person.id && !apart.includes(id))
      .map(({ id, fullName, unitName, title, reasons }) => ({
        ...{ id, fullName, unitName, title },
        reasons: reasons.map((reason) => (reason === 'birth' ? 'birth_date' : reason)),
      }))
  }

  private today(): string {
    return todayIn(this.clock.now())
  }
}
