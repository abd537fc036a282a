import { Module } from '@nestjs/common'
import { OrganizationsModule } from '../organizations/organizations.module.js'
import { PeopleModule } from '../people/people.module.js'
import { RegistrationsModule } from '../registrations/registrations.module.js'
import { TrainingsModule } from '../trainings/trainings.module.js'
import { PersonHistoriesRepository } from './person-histories.repository.js'
import { PersonHistoriesService } from './person-histories.service.js'
import { UnitHistoriesRepository } from './unit-histories.repository.js'
import { UnitHistoriesService } from './unit-histories.service.js'
import { UntrainedRepository } from './untrained.repository.js'
import { UntrainedService } from './untrained.service.js'

@Module({
  imports: [OrganizationsModule, PeopleModule, TrainingsModule, RegistrationsModule],
  providers: [
    PersonHistoriesRepository,
    PersonHistoriesService,
    UnitHistoriesRepository,
    UnitHistoriesService,
    UntrainedRepository,
    UntrainedService,
  ],
  exports: [PersonHistoriesRepository, PersonHistoriesService, UnitHistoriesService, UntrainedService],
})
export class HistoriesModule {}
