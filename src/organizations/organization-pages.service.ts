import { Injectable } from '@nestjs/common'
import type { Actor } from '../access/actor.js'
import { Database } from '../database/database.js'
import { LetterheadsService } from './letterheads.service.js'
import { OrganizationHeadsService } from './organization-heads.service.js'
import type { OrganizationDetail } from './organizations.presenter.js'
import { OrganizationsRepository } from './organizations.repository.js'
import { SuccessionsRepository } from './successions.repository.js'

/** More stand in the tree, which pages. */
const SHOWN = 20

/** What the page of one body shows. */
@Injectable()
export class OrganizationPagesService {
  constructor(
    private readonly database: Database,
    private readonly heads: OrganizationHeadsService,
    private readonly letterheads: LetterheadsService,
    private readonly organizations: OrganizationsRepository,
    private readonly successions: SuccessionsRepository,
  ) {}

  /**
   * The body with its first day, the first units directly below it, and, once it is dissolved, the bodies that it went
   * into. `organization_not_found` out of reach.
   */
  async get(actor: Actor, id: string): Promise<OrganizationDetail> {
    const tx = this.database.reader
    const head = await this.heads.head(actor, 'organizations.read', id)
    const isDissolved = head.status === 'dissolved'
    return {
      ...head,
      since: await this.organizations.firstDay(tx, id),
      below: head.children > 0 ? await this.successions.listChildren(tx, id, SHOWN) : [],
      successors: isDissolved ? await this.successions.listToday(tx, id) : [],
      letterhead: await this.letterheads.find(actor, id),
    }
  }
}
