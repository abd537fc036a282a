import { Injectable } from '@nestjs/common'
import { Clock } from '#clock'
import { todayIn, type NameOrder } from '#text'
import type { Actor } from '../access/actor.js'
import { AuditService } from '../audit/audit.service.js'
import { Database, type Tx } from '../database/database.js'
import { OrganizationsService } from '../organizations/organizations.service.js'
import { COUNTED } from '../organizations/reach.js'
import { DirectoryRepository, SHOWN, type PeopleFilter } from './directory.repository.js'
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
/** How many words a search over a whole nation asks for. */
const WORDS = 2

export interface PeopleList {
  items: PersonItem[]
  /** Exact up to a thousand; of a search over a whole nation, the two hundred best at most. */
  total: number
  /** There are more than `total`. */
  isMore: boolean
  /** Send it as `after` for the page that follows; null on the last one, and in a search. */
  next: string | null
  page: number
  pageSize: number
  /** One word says nothing where so many are: two are asked for, and nobody was looked for. */
  needsWords: boolean
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

  /**
   * Those within reach, as lists order names; of a search, whose name or unit holds every word sought, best match
   * first. Over more than five thousand bodies a search looks at names only and wants two words at least.
   */
  async list(actor: Actor, query: ListPeople): Promise<PeopleList> {
    const tx = this.database.reader
    const unit = query.unitId
      ? await this.organizations.requireIn(tx, actor, 'people.read', query.unitId)
      : null
    const roots = unit ? [unit.id] : actor.roots('people.read')
    const nameOrder = await this.nameOrders.orderIn(tx, roots[0])
    const page = query.page ?? 1
    const pageSize = query.pageSize ?? PAGE_SIZE
    const found = await this.found(tx, query, {
      roots,
      size: await this.directory.reachSize(tx, roots),
      today: todayIn(this.clock.now()),
      nameOrder,
      limit: pageSize + 1,
      offset: (page - 1) * pageSize,
    })
    const items = found.rows.slice(0, pageSize).map(presentItem)
    const isOver = found.rows.length <= pageSize
    return {
      items,
      total: Math.min(found.total, COUNTED),
      isMore: found.total > COUNTED || found.isCut,
      next: isOver || query.search ? null : items.at(-1)!.id,
      page,
      pageSize,
      needsWords: found.needsWords,
      unit: unit && { id: unit.id, name: unit.name },
      order: roots[0] ? { by: nameOrder, organizationId: roots[0] } : null,
    }
  }

  private async found(tx: Tx, query: ListPeople, filter: PeopleFilter) {
    const search = nameSearch(query.search ?? '')
    const whole = { needsWords: false, isCut: false }
    if (search.words.length === 0) {
      const list = await this.directory.list(tx, { ...filter, after: query.after ?? null })
      return { ...list, ...whole }
    }
    if (filter.size !== 'many') return { ...(await this.directory.search(tx, filter, search)), ...whole }
    if (search.words.length < WORDS) return { rows: [], total: 0, needsWords: true, isCut: false }
    const best = await this.directory.searchWide(tx, filter, search)
    return { ...best, needsWords: false, isCut: best.total >= SHOWN }
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
