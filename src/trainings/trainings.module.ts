import { Module } from '@nestjs/common'
import { DiscoveryModule } from '@nestjs/core'
import { OrganizationsModule } from '../organizations/organizations.module.js'
import { SeatsService } from './seats.service.js'
import { TrainingContributions } from './training-contributions.js'
import { TrainingsRepository } from './trainings.repository.js'
import { TrainingsService } from './trainings.service.js'

@Module({
  imports: [OrganizationsModule, DiscoveryModule],
  providers: [TrainingsRepository, TrainingContributions, SeatsService, TrainingsService],
  exports: [SeatsService, TrainingsService],
})
export class TrainingsModule {}
