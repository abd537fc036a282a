import { Injectable } from '@nestjs/common'
import { Clock } from '#clock'
import type { NameOrder } from '#text'
import type { Actor } from '../access/actor.js'
import { Transactions } from '../access/transactions.js'
import { AuditService } from '../audit/audit.service.js'
import { Database, type Tx } from '../database/database.js'
import { OrganizationsService } from '../organizations/organizations.service.js'
import { NameOrdersRepository } from './name-orders.repository.js'

export interface NameOrderView {
  id: string
  organizationName: string
  nameOrder: NameOrder
}

/** In which order lists of people stand: after the given name the middle name (the default), or the family name. */
@Injectable()
export class NameOrdersService {
  constructor(
    private readonly database: Database,
    private readonly transactions: Transactions,
    private readonly organizations: OrganizationsService,
    private readonly orders: NameOrdersRepository,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  async get(actor: Actor, organizationId: string): Promise<NameOrderView> {
    const tx = this.database.reader
    const found = await this.organizations.requireIn(tx, actor, 'organizations.edit', organizationId)
    return { id: found.id, organizationName: found.name, nameOrder: await this.orderIn(tx, found.id) }
  }

  /** For the body and everything below it that chose none of its own. */
  async choose(actor: Actor, organizationId: string, nameOrder: NameOrder): Promise<NameOrderView> {
    await this.transactions.run(actor, 'people.choose-name-order', async (tx) => {
      await this.organizations.requireIn(tx, actor, 'organizations.edit', organizationId)
      await this.orders.save(tx, { organizationId, nameOrder, changedAt: this.clock.now() })
      await this.audit.recordIn(tx, actor, {
        verb: 'people.choose_name_order',
        subjectKind: 'organization',
        subjectId: organizationId,
        organizationId,
        fields: ['nameOrder'],
        detail: nameOrder,
      })
      return null
    })
    return this.get(actor, organizationId)
  }

  /** That of the body, else of the nearest one above that chose, else given → middle → family. */
  async orderIn(tx: Tx, organizationId: string | undefined): Promise<NameOrder> {
    const chosen = organizationId ? await this.orders.find(tx, organizationId) : null
    return chosen ?? 'given-middle-family'
  }
}
