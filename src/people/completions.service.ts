import { Injectable } from '@nestjs/common'
import type { Actor } from '../access/actor.js'
import { AuditService } from '../audit/audit.service.js'
import type { Tx } from '../database/database.js'
import { profession, unionPosition } from './given-positions.js'
import { factsOf, type NewPerson, type PersonFacts } from './new-person.js'
import { CompletionsRepository } from './completions.repository.js'

/** Takes back what `PeopleService.completeIn` filled in. */
@Injectable()
export class CompletionsService {
  constructor(
    private readonly completions: CompletionsRepository,
    private readonly audit: AuditService,
  ) {}

  /**
   * Empties the facts that a list filled in and removes the positions that it gave, while they still say what the
   * list said; else nothing is changed and it answers `changed`. `changes` as `completeIn` returned them.
   */
  async takeBackIn(
    tx: Tx,
    actor: Actor,
    personId: string,
    said: NewPerson,
    changes: string[],
  ): Promise<'gone' | 'changed'> {
    const known = await this.completions.lock(tx, personId)
    if (!known) return 'gone'
    const facts = factsOf(said)
    const filled = (Object.keys(facts) as (keyof PersonFacts)[]).filter((fact) => changes.includes(fact))
    if (filled.some((fact) => known[fact] !== facts[fact])) return 'changed'
    const given = [
      ...(changes.includes('position') ? [unionPosition(said)] : []),
      ...(changes.includes('profession') ? [profession(said)] : []),
    ]
    const positions: (string | null)[] = []
    for (const position of given) positions.push(await this.completions.findUntouched(tx, personId, position))
    if (positions.includes(null)) return 'changed'
    await this.completions.removePositions(tx, positions)
    if (filled.length > 0)
      await this.completions.empty(tx, personId, Object.fromEntries(filled.map((fact) => [fact, null])))
    await this.audit.recordIn(tx, actor, {
      ...{ verb: 'people.take_back', subjectKind: 'person', subjectId: personId },
      ...{ organizationId: said.unitId, fields: changes },
    })
    return 'gone'
  }
}
