import { Injectable } from '@nestjs/common'
import type { Actor } from '../access/actor.js'
import type { Permission } from '../access/permissions.js'
import { Database, type Tx } from '../database/database.js'
import { peopleErrors } from './people.errors.js'
import type { PersonHeadView } from './people.presenter.js'
import { PersonContributions } from './person-contributions.js'
import { PersonHeadsRepository, type PersonHeadRow } from './person-heads.repository.js'

/** Who a person is, for pages and verbs of other capabilities. Whoever was merged is answered by the one kept. */
@Injectable()
export class PersonHeadsService {
  constructor(
    private readonly database: Database,
    private readonly heads: PersonHeadsRepository,
    private readonly contributions: PersonContributions,
  ) {}

  /**
   * The person when his unit lies within the actor's reach for `permission`; else `person_not_found`. Nobody changes
   * one whose data were erased: `person_erased`.
   */
  async requireIn(tx: Tx, actor: Actor, permission: Permission, id: string): Promise<PersonHeadRow> {
    const found = await this.heads.findWithin(tx, actor.roots(permission), id)
    if (!found) throw peopleErrors.person_not_found()
    if (permission === 'people.edit' && found.isErased) throw peopleErrors.person_erased()
    return found
  }

  /** Whoever the actor may reach: for other capabilities' own work inside their transaction. */
  findIn(tx: Tx, id: string): Promise<PersonHeadRow | null> {
    return this.heads.find(tx, id)
  }

  /** For a page of another capability about one person, to be shown in `PersonFrame`. */
  async head(actor: Actor, permission: Permission, id: string): Promise<PersonHeadView> {
    const found = await this.requireIn(this.database.reader, actor, permission, id)
    return this.viewIn(this.database.reader, actor, found)
  }

  /** With the tabs that the actor may open. */
  async viewIn(tx: Tx, actor: Actor, found: PersonHeadRow): Promise<PersonHeadView> {
    const tabs = await this.contributions.tabs(tx, found)
    return {
      id: found.id,
      fullName: found.fullName,
      unit: { id: found.unitId, name: found.unitName },
      mergedName: found.mergedName,
      isErased: found.isErased,
      tabs: tabs.filter((tab) => !tab.permission || actor.can(tab.permission)),
    }
  }
}
