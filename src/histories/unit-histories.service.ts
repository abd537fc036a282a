import { Injectable } from '@nestjs/common'
import { Clock } from '#clock'
import { todayIn } from '#text'
import type { Actor } from '../access/actor.js'
import { Database, type Tx } from '../database/database.js'
import { OrganizationHeadsService } from '../organizations/organization-heads.service.js'
import { OrganizationsService } from '../organizations/organizations.service.js'
import type { HistoryFile } from './history-file.js'
import type { SeeUnitHistory, SeeUnitHistoryByUnit } from './histories.dto.js'
import { vi as t } from './messages.vi.js'
import { writeUnitHistory } from './papers/unit-workbook.js'
import { UnitHistoriesRepository, type UnitHistoryFilter } from './unit-histories.repository.js'
import {
  presentUnitTraining,
  type UnitHistory,
  type UnitHistoryByUnit,
  type UnitTraining,
} from './unit-history.presenter.js'

const PAGE_SIZE = 20
const UNITS_A_PAGE = 100
/** Rows of a sheet that is asked for without a year. */
const SHEET_ROWS = 1_000

/** What the people of a body, and of all below it, were trained in. */
@Injectable()
export class UnitHistoriesService {
  constructor(
    private readonly database: Database,
    private readonly organizations: OrganizationsService,
    private readonly heads: OrganizationHeadsService,
    private readonly histories: UnitHistoriesRepository,
    private readonly clock: Clock,
  ) {}

  /**
   * The trainings, newest first, with how many of the body's people were named, came, and hold a certificate.
   * `organization_not_found` out of the actor's reach.
   */
  async get(actor: Actor, unitId: string, query: SeeUnitHistory): Promise<UnitHistory> {
    const tx = this.database.reader
    const unit = await this.organizations.requireIn(tx, actor, 'registrations.read', unitId)
    const filter = { unitId, rollUp: query.by ?? 'now', year: query.year ?? null, after: query.after ?? null }
    const items = await this.trainingsIn(tx, actor, { ...filter, limit: PAGE_SIZE + 1 })
    const shown = items.slice(0, PAGE_SIZE)
    return {
      unit: await this.heads.viewIn(tx, actor, unit),
      rollUp: filter.rollUp,
      years: await this.yearsIn(tx),
      year: filter.year,
      items: shown,
      next: items.length > PAGE_SIZE ? shown.at(-1)!.id : null,
    }
  }

  /** The year's figures of each direct sub-unit, and of all together: a training of several counts once. */
  async byUnit(actor: Actor, unitId: string, query: SeeUnitHistoryByUnit): Promise<UnitHistoryByUnit> {
    const tx = this.database.reader
    const unit = await this.organizations.requireIn(tx, actor, 'registrations.read', unitId)
    const years = await this.yearsIn(tx)
    const year = query.year ?? years[0]!
    const page = query.page ?? 1
    const rollUp = query.by ?? 'now'
    const offset = (page - 1) * UNITS_A_PAGE
    const { rows, total, sum } = await this.histories.subUnits(tx, {
      ...{ unitId, rollUp, year, offset, limit: UNITS_A_PAGE },
    })
    const head = { unit: await this.heads.viewIn(tx, actor, unit), rollUp, years, year }
    return { ...head, items: rows, sum, total, page, pageSize: UNITS_A_PAGE }
  }

  /** The trainings as XLSX, at most a thousand; every cell is text, a number or a day. */
  async workbook(actor: Actor, unitId: string, query: SeeUnitHistory): Promise<HistoryFile> {
    const tx = this.database.reader
    const unit = await this.organizations.requireIn(tx, actor, 'registrations.read', unitId)
    const rollUp = query.by ?? 'now'
    const year = query.year ?? null
    const items = await this.trainingsIn(tx, actor, { unitId, rollUp, year, after: null, limit: SHEET_ROWS })
    return {
      bytes: await writeUnitHistory(unit.name, { items, rollUp, year }, actor.label, this.clock.now()),
      filename: t.unitSheet(unit.name),
    }
  }

  private async trainingsIn(tx: Tx, actor: Actor, filter: UnitHistoryFilter): Promise<UnitTraining[]> {
    const size = await this.histories.sizeOf(tx, filter.unitId, filter.rollUp)
    const rows = await this.histories.listTrainings(tx, filter, size)
    const ids = rows.map(({ id }) => id)
    const figures = await this.histories.figures(tx, filter.unitId, filter.rollUp, ids)
    const reachable = await this.histories.reachable(tx, actor.roots('trainings.read'), ids)
    return rows.map((row) => presentUnitTraining(row, figures.get(row.id), reachable.has(row.id)))
  }

  /** From the newest; this year at least. */
  private async yearsIn(tx: Tx): Promise<number[]> {
    const today = Number(todayIn(this.clock.now()).slice(0, 4))
    const { first, last } = (await this.histories.years(tx)) ?? { first: today, last: today }
    const newest = Math.max(last, today)
    return Array.from({ length: newest - first + 1 }, (_, back) => newest - back)
  }
}
