import { Injectable } from '@nestjs/common'
import { Clock } from '#clock'
import { daysBetween, todayIn } from '#text'
import { accessErrors } from '../access/access.errors.js'
import type { Actor } from '../access/actor.js'
import { Database } from '../database/database.js'
import { TrainingContributions } from '../trainings/training-contributions.js'
import { TrainingsService } from '../trainings/trainings.service.js'
import type { DashboardData, TrainingsDesk, UnderWay } from './dashboard.presenter.js'
import { DashboardRepository, type UnderWayRow } from './dashboard.repository.js'
import { DeskDutiesService } from './desk-duties.service.js'
import { dutiesOf } from './duties.js'
import { YearFiguresService } from './year-figures.service.js'

const MOST_SHOWN = 5

/** “What needs me today”, within the reader's reach. */
@Injectable()
export class DashboardService {
  constructor(
    private readonly database: Database,
    private readonly desk: DashboardRepository,
    private readonly trainings: TrainingsService,
    private readonly contributions: TrainingContributions,
    private readonly others: DeskDutiesService,
    private readonly yearFigures: YearFiguresService,
    private readonly clock: Clock,
  ) {}

  async get(actor: Actor): Promise<DashboardData> {
    if (actor.kind === 'public') throw accessErrors.sign_in_needed()
    const today = todayIn(this.clock.now())
    const roots = actor.roots('trainings.read')
    const rows =
      roots.length > 0 ? await this.desk.underWay(this.database.reader, roots, today, MOST_SHOWN) : []
    const duties = actor.can('registrations.read') ? dutiesOf(rows, this.clock.now()) : []
    return {
      today,
      duties: [...duties, ...(await this.others.of(actor))],
      desk: roots.length > 0 ? await this.trainingsDesk(actor, rows, today) : null,
    }
  }

  private async trainingsDesk(actor: Actor, rows: UnderWayRow[], today: string): Promise<TrainingsDesk> {
    const roots = actor.roots('trainings.read')
    const year = Number(today.slice(0, 4))
    const underWay: UnderWay[] = []
    for (const row of rows) underWay.push(await this.withSteps(actor, row))
    const nearest = rows.find(({ startsOn }) => startsOn !== null && startsOn >= today)
    return {
      year,
      nearest: nearest?.startsOn
        ? { id: nearest.id, startsOn: nearest.startsOn, inDays: daysBetween(today, nearest.startsOn) }
        : null,
      ...(await this.yearFigures.of(roots, year)),
      underWay,
      hall: await this.hallOf(nearest ?? rows[0]),
    }
  }

  private async withSteps(actor: Actor, row: UnderWayRow): Promise<UnderWay> {
    const { registrationClosesAt: _, ...training } = row
    const tx = this.database.reader
    const steps = await this.contributions.steps(tx, await this.trainings.factsIn(tx, row.id))
    const index = steps.findIndex(({ state }) => state === 'now')
    const step = steps[index]
    const may = step && (!step.permission || actor.can(step.permission))
    return {
      ...training,
      steps: steps.map(({ state }) => state),
      next: step
        ? {
            no: index + 1,
            title: step.title,
            summary: step.summary,
            href: step.href,
            action: may ? (step.action ?? null) : null,
          }
        : null,
    }
  }

  private async hallOf(row: UnderWayRow | undefined): Promise<TrainingsDesk['hall']> {
    if (!row) return null
    const tx = this.database.reader
    const seats = await this.contributions.seats(tx, await this.trainings.factsIn(tx, row.id))
    return {
      trainingId: row.id,
      startsOn: row.startsOn,
      seats: seats ?? { named: row.taken, free: row.capacity - row.taken },
    }
  }
}
