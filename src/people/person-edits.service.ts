import { Injectable } from '@nestjs/common'
import { DomainError } from '#errors'
import type { Actor } from '../access/actor.js'
import { Transactions } from '../access/transactions.js'
import { AuditService } from '../audit/audit.service.js'
import { Database, type Tx } from '../database/database.js'
import { MatchingService } from './matching.service.js'
import { factsOf, titlesBefore, type WrittenPerson } from './new-person.js'
import type { EditPerson } from './people.dto.js'
import { chosenName } from './name-case.policy.js'
import { peopleErrors } from './people.errors.js'
import type { PersonForm } from './people.presenter.js'
import { PeopleRepository } from './people.repository.js'
import { changedFacts, sayChangedFacts, type EditableFacts } from './person-differences.js'
import { PersonHeadsService } from './person-heads.service.js'
import { arePartsOf, renamed } from './person-names.js'
import { birthOf, sayBirth } from './person-words.js'
import type { Person } from './person.entity.js'

/** Correcting what is known of a person. */
@Injectable()
export class PersonEditsService {
  constructor(
    private readonly database: Database,
    private readonly transactions: Transactions,
    private readonly people: PeopleRepository,
    private readonly heads: PersonHeadsService,
    private readonly matching: MatchingService,
    private readonly audit: AuditService,
  ) {}

  /** Shows phone, e-mail and birth, so it is written down. */
  async form(actor: Actor, id: string): Promise<PersonForm> {
    return this.database.transaction(async (tx) => {
      const head = await this.heads.requireIn(tx, actor, 'people.edit', id)
      const person = (await this.people.find(tx, head.id))!
      await this.recordIn(tx, actor, 'people.view', person)
      const { fullName, familyName, middleName, givenName, gender, phone, email, version } = person
      return {
        ...{ fullName, familyName, middleName, givenName, gender, phone, email, version },
        head: await this.heads.viewIn(tx, actor, head),
        birth: sayBirth(person),
      }
    })
  }

  /**
   * Replaces name, gender, birth, phone and e-mail: what is left out is forgotten, parts of the name that are left out
   * follow the name. `person_changed` names both values when somebody else was faster; `name_case_offered` and
   * `person_exists` ask a question that the next request answers. `titlesLeftOut`: what stood before the name.
   */
  async edit(actor: Actor, id: string, dto: EditPerson): Promise<WrittenPerson> {
    try {
      await this.transactions.run(actor, 'people.edit', (tx) => this.editIn(tx, actor, id, dto))
      return { id, titlesLeftOut: titlesBefore(dto.fullName) }
    } catch (error) {
      if (error instanceof DomainError && error.code === 'person_changed') await this.recordShown(actor, id)
      throw error
    }
  }

  private async editIn(tx: Tx, actor: Actor, id: string, dto: EditPerson): Promise<{ id: string }> {
    const stored = await this.lockIn(tx, actor, id)
    const sent = sentFacts(stored, dto)
    const fields = changedFacts(stored, sent)
    if (fields.length === 0) return { id }
    if (stored.version !== dto.version) {
      throw peopleErrors.person_changed({ differences: sayChangedFacts(stored, sent) })
    }
    if (!dto.namesake) await this.refuseAlikeIn(tx, actor, stored, sent)
    await this.people.update(tx, id, sent)
    await this.recordIn(tx, actor, 'people.edit', stored, fields)
    return { id }
  }

  /**
   * The row to be changed, within reach and not merged; nobody else changes it before the transaction ends. Reach is
   * asked under the lock: whoever moved, merged or erased the person a moment before is seen.
   */
  async lockIn(tx: Tx, actor: Actor, id: string): Promise<Person> {
    const person = await this.people.lock(tx, id)
    const head = await this.heads.requireIn(tx, actor, 'people.edit', id)
    if (head.id !== id) throw peopleErrors.person_merged({ name: head.fullName })
    return person!
  }

  /** Asks only about what the edit makes alike, not about what was so before. */
  private async refuseAlikeIn(tx: Tx, actor: Actor, stored: Person, sent: EditableFacts): Promise<void> {
    const name = sent.nameKey === stored.nameKey ? [] : (['unit'] as const)
    const phone = sent.phone === stored.phone ? [] : (['phone'] as const)
    await this.matching.refuseAlikeIn(
      tx,
      actor,
      { ...sent, unitId: stored.unitId },
      [...name, ...phone],
      stored.id,
    )
  }

  /** A refused edit showed what is stored now. */
  private async recordShown(actor: Actor, id: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      const person = await this.people.find(tx, id)
      if (person) await this.recordIn(tx, actor, 'people.view', person)
    })
  }

  private recordIn(tx: Tx, actor: Actor, verb: string, { id, unitId }: Person, fields?: string[]) {
    const detail = verb === 'people.view' ? '1' : undefined
    return this.audit.recordIn(tx, actor, {
      ...{ verb, fields, detail },
      subjectKind: 'person',
      subjectId: id,
      organizationId: unitId,
    })
  }
}

function sentFacts(stored: Person, dto: EditPerson): EditableFacts {
  const { familyName = '', middleName = '', givenName = '' } = dto
  const hasParts = [dto.familyName, dto.middleName, dto.givenName].some((part) => part !== undefined)
  const parts = hasParts ? { familyName, middleName, givenName } : null
  const written = chosenName(stored.fullName, { written: dto.fullName, nameCase: dto.nameCase })
  const name = renamed(stored, written, parts)
  if (!arePartsOf(name.fullName, name)) throw peopleErrors.name_parts_wrong({ name: name.fullName })
  return { ...name, ...factsOf({ ...dto, ...birthOf(dto.birth) }) }
}
