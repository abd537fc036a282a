import { Controller, Get, Query } from '@nestjs/common'
import { FileAnswer, Id, Page, Produces } from '#web'
import type { Actor } from '../access/actor.js'
import { Allow } from '../access/allow.js'
import { CurrentActor } from '../access/current-actor.js'
import { AttendanceReportsService } from './attendance-reports.service.js'
import type { PaperFile } from './paper-facts.service.js'
import { SeeAttendanceReport } from './reports.dto.js'
import { TrainingPapersService } from './training-papers.service.js'
import { AttendanceReportPage } from './views/attendance-report.page.js'
import { PapersPage } from './views/papers.page.js'

const pdfType = 'application/pdf'
const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** Opens in the browser, which prints it; a link marked `download` saves it. */
const pdf = ({ bytes, filename }: PaperFile) => new FileAnswer(bytes, pdfType, filename, true)

@Controller('trainings/:id')
export class ReportsController {
  constructor(
    private readonly papers: TrainingPapersService,
    private readonly reports: AttendanceReportsService,
  ) {}

  @Get('papers')
  @Allow('reports.read')
  @Page(PapersPage)
  list(@CurrentActor() actor: Actor, @Id() id: string) {
    return this.papers.list(actor, id)
  }

  @Get('sign-in-sheet')
  @Allow('reports.read')
  @Produces(pdfType)
  async signInSheet(@CurrentActor() actor: Actor, @Id() id: string) {
    return pdf(await this.papers.signInSheet(actor, id))
  }

  @Get('attendance-report')
  @Allow('reports.read')
  @Page(AttendanceReportPage)
  attendanceReport(@CurrentActor() actor: Actor, @Id() id: string, @Query() _query: SeeAttendanceReport) {
    return this.reports.get(actor, id)
  }

  @Get('attendance-report/pdf')
  @Allow('reports.read')
  @Produces(pdfType)
  async attendancePdf(@CurrentActor() actor: Actor, @Id() id: string) {
    return pdf(await this.reports.pdf(actor, id))
  }

  @Get('attendance-report/xlsx')
  @Allow('reports.read')
  @Produces(workbookType)
  async attendanceWorkbook(@CurrentActor() actor: Actor, @Id() id: string) {
    const { bytes, filename } = await this.reports.workbook(actor, id)
    return new FileAnswer(bytes, workbookType, filename)
  }
}
