import { Module } from '@nestjs/common'
import { OrganizationsModule } from '../organizations/organizations.module.js'
import { PeopleController } from './people.controller.js'
import { PeopleModule } from './people.module.js'
import { PersonFactsTab } from './person-facts.contribution.js'

@Module({
  imports: [PeopleModule, OrganizationsModule],
  controllers: [PeopleController],
  providers: [PersonFactsTab],
})
export class PeopleWebModule {}
