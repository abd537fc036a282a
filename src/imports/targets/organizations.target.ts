import { Injectable } from '@nestjs/common'
import { Clock } from '#clock'
import { todayIn } from '#text'
import type { Tx } from '../../database/database.js'
import { BringingInService, type FactName } from '../../organizations/bringing-in.service.js'
import { importErrors } from '../imports.errors.js'
import {
  ImportsInto,
  type AppliedFacts,
  type ImportCheck,
  type ImportScope,
  type ImportTarget,
  type KeptReason,
  type RowToApply,
  type RowToTakeBack,
} from '../import-contributions.js'
import { OrganizationCheck, type OrganizationValues } from './organization-check.js'
import { organizationColumns, organizationOptions } from './organization-columns.js'
import type { OrganizationSaid } from './read-organization.js'
import { unitKey } from './unit-names.js'
import { UnitsRepository } from './units.repository.js'

/** Lists of bodies become the tree below the body of the import, parents before what stands below them. */
@Injectable()
@ImportsInto('organizations')
export class OrganizationsTarget implements ImportTarget {
  readonly permission = 'organizations.edit'
  readonly columns = organizationColumns
  readonly options = organizationOptions
  readonly required = [['name']]

  constructor(
    private readonly bodies: BringingInService,
    private readonly units: UnitsRepository,
    private readonly clock: Clock,
  ) {}

  check(scope: ImportScope): ImportCheck {
    return new OrganizationCheck(scope, this.units, todayIn(this.clock.now()))
  }

  async applyIn(tx: Tx, scope: ImportScope, row: RowToApply): Promise<AppliedFacts> {
    const { said, ...above } = row.values as OrganizationValues
    if (row.subjectId) return this.completeIn(tx, scope, row.subjectId, said)
    const parent = await this.parentIn(tx, scope, above)
    const made = row.isSurelyNew ? null : await this.findBelowIn(tx, scope, said, parent.id)
    if (made) return this.completeIn(tx, scope, made, said)
    const { name, kind, group: unitGroup, code: externalCode, since } = said
    const validFrom = since && since < parent.since ? parent.since : since
    const subjectId = await this.bodies.createIn(
      tx,
      scope.actor,
      { name, kind, unitGroup, externalCode, validFrom },
      parent,
    )
    return { subjectId, made: true, changes: [] }
  }

  async takeBackIn(
    tx: Tx,
    { actor, organizationId }: ImportScope,
    { values, result }: RowToTakeBack,
  ): Promise<KeptReason | null> {
    const { said } = values as OrganizationValues
    const { subjectId, changes } = result
    if (await this.units.hasLeft(tx, organizationId, subjectId)) return 'elsewhere'
    const outcome = result.made
      ? await this.bodies.takeBackIn(tx, actor, subjectId)
      : await this.bodies.takeBackCompletionIn(tx, actor, subjectId, factsOf(said), changes as FactName[])
    return outcome === 'gone' ? null : outcome
  }

  hrefOf(subjectId: string): string {
    return `/organizations/${subjectId}`
  }

  private async completeIn(
    tx: Tx,
    scope: ImportScope,
    id: string,
    said: OrganizationSaid,
  ): Promise<AppliedFacts> {
    if (!(await this.units.findOne(tx, scope.organizationId, id))) throw importErrors.body_gone()
    const changes = await this.bodies.completeIn(tx, scope.actor, id, factsOf(said))
    return { subjectId: id, made: false, changes }
  }

  private async parentIn(
    tx: Tx,
    scope: ImportScope,
    { parentId, parentRow }: Omit<OrganizationValues, 'said'>,
  ) {
    const id = parentRow === undefined ? parentId : await scope.subjectOfRow(tx, parentRow)
    const parent = id ? await this.units.findOne(tx, scope.organizationId, id) : null
    if (!parent) throw importErrors.parent_not_made({ row: parentRow ?? '' })
    return parent
  }

  /** Made by hand since the check, or by another import. */
  private async findBelowIn(
    tx: Tx,
    { organizationId }: ImportScope,
    said: OrganizationSaid,
    parentId: string,
  ) {
    const alike = await this.units.find(tx, organizationId, [unitKey(said.name)], [])
    const here = alike.filter(
      (unit) => unit.parentId === parentId && unitKey(unit.name) === unitKey(said.name),
    )
    return here.length === 1 ? here[0]!.id : null
  }
}

const factsOf = ({ code, group }: OrganizationSaid) => ({
  externalCode: code ?? null,
  unitGroup: group ?? null,
})
