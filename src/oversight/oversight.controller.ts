import { Controller, Get, Query } from '@nestjs/common'
import { FileAnswer, Page, Produces } from '#web'
import type { Actor } from '../access/actor.js'
import { Allow } from '../access/allow.js'
import { CurrentActor } from '../access/current-actor.js'
import { AuditExportsService } from './audit-exports.service.js'
import { FilterAudit, ListAudit } from './oversight.dto.js'
import { OversightService } from './oversight.service.js'
import { AuditPage } from './views/audit.page.js'

const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

@Controller('audit')
export class OversightController {
  constructor(
    private readonly oversight: OversightService,
    private readonly exports: AuditExportsService,
  ) {}

  @Get()
  @Allow('audit.read')
  @Page(AuditPage)
  list(@CurrentActor() actor: Actor, @Query() query: ListAudit) {
    return this.oversight.list(actor, query)
  }

  @Get('xlsx')
  @Allow('audit.read')
  @Produces(workbookType)
  async workbook(@CurrentActor() actor: Actor, @Query() query: FilterAudit) {
    const { bytes, filename } = await this.exports.workbook(actor, query)
    return new FileAnswer(bytes, workbookType, filename)
  }
}
