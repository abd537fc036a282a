import { Body, Controller, Get, Post } from '@nestjs/common'
import { After, Form, Id, Page, pathOf } from '#web'
import type { Actor } from '../access/actor.js'
import { Allow } from '../access/allow.js'
import { CurrentActor } from '../access/current-actor.js'
import { changesSaid } from './messages.vi.js'
import { TrainingChangesService, type ChangedTraining } from './training-changes.service.js'
import type { TransitionName } from './training-status.js'
import { CancelTraining, PostponeTraining } from './trainings.dto.js'
import { TrainingsService } from './trainings.service.js'
import { CancelTrainingPage } from './views/cancel-training.page.js'
import { PostponeTrainingPage } from './views/postpone-training.page.js'

const pageOf = ({ id }: ChangedTraining) => `/trainings/${id}`

/** Refused on the training's own page, where the button stands. */
const button = (name: TransitionName) => ({
  to: pageOf,
  say: () => changesSaid[name],
  form: (request: Parameters<typeof pathOf>[0]) => pathOf(request).replace(/\/[^/]+$/, ''),
})

const ownForm = (name: TransitionName) => ({ to: pageOf, say: () => changesSaid[name], form: pathOf })

/** Every change of status is a resource of its own; the table in `training-status.ts` says which may follow which. */
@Controller('trainings/:id')
export class TrainingChangesController {
  constructor(
    private readonly changes: TrainingChangesService,
    private readonly trainings: TrainingsService,
  ) {}

  @Post('publication')
  @Allow('trainings.edit')
  @After(button('publish'))
  publish(@CurrentActor() actor: Actor, @Id() id: string) {
    return this.changes.publish(actor, id)
  }

  @Post('registration-opening')
  @Allow('trainings.edit')
  @After(button('openRegistration'))
  openRegistration(@CurrentActor() actor: Actor, @Id() id: string) {
    return this.changes.openRegistration(actor, id)
  }

  @Post('registration-closing')
  @Allow('trainings.edit')
  @After(button('closeRegistration'))
  closeRegistration(@CurrentActor() actor: Actor, @Id() id: string) {
    return this.changes.closeRegistration(actor, id)
  }

  @Post('holding')
  @Allow('trainings.edit')
  @After(button('hold'))
  hold(@CurrentActor() actor: Actor, @Id() id: string) {
    return this.changes.hold(actor, id)
  }

  @Post('completion')
  @Allow('trainings.edit')
  @After(button('complete'))
  complete(@CurrentActor() actor: Actor, @Id() id: string) {
    return this.changes.complete(actor, id)
  }

  @Post('resumption')
  @Allow('trainings.edit')
  @After(button('resume'))
  resume(@CurrentActor() actor: Actor, @Id() id: string) {
    return this.changes.resume(actor, id)
  }

  @Get('postponement')
  @Allow('trainings.edit')
  @Form()
  @Page(PostponeTrainingPage)
  postponeForm(@CurrentActor() actor: Actor, @Id() id: string) {
    return this.trainings.get(actor, 'trainings.edit', id)
  }

  @Post('postponement')
  @Allow('trainings.edit')
  @After(ownForm('postpone'))
  postpone(@CurrentActor() actor: Actor, @Id() id: string, @Body() body: PostponeTraining) {
    return this.changes.postpone(actor, id, body)
  }

  @Get('cancellation')
  @Allow('trainings.edit')
  @Form()
  @Page(CancelTrainingPage)
  cancelForm(@CurrentActor() actor: Actor, @Id() id: string) {
    return this.trainings.get(actor, 'trainings.edit', id)
  }

  @Post('cancellation')
  @Allow('trainings.edit')
  @After(ownForm('cancel'))
  cancel(@CurrentActor() actor: Actor, @Id() id: string, @Body() body: CancelTraining) {
    return this.changes.cancel(actor, id, body)
  }
}
