import { Body, Controller, Get, Post, Query } from '@nestjs/common'
import { After, Form, Id, Page, pathOf } from '#web'
import type { Actor } from '../access/actor.js'
import { Allow } from '../access/allow.js'
import { CurrentActor } from '../access/current-actor.js'
import { vi as t } from './messages.vi.js'
import { TrainingFormsService } from './training-forms.service.js'
import { TrainingOverviewService } from './training-overview.service.js'
import { TrainingPlansService } from './training-plans.service.js'
import { CreateTraining, EditTraining, ListTrainings } from './trainings.dto.js'
import { TrainingsService } from './trainings.service.js'
import { TrainingFormPage } from './views/training-form.page.js'
import { TrainingPage } from './views/training.page.js'
import { TrainingsPage } from './views/trainings.page.js'

const pageOf = ({ id }: { id: string }) => `/trainings/${id}`

@Controller('trainings')
export class TrainingsController {
  constructor(
    private readonly trainings: TrainingsService,
    private readonly overview: TrainingOverviewService,
    private readonly plans: TrainingPlansService,
    private readonly forms: TrainingFormsService,
  ) {}

  @Get()
  @Allow('trainings.read')
  @Page(TrainingsPage)
  list(@CurrentActor() actor: Actor, @Query() query: ListTrainings) {
    return this.trainings.list(actor, query)
  }

  @Get('new')
  @Allow('trainings.edit')
  @Form()
  @Page(TrainingFormPage)
  newForm(@CurrentActor() actor: Actor) {
    return this.forms.blank(actor)
  }

  @Post()
  @Allow('trainings.edit')
  @After({ to: pageOf, say: () => t.added, form: () => '/trainings/new' })
  async create(@CurrentActor() actor: Actor, @Body() body: CreateTraining) {
    return this.overview.get(actor, (await this.plans.create(actor, body)).id)
  }

  @Get(':id')
  @Allow('trainings.read')
  @Page(TrainingPage)
  get(@CurrentActor() actor: Actor, @Id() id: string) {
    return this.overview.get(actor, id)
  }

  @Get(':id/edit')
  @Allow('trainings.edit')
  @Form()
  @Page(TrainingFormPage)
  editForm(@CurrentActor() actor: Actor, @Id() id: string) {
    return this.forms.filled(actor, id)
  }

  @Post(':id')
  @Allow('trainings.edit')
  @After({ to: pageOf, say: () => t.saved, form: (request) => `${pathOf(request)}/edit` })
  async edit(@CurrentActor() actor: Actor, @Id() id: string, @Body() body: EditTraining) {
    return this.overview.get(actor, (await this.plans.edit(actor, id, body)).id)
  }
}
