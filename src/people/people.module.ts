import { Module } from '@nestjs/common'
import { OrganizationsModule } from '../organizations/organizations.module.js'
import { DirectoryRepository } from './directory.repository.js'
import { DirectoryService } from './directory.service.js'
import { PeopleRepository } from './people.repository.js'
import { PeopleService } from './people.service.js'

@Module({
  imports: [OrganizationsModule],
  providers: [PeopleRepository, PeopleService, DirectoryRepository, DirectoryService],
  exports: [PeopleService, DirectoryService],
})
export class PeopleModule {}
