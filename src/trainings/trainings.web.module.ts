import { Module } from '@nestjs/common'
import { OrganizationsModule } from '../organizations/organizations.module.js'
import { ClosingStep, PlanStep, PublicationStep } from './own-steps.js'
import { TrainingChangesController } from './training-changes.controller.js'
import { TrainingFormsService } from './training-forms.service.js'
import { TrainingOverviewService } from './training-overview.service.js'
import { TrainingsController } from './trainings.controller.js'
import { TrainingsModule } from './trainings.module.js'
import { TrainingsRepository } from './trainings.repository.js'

@Module({
  imports: [TrainingsModule, OrganizationsModule],
  controllers: [TrainingsController, TrainingChangesController],
  providers: [
    TrainingsRepository,
    TrainingFormsService,
    TrainingOverviewService,
    PlanStep,
    PublicationStep,
    ClosingStep,
  ],
})
export class TrainingsWebModule {}
