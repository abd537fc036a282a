import { Injectable } from '@nestjs/common'
import { Clock } from '#clock'
import { Database } from '../database/database.js'
import type { MonthRow, YearFigures } from './dashboard.presenter.js'
import { DashboardRepository, type MonthFigures } from './dashboard.repository.js'
import { KeptFigures } from './kept-figures.js'

const KEPT_MS = 10 * 60_000

export interface FiguresOfYear {
  figures: YearFigures
  months: MonthRow[]
  countedAt: string | null
}

/** What the desk says of a year: counted whenever it is asked for, but over very many bodies kept for ten minutes. */
@Injectable()
export class YearFiguresService {
  private readonly kept: KeptFigures<MonthFigures[]>

  constructor(
    private readonly database: Database,
    private readonly desk: DashboardRepository,
    clock: Clock,
  ) {
    this.kept = new KeptFigures(KEPT_MS, () => clock.now())
  }

  async of(roots: string[], year: number): Promise<FiguresOfYear> {
    const tx = this.database.reader
    const count = () => this.desk.year(tx, roots, year)
    if ((await this.desk.reachSize(tx, roots)) !== 'many') return present(await count(), null)
    const { value, at } = await this.kept.get([year, ...[...roots].sort()].join(' '), count)
    return present(value, at.toISOString())
  }
}

function present(rows: MonthFigures[], countedAt: string | null): FiguresOfYear {
  const sum = (of: keyof YearFigures) => rows.reduce((all, row) => all + row[of], 0)
  return {
    figures: { trainings: sum('trainings'), held: sum('held'), certificates: sum('certificates') },
    months: rows.map(({ month, attended, underWay, planned }) => ({ month, attended, underWay, planned })),
    countedAt,
  }
}
