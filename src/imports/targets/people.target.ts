import { Injectable } from '@nestjs/common'
import { Clock } from '#clock'
import { todayIn } from '#text'
import type { Tx } from '../../database/database.js'
import { BringingInService } from '../../organizations/bringing-in.service.js'
import { organizationErrors } from '../../organizations/organizations.errors.js'
import { CompletionsService } from '../../people/completions.service.js'
import { MatchingService } from '../../people/matching.service.js'
import { peopleErrors } from '../../people/people.errors.js'
import { PeopleService } from '../../people/people.service.js'
import {
  ImportsInto,
  type AppliedFacts,
  type ImportCheck,
  type ImportScope,
  type ImportTarget,
  type KeptReason,
  type RowToApply,
  type RowToJudge,
  type RowToTakeBack,
  type SplitRow,
} from '../import-contributions.js'
import { PeopleCheck } from './people-check.js'
import { peopleColumns, peopleOptions } from './people-columns.js'
import { KnownPeopleRepository } from './people.repository.js'
import { newPersonOf, type PersonValues } from './person-values.js'
import { chooseUnit, unitKey } from './unit-names.js'
import { splitPeople } from './split-people.js'
import { UnitsRepository, type KnownUnit } from './units.repository.js'

/** Lists of officials become people with positions in units below the body of the import. */
@Injectable()
@ImportsInto('people')
export class PeopleTarget implements ImportTarget {
  readonly permission = 'people.edit'
  readonly columns = peopleColumns
  readonly options = peopleOptions
  readonly required = [['fullName'], ['familyAndMiddle', 'givenName']]

  constructor(
    private readonly people: PeopleService,
    private readonly completions: CompletionsService,
    private readonly matching: MatchingService,
    private readonly known: KnownPeopleRepository,
    private readonly units: UnitsRepository,
    private readonly bodies: BringingInService,
    private readonly clock: Clock,
  ) {}

  check(scope: ImportScope): ImportCheck {
    const { units, matching, known } = this
    return new PeopleCheck(scope, { units, matching, known, today: todayIn(this.clock.now()) })
  }

  split(cells: RowToJudge['cells']): SplitRow[] {
    return splitPeople(cells)
  }

  /** Whoever was added by hand since the check is found under the lock of his name, and not made twice. */
  async applyIn(tx: Tx, scope: ImportScope, row: RowToApply): Promise<AppliedFacts> {
    const values = row.values as PersonValues
    const { unitId, also } = await this.unitIn(tx, scope, values)
    const { actor } = scope
    if (row.subjectId) {
      const { role } = await this.people.snapshotIn(tx, row.subjectId)
      const person = newPersonOf(values.said, unitId, role)
      const changes = await this.people.completeIn(tx, actor, row.subjectId, person)
      return { subjectId: row.subjectId, made: false, changes, also }
    }
    const person = newPersonOf(values.said, unitId)
    if (row.isSurelyNew)
      return { subjectId: await this.people.createIn(tx, actor, person), made: true, changes: [], also }
    const { id, created, changes } = await this.people.findOrCreateIn(tx, actor, person)
    return { subjectId: id, made: created, changes, also }
  }

  async takeBackIn(
    tx: Tx,
    scope: ImportScope,
    { values, result }: RowToTakeBack,
  ): Promise<KeptReason | null> {
    if (await this.known.hasLeft(tx, scope.organizationId, result.subjectId)) return 'elsewhere'
    const outcome = result.made
      ? await this.people.takeBackIn(tx, scope.actor, result.subjectId)
      : await this.takeBackChangesIn(tx, scope, values as PersonValues, result)
    if (outcome !== 'gone') return outcome
    // A unit that others came to need meanwhile stays: it was made for the row, but it is not the row's alone.
    for (const unit of result.also ?? [])
      if (!(await this.units.hasLeft(tx, scope.organizationId, unit)))
        await this.bodies.takeBackIn(tx, scope.actor, unit)
    return null
  }

  hrefOf(subjectId: string): string {
    return `/people/${subjectId}`
  }

  private async takeBackChangesIn(
    tx: Tx,
    scope: ImportScope,
    { said, unitId, newUnit = '' }: PersonValues,
    { subjectId, changes }: AppliedFacts,
  ) {
    const unit = unitId ?? (await this.findUnitIn(tx, scope, newUnit))?.id
    if (!unit) return 'changed'
    const { role } = await this.people.snapshotIn(tx, subjectId)
    return this.completions.takeBackIn(tx, scope.actor, subjectId, newPersonOf(said, unit, role), changes)
  }

  /** The unit, looked for again: it may have been closed since the check, or made by a row before. */
  private async unitIn(
    tx: Tx,
    scope: ImportScope,
    { unitId, newUnit = '' }: PersonValues,
  ): Promise<{ unitId: string; also?: string[] }> {
    const { organizationId, actor } = scope
    if (unitId) {
      if (!(await this.units.findOne(tx, organizationId, unitId))) throw peopleErrors.unit_not_found()
      return { unitId }
    }
    const found = await this.findUnitIn(tx, scope, newUnit)
    if (found) return { unitId: found.id }
    const parent = await this.units.findOne(tx, organizationId, organizationId)
    if (!parent) throw organizationErrors.organization_not_found()
    const made = await this.bodies.createIn(tx, actor, { kind: 'grassroots_union', name: newUnit }, parent)
    return { unitId: made, also: [made] }
  }

  private async findUnitIn(tx: Tx, { organizationId }: ImportScope, name: string): Promise<KnownUnit | null> {
    const found = chooseUnit(await this.units.find(tx, organizationId, [unitKey(name)], []), name)
    return found === 'several' ? null : found
  }
}
