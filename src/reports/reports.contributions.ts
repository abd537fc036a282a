import { Injectable } from '@nestjs/common'
import type { Tx } from '../database/database.js'
import {
  ContributesToTraining,
  type TrainingContribution,
  type TrainingFacts,
  type TrainingStepView,
  type TrainingTabView,
} from '../trainings/training-contributions.js'
import { foldAttendance } from './attendance-figures.js'
import { vi as t } from './messages.vi.js'
import { PaperFactsService } from './paper-facts.service.js'
import { ReportsRepository } from './reports.repository.js'

const isSettled = (status: string) => ['held', 'completed'].includes(status)

/** The fourth step of a training: what is printed before it. */
@Injectable()
@ContributesToTraining()
export class PapersBeforeStep implements TrainingContribution {
  readonly order = 4

  constructor(private readonly reports: ReportsRepository) {}

  async step(tx: Tx, { id, status }: TrainingFacts): Promise<TrainingStepView> {
    const people = await this.reports.countRoster(tx, id)
    const isReady = status === 'registration_closed' && people > 0
    return {
      key: 'papers',
      title: t.stepPapers,
      summary: people > 0 ? t.stepPapersSummary(people) : t.stepPapersNobody,
      state: isSettled(status) ? 'done' : isReady ? 'now' : 'later',
      href: `/trainings/${id}/papers`,
      action: people > 0 ? t.printSheet : undefined,
      permission: 'reports.read',
    }
  }
}

/** The seventh step: the figures of attendance; and the tabs of figures and papers. */
@Injectable()
@ContributesToTraining()
export class ReportStep implements TrainingContribution {
  readonly order = 7

  constructor(
    private readonly reports: ReportsRepository,
    private readonly facts: PaperFactsService,
  ) {}

  async step(tx: Tx, { id, status }: TrainingFacts): Promise<TrainingStepView> {
    const step = { key: 'report', title: t.stepReport, href: `/trainings/${id}/attendance-report` }
    const sessions = await this.facts.sessionsIn(tx, id)
    const isOver = sessions.map((session) => session.isOver)
    if (!isOver.includes(true)) return { ...step, summary: t.stepReportLater, state: 'later' }
    const { bothSessions, registered, rate } = foldAttendance(
      await this.reports.attendance(tx, id),
      isOver,
    ).total
    return {
      ...step,
      summary: t.stepReportSummary(bothSessions, registered, rate),
      state: status === 'completed' ? 'done' : 'now',
      action: t.seeReport,
      permission: 'reports.read',
    }
  }

  tabs(_tx: Tx, { id }: TrainingFacts): Promise<TrainingTabView[]> {
    const permission = 'reports.read'
    return Promise.resolve([
      { label: t.report, href: `/trainings/${id}/attendance-report`, permission },
      { label: t.papers, href: `/trainings/${id}/papers`, permission },
    ])
  }
}
