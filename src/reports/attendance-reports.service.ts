import { Injectable } from '@nestjs/common'
import { Clock } from '#clock'
import { formatDateTime } from '#text'
import type { Actor } from '../access/actor.js'
import { Database } from '../database/database.js'
import { TrainingsService } from '../trainings/trainings.service.js'
import { foldAttendance } from './attendance-figures.js'
import { PaperFactsService, paperFilename, type PaperFile } from './paper-facts.service.js'
import { drawAttendancePaper, type AttendancePaper } from './papers/attendance-paper.js'
import { writeAttendanceWorkbook } from './papers/attendance-workbook.js'
import { presentFigures, type AttendanceReport } from './reports.presenter.js'
import { ReportsRepository } from './reports.repository.js'

const kind = 'Bảng tổng hợp điểm danh'

/** Who was there and who was not, by unit and khối: as figures, as paper, as workbook. */
@Injectable()
export class AttendanceReportsService {
  constructor(
    private readonly database: Database,
    private readonly trainings: TrainingsService,
    private readonly facts: PaperFactsService,
    private readonly reports: ReportsRepository,
    private readonly clock: Clock,
  ) {}

  /** The figures of now; `training_not_found` outside the actor's reach. */
  async get(actor: Actor, trainingId: string): Promise<AttendanceReport> {
    const tx = this.database.reader
    const head = await this.trainings.head(actor, 'reports.read', trainingId)
    const training = await this.trainings.requireIn(tx, actor, 'reports.read', trainingId)
    const sessions = await this.facts.sessionsIn(tx, trainingId)
    const units = await this.reports.attendance(tx, trainingId)
    const isOver = sessions.map((session) => session.isOver)
    return {
      training: head,
      organizerId: training.organizerId,
      sessions,
      ...presentFigures(foldAttendance(units, isOver), sessions),
      asOf: this.clock.now().toISOString(),
      isFinal: isOver.length > 0 && isOver.every(Boolean),
      missing: await this.facts.missingIn(tx, training, sessions),
    }
  }

  /** Bảng tổng hợp điểm danh as PDF, A4 across. */
  async pdf(actor: Actor, trainingId: string): Promise<PaperFile> {
    const paper = await this.paper(actor, trainingId)
    return { bytes: await drawAttendancePaper(paper), filename: paperFilename(kind, paper, 'pdf') }
  }

  /** The same table as XLSX. */
  async workbook(actor: Actor, trainingId: string): Promise<PaperFile> {
    const paper = await this.paper(actor, trainingId)
    return { bytes: await writeAttendanceWorkbook(paper), filename: paperFilename(kind, paper, 'xlsx') }
  }

  private async paper(actor: Actor, trainingId: string): Promise<AttendancePaper> {
    const tx = this.database.reader
    const training = await this.trainings.requireIn(tx, actor, 'reports.read', trainingId)
    const sessions = await this.facts.sessionsIn(tx, trainingId)
    const facts = await this.facts.factsIn(tx, actor, training, sessions)
    const units = await this.reports.attendance(tx, trainingId)
    const isOver = sessions.map((session) => session.isOver)
    return {
      ...facts,
      sessions,
      figures: foldAttendance(units, isOver),
      asOf: isOver.every(Boolean) ? null : `(Số liệu đến ${formatDateTime(facts.madeAt)})`,
    }
  }
}
