import { Injectable } from '@nestjs/common'
import type { Actor } from '../access/actor.js'
import type { Permission } from '../access/permissions.js'
import type { Tx } from '../database/database.js'
import { organizationErrors } from '../organizations/organizations.errors.js'
import { OrganizationsService } from '../organizations/organizations.service.js'
import { ImportTargets, type ImportOption, type ImportTarget } from './import-contributions.js'
import type { Import } from './import.entity.js'
import { importErrors } from './imports.errors.js'
import { ImportsRepository, type ImportHead } from './imports.repository.js'

/** Whose imports an actor sees, and which he may change. */
@Injectable()
export class ImportAccess {
  constructor(
    private readonly organizations: OrganizationsService,
    private readonly imports: ImportsRepository,
    private readonly targets: ImportTargets,
  ) {}

  /** The target, when the actor may change its kind of rows in the body; else `target_not_permitted`. */
  async requireTargetIn(tx: Tx, actor: Actor, name: string, organizationId: string): Promise<ImportTarget> {
    await this.organizations.requireIn(tx, actor, 'imports.run', organizationId)
    const target = this.targets.find(name)
    if (!target || !(await this.mayIn(tx, actor, target, organizationId)))
      throw importErrors.target_not_permitted()
    return target
  }

  async mayIn(tx: Tx, actor: Actor, target: ImportTarget, organizationId: string): Promise<boolean> {
    return this.isPermittedIn(tx, actor, target.permission, organizationId)
  }

  /** The options of the target that the actor may choose for the body. */
  async optionsIn(
    tx: Tx,
    actor: Actor,
    target: ImportTarget,
    organizationId: string,
  ): Promise<ImportOption[]> {
    const options: ImportOption[] = []
    for (const option of target.options) {
      const { permission } = option
      if (!permission || (await this.isPermittedIn(tx, actor, permission, organizationId)))
        options.push(option)
    }
    return options
  }

  /** Throws `option_not_permitted` for an option that is on and that the actor may not choose. */
  async requireOptionsIn(
    tx: Tx,
    actor: Actor,
    target: ImportTarget,
    { organizationId, options }: Pick<Import, 'organizationId' | 'options'>,
  ): Promise<void> {
    const refused = await this.refusedOptionIn(tx, actor, target, { organizationId, options })
    if (refused) throw importErrors.option_not_permitted({ label: refused.label })
  }

  /** Taking back removes what the options brought along too: it needs the same rights as confirming did. */
  async mayTakeBackIn(
    tx: Tx,
    actor: Actor,
    target: ImportTarget,
    found: Pick<Import, 'organizationId' | 'options'>,
  ): Promise<boolean> {
    const isPermitted = await this.mayIn(tx, actor, target, found.organizationId)
    return isPermitted && !(await this.refusedOptionIn(tx, actor, target, found))
  }

  private async refusedOptionIn(
    tx: Tx,
    actor: Actor,
    target: ImportTarget,
    { organizationId, options }: Pick<Import, 'organizationId' | 'options'>,
  ): Promise<ImportOption | undefined> {
    const permitted = await this.optionsIn(tx, actor, target, organizationId)
    return target.options.find((option) => options[option.key] && !permitted.includes(option))
  }

  private async isPermittedIn(
    tx: Tx,
    actor: Actor,
    permission: Permission,
    organizationId: string,
  ): Promise<boolean> {
    return this.organizations.requireIn(tx, actor, permission, organizationId).then(
      () => true,
      (error: unknown) => {
        if (
          error instanceof Error &&
          'code' in error &&
          error.code === organizationErrors.organization_not_found().code
        )
          return false
        throw error
      },
    )
  }

  /** For reading. */
  async requireIn(tx: Tx, actor: Actor, id: string): Promise<ImportHead> {
    const found = await this.imports.findWithin(tx, actor.roots('imports.run'), id)
    if (!found) throw importErrors.import_not_found()
    return found
  }

  /** For a change: locked until the transaction ends, and only for who may change what it would change. */
  async lockIn(tx: Tx, actor: Actor, id: string): Promise<{ found: Import; target: ImportTarget }> {
    const { target: name, organizationId } = await this.requireIn(tx, actor, id)
    const target = await this.requireTargetIn(tx, actor, name, organizationId)
    await this.imports.shareSubjects(tx)
    const found = await this.imports.lock(tx, id)
    if (!found) throw importErrors.import_not_found()
    return { found, target }
  }
}
