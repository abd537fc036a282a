import { Module } from '@nestjs/common'
import { OrganizationsModule } from '../organizations/organizations.module.js'
import { ConsentsRepository } from './consents.repository.js'
import { ConsentsService } from './consents.service.js'
import { DirectoryRepository } from './directory.repository.js'
import { DirectoryService } from './directory.service.js'
import { PeopleRepository } from './people.repository.js'
import { PeopleService } from './people.service.js'

@Module({
  imports: [OrganizationsModule],
  providers: [
    ConsentsRepository,
    ConsentsService,
    PeopleRepository,
    PeopleService,
    DirectoryRepository,
    DirectoryService,
  ],
  exports: [ConsentsService, PeopleService, DirectoryService],
})
export class PeopleModule {}
