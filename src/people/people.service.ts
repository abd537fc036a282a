import { Injectable } from '@nestjs/common'
import { Clock } from '#clock'
import { todayIn } from '#text'
import { v7 as uuid } from 'uuid'
import type { Actor } from '../access/actor.js'
import type { Permission } from '../access/permissions.js'
import { Transactions } from '../access/transactions.js'
import { AuditService } from '../audit/audit.service.js'
import type { Tx } from '../database/database.js'
import { OrganizationsService } from '../organizations/organizations.service.js'
import { isErased } from './identities.js'
import { MatchingService } from './matching.service.js'
import {
  bestMatch,
  factsOf,
  missingFacts,
  nameColumns,
  titlesBefore,
  type NameColumns,
  type NewPerson,
  type PersonFacts,
  type WrittenPerson,
} from './new-person.js'
import type { CreatePerson } from './people.dto.js'
import { peopleErrors } from './people.errors.js'
import { PeopleRepository, type CurrentPerson, type Namesake } from './people.repository.js'
import { chosenName } from './name-case.policy.js'
import { birthOf } from './person-words.js'
import { profession, unionPosition, type GivenPosition } from './given-positions.js'
import { titleOf, type PositionRole } from './position-roles.js'

/** A person as he stands today, for a row that keeps it as it was. */
export interface PersonSnapshot extends PersonFacts {
  personId: string
  fullName: string
  sortKey: string
  searchKey: string
  unitId: string
  unitName: string
  unitGroup: string | null
  role: PositionRole
  title: string
  /** `LĐLĐ tỉnh … › LĐLĐ huyện … › …` */
  organizationPath: string
}

/** Officials and the positions they hold. Verbs that end in `In` check no reach: the calling verb does. */
@Injectable()
export class PeopleService {
  constructor(
    private readonly transactions: Transactions,
    private readonly organizations: OrganizationsService,
    private readonly people: PeopleRepository,
    private readonly matching: MatchingService,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /**
   * Adds an official to a unit that the actor may edit. When somebody within reach looks alike (name in the
   * unit, phone, name and date of birth) it throws `person_exists`, unless the actor says that it is another person;
   * `name_case_offered` asks how a name in capitals is to be written. `titlesLeftOut`: what stood before the name.
   */
  async create(actor: Actor, dto: CreatePerson): Promise<WrittenPerson> {
    return this.transactions.run(actor, 'people.create', async (tx) => {
      await this.organizations.requireWorkingIn(tx, actor, 'people.edit', dto.unitId)
      const person = { ...dto, ...birthOf(dto.birth) }
      if (!dto.namesake) {
        await this.people.lockName(tx, dto.unitId, nameColumns(dto.fullName).nameKey)
        const said = { ...factsOf(person), ...nameColumns(dto.fullName), unitId: dto.unitId }
        await this.matching.refuseAlikeIn(tx, actor, said, ['unit', 'phone', 'birth'])
      }
      const fullName = chosenName(null, { written: dto.fullName, nameCase: dto.nameCase })
      const id = await this.createIn(tx, actor, { ...person, fullName })
      return { id, titlesLeftOut: titlesBefore(dto.fullName) }
    })
  }

  /** Makes a person with a position from today on, whoever else has the name. Returns the id. */
  async createIn(tx: Tx, actor: Actor, person: NewPerson): Promise<string> {
    const unit = await this.organizations.findIn(tx, person.unitId)
    if (!unit) throw peopleErrors.unit_not_found()
    const id = uuid()
    await this.people.insert(tx, {
      id,
      unitId: unit.id,
      ...nameColumns(person.fullName),
      ...factsOf(person),
      partsEdited: false,
      canonicalId: null,
      sample: unit.sample,
      version: 1,
      createdAt: this.clock.now(),
    })
    await this.record(tx, actor, 'people.create', id, unit.id)
    await this.givePosition(tx, id, unionPosition(person))
    if (person.profession) await this.givePosition(tx, id, profession(person))
    return id
  }

  /**
   * The person of that name in that unit (spelling of the tone and letter case do not matter), unless phone
   * or birth contradict; else a new one. Of somebody found, facts that were unknown are filled in, and a role
   * that he did not hold is added; nothing known is overwritten. The word of who did not sign in (a visitor, a
   * unit's link) changes nothing of a known person: letters would follow whoever gave a phone number. Nor does that
   * phone choose the person: whether it is his would be told by the answer. `changes` names what was filled in of
   * somebody known.
   * Concurrent calls for one name follow each other under an advisory lock until their transactions end.
   */
  async findOrCreateIn(
    tx: Tx,
    actor: Actor,
    person: NewPerson,
  ): Promise<{ id: string; created: boolean; changes: string[] }> {
    const name = nameColumns(person.fullName)
    const namesakes = await this.lockNamesakesIn(tx, person.unitId, name)
    const signedIn = actor.kind === 'user' || actor.kind === 'system'
    const said = factsOf(person)
    const known = bestMatch(namesakes, signedIn ? said : { ...said, phone: null })
    if (!known) return { id: await this.createIn(tx, actor, person), created: true, changes: [] }
    const changes = signedIn ? await this.completeIn(tx, actor, known.id, person) : []
    return { id: known.id, created: false, changes }
  }

  /**
   * As of today by the business clock, in the position of `role` where he holds that one in his unit, else in the
   * one that stands for him. `person_not_found` when there is none, `person_erased` when his data were erased.
   */
  async snapshotIn(tx: Tx, personId: string, role?: PositionRole): Promise<PersonSnapshot> {
    const found = await this.currentIn(tx, personId, role)
    return this.snapshotOf(tx, found)
  }

  /** The same of somebody within the actor's reach for `permission`; else `organization_not_found`. */
  async snapshotWithinIn(
    tx: Tx,
    actor: Actor,
    permission: Permission,
    personId: string,
    role?: PositionRole,
  ): Promise<PersonSnapshot> {
    const found = await this.currentIn(tx, personId, role)
    await this.organizations.requireIn(tx, actor, permission, found.unitId)
    return this.snapshotOf(tx, found)
  }

  private async currentIn(tx: Tx, personId: string, role?: PositionRole): Promise<CurrentPerson> {
    const found = await this.people.findCurrent(tx, personId, this.today(), role)
    if (!found) throw peopleErrors.person_not_found()
    return found
  }

  private async snapshotOf(tx: Tx, found: CurrentPerson): Promise<PersonSnapshot> {
    if (isErased(found)) throw peopleErrors.person_erased()
    const { id, sample: _sample, version: _version, nameKey: _key, role: held, title, ...facts } = found
    return {
      ...facts,
      personId: id,
      role: held ?? 'other',
      title: title ?? titleOf('other'),
      organizationPath: await this.organizations.pathIn(tx, found.unitId),
    }
  }

  /**
   * Fills in what was unknown of a person and adds the role when he does not hold it; nothing known is overwritten.
   * Returns the names of what changed. `person_not_found`, `person_erased`.
   */
  async completeIn(tx: Tx, actor: Actor, personId: string, person: NewPerson): Promise<string[]> {
    const known = await this.currentIn(tx, personId)
    if (isErased(known)) throw peopleErrors.person_erased()
    const missing = missingFacts(known, factsOf(person))
    const fields: string[] = Object.keys(missing)
    if (fields.length > 0) await this.people.update(tx, known.id, missing)
    const given = { ...unionPosition(person), title: undefined }
    if (!(await this.people.holds(tx, { ...given, id: known.id }, this.today()))) {
      await this.givePosition(tx, known.id, unionPosition(person))
      fields.push('position')
    }
    const isAtWork = person.profession !== undefined
    if (isAtWork && !(await this.people.holds(tx, { ...profession(person), id: known.id }, this.today()))) {
      await this.givePosition(tx, known.id, profession(person))
      fields.push('profession')
    }
    if (fields.length > 0) await this.record(tx, actor, 'people.complete', known.id, person.unitId, fields)
    return fields
  }

  /**
   * Removes a person whom an import made, with his positions: `gone`; `changed` when somebody edited or merged him
   * since, `in_use` when anything depends on him (then nothing was removed).
   */
  async takeBackIn(tx: Tx, actor: Actor, personId: string): Promise<'gone' | 'changed' | 'in_use'> {
    const made = await this.people.lock(tx, personId)
    if (!made) return 'gone'
    const isTouched = made.version > 1 || made.canonicalId !== null
    if (isTouched || (await this.people.wasChanged(tx, personId))) return 'changed'
    if (!(await this.people.removeUnused(tx, personId))) return 'in_use'
    await this.record(tx, actor, 'people.take_back', personId, made.unitId)
    return 'gone'
  }

  /** Those of that name in the unit; nobody else adds one before the transaction ends. */
  private async lockNamesakesIn(tx: Tx, unitId: string, name: NameColumns): Promise<Namesake[]> {
    await this.people.lockName(tx, unitId, name.nameKey)
    return this.people.findNamesakes(tx, unitId, name.nameKey, this.today())
  }

  private today(): string {
    return todayIn(this.clock.now())
  }

  private async givePosition(
    tx: Tx,
    personId: string,
    { unitId: organizationId, ...facts }: GivenPosition,
  ): Promise<void> {
    const now = this.clock.now()
    await this.people.insertPosition(tx, {
      ...{ id: uuid(), personId, organizationId, ...facts, validFrom: todayIn(now), validTo: null },
      ...{ stands: false, version: 1, createdAt: now },
    })
  }

  private record(tx: Tx, actor: Actor, verb: string, id: string, organizationId: string, fields?: string[]) {
    return this.audit.recordIn(tx, actor, {
      verb,
      subjectKind: 'person',
      subjectId: id,
      organizationId,
      fields,
    })
  }
}
