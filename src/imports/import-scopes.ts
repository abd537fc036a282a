import { Injectable } from '@nestjs/common'
import { Actor } from '../access/actor.js'
import type { ImportScope } from './import-contributions.js'
import { ImportRowsRepository } from './import-rows.repository.js'
import type { Import } from './import.entity.js'

/** What a job may know and do for an import. */
@Injectable()
export class ImportScopes {
  constructor(private readonly rows: ImportRowsRepository) {}

  /**
   * Acts in the name of who asked for it. His rights were looked at when he asked; here they reach over the body of
   * the import and nothing else, so that no row can touch what lies outside.
   */
  of(found: Import): ImportScope {
    const { id, organizationId, actorId, actorLabel, options } = found
    const grants = [{ role: 'administrator' as const, organizationId }]
    return {
      importId: id,
      organizationId,
      options,
      actor: new Actor(actorId === null ? 'system' : 'user', actorId, actorLabel, grants),
      subjectOfRow: (tx, row) => this.rows.subjectOf(tx, id, row),
    }
  }
}
