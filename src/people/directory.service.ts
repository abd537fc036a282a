import { Injectable } from '@nestjs/common'
import { Clock } from '#clock'
import { todayIn, type NameOrder } from '#text'
import type { Actor } from '../access/actor.js'
import { AuditService } from '../audit/audit.service.js'
import { Database } from '../database/database.js'
import { OrganizationsService } from '../organizations/organizations.service.js'
import { DirectoryRepository } from './directory.repository.js'
import { MatchingService } from './matching.service.js'
import { presentMergeItem } from './merges.presenter.js'
import { MergesRepository } from './merges.repository.js'
import { NameOrdersService } from './name-orders.service.js'
import { nameSearch } from './name-search.js'
import type { ListPeople } from './people.dto.js'
import { presentDetail, presentItem, type PersonDetail, type PersonItem } from './people.presenter.js'
import { PeopleRepository } from './people.repository.js'
import { PersonHeadsService } from './person-heads.service.js'
import { presentPosition } from './positions.presenter.js'
import { PositionsRepository } from './positions.repository.js'

const PAGE_SIZE = 50

export interface PeopleList {
  items: PersonItem[]
  total: number
  page: number
  pageSize: number
  /** The unit that the list is limited to. */
  unit: { id: string; name: string } | null
  /** How names are ordered, and the body whose choice that is or could be. */
  order: { by: NameOrder; organizationId: string } | null
}

/** What staff see of the officials below them. */
@Injectable()
export class DirectoryService {
  constructor(
    private readonly database: Database,
    private readonly organizations: OrganizationsService,
    private readonly directory: DirectoryRepository,
    private readonly people: PeopleRepository,
    private readonly heads: PersonHeadsService,
    private readonly positions: PositionsRepository,
    private readonly merges: MergesRepository,
    private readonly matching: MatchingService,
    private readonly nameOrders: NameOrdersService,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /** Those within reach whose name or unit holds every word sought, best match first, then as lists order names. */
  async list(actor: Actor, query: ListPeople): Promise<PeopleList> {
    const tx = this.database.reader
    const unit = query.unitId
      ? await this.organizations.requireIn(tx, actor, 'people.read', query.unitId)
      : null
    const body = unit?.id ?? actor.roots('people.read')[0]
    const nameOrder = await this.nameOrders.orderIn(tx, body)
    const page = query.page ?? 1
    const pageSize = query.pageSize ?? PAGE_SIZE
    const { rows, total } = await this.directory.list(tx, {
      roots: actor.roots('people.read'),
      search: nameSearch(query.search ?? ''),
      unitId: unit?.id ?? null,
      today: todayIn(this.clock.now()),
      nameOrder,
      limit: pageSize,
      offset: (page - 1) * pageSize,
    })
    return {
      items: rows.map(presentItem),
      total,
      page,
      pageSize,
      unit: unit && { id: unit.id, name: unit.name },
      order: body ? { by: nameOrder, organizationId: body } : null,
    }
  }

  /**
   * One person with telephone, e-mail and birth; that they were shown is written down. Somebody who was merged is
   * answered by the one who was kept.
   */
  async get(actor: Actor, id: string): Promise<PersonDetail> {
    return this.database.transaction(async (tx) => {
      const head = await this.heads.requireIn(tx, actor, 'people.read', id)
      const today = todayIn(this.clock.now())
      const found = (await this.people.findCurrent(tx, head.id, today))!
      await this.audit.recordIn(tx, actor, {
        verb: 'people.view',
        subjectKind: 'person',
        subjectId: head.id,
        organizationId: found.unitId,
        detail: '1',
      })
      const positions = await this.positions.list(tx, head.id, today)
      const merged = await this.merges.listLive(tx, head.id)
      return presentDetail(found, {
        head: await this.heads.viewIn(tx, actor, head),
        alike: await this.matching.alikeIn(tx, actor, found),
        merged: merged.map(presentMergeItem),
        positions: positions.map((held) => presentPosition(held, today)),
      })
    })
  }
}
