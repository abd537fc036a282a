import { Injectable } from '@nestjs/common'
import type { Actor } from '../access/actor.js'
import type { Tx } from '../database/database.js'
import type { DecidedChange } from './decided-changes.js'
import { EndingsService } from './endings.service.js'
import { SuccessionsService } from './successions.service.js'

/** Does what was decided, whichever kind it is. */
@Injectable()
export class ChangesService {
  constructor(
    private readonly successions: SuccessionsService,
    private readonly endings: EndingsService,
  ) {}

  /** Returns the id of the body that goes on. Looks at rights, days and the tree as they are now. */
  applyIn(tx: Tx, actor: Actor, change: DecidedChange): Promise<{ id: string }> {
    const { kind, organizationId: id, content } = change
    switch (kind) {
      case 'rename':
        return this.successions.renameIn(tx, actor, id, content)
      case 'transfer':
        return this.successions.transferIn(tx, actor, id, content)
      case 'standing':
        return this.successions.changeStandingIn(tx, actor, id, content)
      case 'merge':
        return this.endings.mergeIn(tx, actor, id, content)
      case 'split':
        return this.endings.splitIn(tx, actor, id, content)
      case 'dissolve':
        return this.endings.dissolveIn(tx, actor, id, content)
    }
  }
}
