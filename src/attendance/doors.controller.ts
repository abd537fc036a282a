import { Body, Controller, Get, HttpCode, Post, Query, Req } from '@nestjs/common'
import { After, Id, localeOf, Page, type WebRequest } from '#web'
import type { Actor } from '../access/actor.js'
import { Allow } from '../access/allow.js'
import { CurrentActor } from '../access/current-actor.js'
import { CheckIn, ListRoster, ShowBoard, ShowDoor } from './attendance.dto.js'
import { BoardsService } from './boards.service.js'
import { DoorsService } from './doors.service.js'
import { doorOf } from './form-addresses.js'
import { ScanAnswersService } from './scan-answers.service.js'
import type { ScanAnswer } from './scans.presenter.js'
import { ScansService } from './scans.service.js'
import { TodayService } from './today.service.js'
import { BoardPage } from './views/board.page.js'
import { DoorPage } from './views/door.page.js'
import { TodayPage } from './views/today.page.js'

@Controller()
export class DoorsController {
  constructor(
    private readonly today: TodayService,
    private readonly doors: DoorsService,
    private readonly scans: ScansService,
    private readonly answers: ScanAnswersService,
    private readonly boards: BoardsService,
  ) {}

  @Get('door')
  @Allow('attendance.check_in')
  @Page(TodayPage)
  listToday(@CurrentActor() actor: Actor) {
    return this.today.list(actor)
  }

  @Get('trainings/:id/door')
  @Allow('attendance.check_in')
  @Page(DoorPage)
  door(@CurrentActor() actor: Actor, @Id() id: string, @Query() query: ShowDoor, @Req() request: WebRequest) {
    return this.doors.get(actor, id, query, localeOf(request))
  }

  @Get('trainings/:id/roster')
  @Allow('attendance.check_in')
  roster(@CurrentActor() actor: Actor, @Id() id: string, @Query() query: ListRoster) {
    return this.doors.listRoster(actor, id, query)
  }

  /** 200, not 201: whatever the result, the scan is judged and kept; the result stands in the body. */
  @Post('trainings/:id/scans')
  @HttpCode(200)
  @Allow('attendance.check_in')
  @After({
    to: (answer: ScanAnswer, request) => doorOf(request, { sessionId: answer.sessionId, scan: answer.id }),
    form: (request) => doorOf(request),
  })
  async scan(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @Body() body: CheckIn,
    @Req() request: WebRequest,
  ): Promise<ScanAnswer> {
    const scanId = await this.scans.checkIn(actor, id, body)
    return this.answers.get(actor, id, scanId, localeOf(request))
  }

  @Get('trainings/:id/board')
  @Allow('attendance.read')
  @Page(BoardPage)
  board(@CurrentActor() actor: Actor, @Id() id: string, @Query() query: ShowBoard) {
    return this.boards.get(actor, id, query)
  }
}
