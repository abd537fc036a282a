import { Module } from '@nestjs/common'
import { DiscoveryModule } from '@nestjs/core'
import { OrganizationsModule } from '../organizations/organizations.module.js'
import { SeatsService } from './seats.service.js'
import { TrainingContributions } from './training-contributions.js'
import { TrainingChangesService } from './training-changes.service.js'
import { TrainingPlansRepository } from './training-plans.repository.js'
import { TrainingPlansService } from './training-plans.service.js'
import { TrainingsRepository } from './trainings.repository.js'
import { TrainingsService } from './trainings.service.js'

@Module({
  imports: [OrganizationsModule, DiscoveryModule],
  providers: [
    TrainingsRepository,
    TrainingPlansRepository,
    TrainingContributions,
    SeatsService,
    TrainingsService,
    TrainingPlansService,
    TrainingChangesService,
  ],
  exports: [
    TrainingContributions,
    SeatsService,
    TrainingsService,
    TrainingPlansService,
    TrainingChangesService,
  ],
})
export class TrainingsModule {}
