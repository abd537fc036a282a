import { Body, Controller, Get, Post, Query } from '@nestjs/common'
import { After, Form, Id, Page, pathOf } from '#web'
import type { Actor } from '../access/actor.js'
import { Allow } from '../access/allow.js'
import { CurrentActor } from '../access/current-actor.js'
import { DecideAttendance, DecisionForm, ListAttendance } from './attendance.dto.js'
import { AttendanceService } from './attendance.service.js'
import { DecisionFormsService } from './decision-forms.service.js'
import { DecisionsService } from './decisions.service.js'
import { decisionFormOf } from './form-addresses.js'
import { vi as t } from './messages.vi.js'
import { AttendancePage } from './views/attendance.page.js'
import { DecisionPage } from './views/decision.page.js'

@Controller('trainings/:id')
export class AttendanceController {
  constructor(
    private readonly attendance: AttendanceService,
    private readonly forms: DecisionFormsService,
    private readonly decisions: DecisionsService,
  ) {}

  @Get('attendance')
  @Allow('attendance.read')
  @Page(AttendancePage)
  list(@CurrentActor() actor: Actor, @Id() id: string, @Query() query: ListAttendance) {
    return this.attendance.list(actor, id, query)
  }

  @Get('attendance-decisions/new')
  @Allow('attendance.decide')
  @Form()
  @Page(DecisionPage)
  decisionForm(@CurrentActor() actor: Actor, @Id() id: string, @Query() query: DecisionForm) {
    return this.forms.get(actor, id, query)
  }

  @Post('attendance-decisions')
  @Allow('attendance.decide')
  @After({
    to: (_, request) => pathOf(request).replace(/-decisions$/, ''),
    say: () => t.decided,
    form: decisionFormOf,
  })
  decide(@CurrentActor() actor: Actor, @Id() id: string, @Body() body: DecideAttendance) {
    return this.decisions.decide(actor, id, body)
  }
}
