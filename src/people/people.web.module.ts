import { Module } from '@nestjs/common'
import { OrganizationsModule } from '../organizations/organizations.module.js'
import { PeopleController } from './people.controller.js'
import { PeopleModule } from './people.module.js'
import { PersonConsentsTab } from './person-consents.contribution.js'
import { PersonConsentsController } from './person-consents.controller.js'
import { MergesController } from './merges.controller.js'
import { NameOrdersController } from './name-orders.controller.js'
import { PositionsController } from './positions.controller.js'
import { PersonFactsTab } from './person-facts.contribution.js'

@Module({
  imports: [PeopleModule, OrganizationsModule],
  controllers: [
    MergesController,
    NameOrdersController,
    PeopleController,
    PositionsController,
    PersonConsentsController,
  ],
  providers: [PersonFactsTab, PersonConsentsTab],
})
export class PeopleWebModule {}
