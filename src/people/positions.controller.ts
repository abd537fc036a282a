import { Body, Controller, Get, Post, Query } from '@nestjs/common'
import { After, Form, Id, Page, pathOf, typedInto } from '#web'
import type { Actor } from '../access/actor.js'
import { Allow } from '../access/allow.js'
import { CurrentActor } from '../access/current-actor.js'
import { MovesService } from './moves.service.js'
import { positionMessages as t } from './position-messages.js'
import {
  AddPosition,
  ChosenBody,
  ChosenUnit,
  EditPosition,
  EndPosition,
  MovePerson,
} from './positions.dto.js'
import { PositionsService } from './positions.service.js'
import { EndPositionPage } from './views/end-position.page.js'
import { MovePersonPage } from './views/move-person.page.js'
import { PositionFormPage } from './views/position-form.page.js'
import { PositionsPage } from './views/positions.page.js'

const listOf = ({ id }: { id: string }) => `/people/${id}/positions`

/** Refused on the list, where the button stands. */
const onTheList = (request: Parameters<typeof pathOf>[0]) => pathOf(request).replace(/\/[^/]+\/[^/]+$/, '')

@Controller('people/:id')
export class PositionsController {
  constructor(
    private readonly positions: PositionsService,
    private readonly moves: MovesService,
  ) {}

  @Get('positions')
  @Allow('people.read')
  @Page(PositionsPage)
  list(@CurrentActor() actor: Actor, @Id() id: string) {
    return this.positions.list(actor, id)
  }

  @Get('positions/new')
  @Allow('people.edit')
  @Form()
  @Page(PositionFormPage)
  newForm(@CurrentActor() actor: Actor, @Id() id: string, @Query() query: ChosenBody) {
    return this.positions.form(actor, id, typedInto('organizationId') ?? query.organizationId)
  }

  @Post('positions')
  @Allow('people.edit')
  @After({ to: listOf, say: () => t.added, form: (request) => `${pathOf(request)}/new` })
  add(@CurrentActor() actor: Actor, @Id() id: string, @Body() body: AddPosition) {
    return this.positions.add(actor, id, body)
  }

  @Get('positions/:positionId/edit')
  @Allow('people.edit')
  @Form()
  @Page(PositionFormPage)
  editForm(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @Id('positionId') positionId: string,
    @Query() query: ChosenBody,
  ) {
    return this.positions.form(actor, id, typedInto('organizationId') ?? query.organizationId, positionId)
  }

  @Post('positions/:positionId')
  @Allow('people.edit')
  @After({ to: listOf, say: () => t.saved, form: (request) => `${pathOf(request)}/edit` })
  edit(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @Id('positionId') positionId: string,
    @Body() body: EditPosition,
  ) {
    return this.positions.edit(actor, id, positionId, body)
  }

  @Get('positions/:positionId/ending')
  @Allow('people.edit')
  @Form()
  @Page(EndPositionPage)
  endForm(@CurrentActor() actor: Actor, @Id() id: string, @Id('positionId') positionId: string) {
    return this.positions.form(actor, id, undefined, positionId)
  }

  @Post('positions/:positionId/ending')
  @Allow('people.edit')
  @After({ to: listOf, say: () => t.ended, form: pathOf })
  end(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @Id('positionId') positionId: string,
    @Body() body: EndPosition,
  ) {
    return this.positions.end(actor, id, positionId, body)
  }

  @Post('positions/:positionId/choice')
  @Allow('people.edit')
  @After({ to: listOf, say: () => t.chosen, form: onTheList })
  choose(@CurrentActor() actor: Actor, @Id() id: string, @Id('positionId') positionId: string) {
    return this.positions.choose(actor, id, positionId)
  }

  @Post('positions/:positionId/removal')
  @Allow('people.edit')
  @After({ to: listOf, say: () => t.removed, form: onTheList })
  remove(@CurrentActor() actor: Actor, @Id() id: string, @Id('positionId') positionId: string) {
    return this.positions.remove(actor, id, positionId)
  }

  @Get('move')
  @Allow('people.edit')
  @Form()
  @Page(MovePersonPage)
  moveForm(@CurrentActor() actor: Actor, @Id() id: string, @Query() query: ChosenUnit) {
    return this.positions.moveForm(actor, id, typedInto('unitId') ?? query.unitId)
  }

  @Post('move')
  @Allow('people.edit')
  @After({ to: ({ id }: { id: string }) => `/people/${id}`, say: () => t.moved, form: pathOf })
  move(@CurrentActor() actor: Actor, @Id() id: string, @Body() body: MovePerson) {
    return this.moves.move(actor, id, body)
  }
}
