import { Injectable } from '@nestjs/common'
import { Clock } from '#clock'
import { searchPatterns, todayIn } from '#text'
import type { Actor } from '../access/actor.js'
import { Database, type Tx } from '../database/database.js'
import { OrganizationsService } from '../organizations/organizations.service.js'
import { NameOrdersService } from '../people/name-orders.service.js'
import { KnownListsService } from '../registrations/known-lists.service.js'
import { TrainingsService } from '../trainings/trainings.service.js'
import type { HistoryFile } from './history-file.js'
import type { RegisterUntrained, SeeUntrained } from './histories.dto.js'
import { vi as t } from './messages.vi.js'
import { writeUntrained } from './papers/untrained-workbook.js'
import type { RegisteredUntrained, Untrained } from './untrained.presenter.js'
import { yearsBefore } from './years-before.js'
import { UntrainedRepository, type UntrainedFilter } from './untrained.repository.js'

const PAGE_SIZE = 50
/** Counted exactly up to here. */
const COUNTED = 1_000
const SHEET_ROWS = 5_000
const USUAL_YEARS = 2

/** Who has not been trained on something for some years, and bringing them into a training. */
@Injectable()
export class UntrainedService {
  constructor(
    private readonly database: Database,
    private readonly organizations: OrganizationsService,
    private readonly untrained: UntrainedRepository,
    private readonly lists: KnownListsService,
    private readonly trainings: TrainingsService,
    private readonly nameOrders: NameOrdersService,
    private readonly clock: Clock,
  ) {}

  /**
   * People within reach who were present at no training on the topic in the last years, in the order of names.
   * Whoever asked that his data be used no further is left out.
   */
  async list(actor: Actor, query: SeeUntrained): Promise<Untrained> {
    const tx = this.database.reader
    const { filter, ...asked } = await this.filterIn(tx, actor, query)
    const rows = await this.untrained.list(tx, { ...filter, limit: PAGE_SIZE + 1 })
    const items = rows.slice(0, PAGE_SIZE)
    const found = await this.untrained.count(tx, filter, COUNTED + 1)
    const roots = actor.roots('registrations.edit')
    return {
      items,
      total: Math.min(found, COUNTED),
      isMore: found > COUNTED,
      next: rows.length > PAGE_SIZE ? items.at(-1)!.id : null,
      ...asked,
      openTrainings: roots.length > 0 ? await this.untrained.openTrainings(tx, roots) : [],
    }
  }

  /** The same as XLSX, the first five thousand; every cell is text, a number or a day. */
  async workbook(actor: Actor, query: SeeUntrained): Promise<HistoryFile> {
    const tx = this.database.reader
    const { filter, ...asked } = await this.filterIn(tx, actor, { ...query, after: undefined })
    const rows = await this.untrained.list(tx, { ...filter, limit: SHEET_ROWS + 1 })
    return {
      bytes: await writeUntrained(rows.slice(0, SHEET_ROWS), {
        ...asked,
        author: actor.label,
        madeAt: this.clock.now(),
        isCut: rows.length > SHEET_ROWS,
      }),
      filename: t.untrainedSheet,
    }
  }

  /** Registers them one by one, as a pasted list is: one who is refused takes nothing from the others. */
  async register(actor: Actor, { trainingId, personIds }: RegisterUntrained): Promise<RegisteredUntrained> {
    const tx = this.database.reader
    const training = await this.trainings.requireIn(tx, actor, 'registrations.edit', trainingId)
    const lines = await this.lists.register(actor, trainingId, personIds)
    const count = (outcome: string) => lines.filter((line) => line.outcome === outcome).length
    return {
      training: { id: training.id, title: training.title },
      lines,
      confirmed: count('confirmed'),
      waiting: count('waiting'),
      already: count('already'),
      refused: count('refused'),
    }
  }

  private async filterIn(tx: Tx, actor: Actor, query: SeeUntrained) {
    const unit = query.unitId
      ? await this.organizations.requireIn(tx, actor, 'people.read', query.unitId)
      : null
    const years = query.years ?? USUAL_YEARS
    const today = todayIn(this.clock.now())
    const patterns = searchPatterns(query.topic ?? '')
    const roots = actor.roots('people.read')
    const filter: UntrainedFilter = {
      roots,
      unitId: unit?.id ?? null,
      unitPatterns: searchPatterns(query.unit ?? ''),
      nameOrder: await this.nameOrders.orderIn(tx, unit?.id ?? roots[0]),
      role: query.role ?? null,
      group: query.group ?? null,
      trainingIds: patterns.length > 0 ? await this.untrained.trainingsOn(tx, patterns) : null,
      since: yearsBefore(today, years),
      today,
      after: query.after ?? null,
      limit: PAGE_SIZE,
    }
    const { role, group, since } = filter
    const asked = { topic: query.topic ?? null, unitWords: query.unit ?? null, years, since, role, group }
    return { filter, ...asked, unit: unit && { id: unit.id, name: unit.name } }
  }
}
