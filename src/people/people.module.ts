import { Module } from '@nestjs/common'
import { DiscoveryModule } from '@nestjs/core'
import { OrganizationsModule } from '../organizations/organizations.module.js'
import { CompletionsRepository } from './completions.repository.js'
import { CompletionsService } from './completions.service.js'
import { ConsentsRepository } from './consents.repository.js'
import { ConsentsService } from './consents.service.js'
import { PersonConsentsService } from './person-consents.service.js'
import { DirectoryRepository } from './directory.repository.js'
import { DirectoryService } from './directory.service.js'
import { MatchingRepository } from './matching.repository.js'
import { MatchingService } from './matching.service.js'
import { PeopleRepository } from './people.repository.js'
import { PeopleService } from './people.service.js'
import { PersonEditsService } from './person-edits.service.js'
import { PersonContributions } from './person-contributions.js'
import { PersonHeadsRepository } from './person-heads.repository.js'
import { PersonHeadsService } from './person-heads.service.js'
import { DuplicatesRepository } from './duplicates.repository.js'
import { DuplicatesService } from './duplicates.service.js'
import { MergesRepository } from './merges.repository.js'
import { MergesService } from './merges.service.js'
import { NameOrdersRepository } from './name-orders.repository.js'
import { NameOrdersService } from './name-orders.service.js'
import { MovesService } from './moves.service.js'
import { PositionsRepository } from './positions.repository.js'
import { PositionsService } from './positions.service.js'

@Module({
  imports: [OrganizationsModule, DiscoveryModule],
  providers: [
    CompletionsRepository,
    CompletionsService,
    ConsentsRepository,
    ConsentsService,
    PersonConsentsService,
    PeopleRepository,
    PeopleService,
    DirectoryRepository,
    DirectoryService,
    MatchingRepository,
    MatchingService,
    PersonContributions,
    PersonEditsService,
    PositionsRepository,
    PositionsService,
    MovesService,
    NameOrdersRepository,
    NameOrdersService,
    DuplicatesRepository,
    DuplicatesService,
    MergesRepository,
    MergesService,
    PersonHeadsRepository,
    PersonHeadsService,
  ],
  exports: [
    CompletionsService,
    ConsentsRepository,
    ConsentsService,
    PersonConsentsService,
    PeopleService,
    DirectoryService,
    MatchingService,
    PersonContributions,
    PersonEditsService,
    PositionsService,
    MovesService,
    NameOrdersService,
    DuplicatesService,
    MergesService,
    PersonHeadsService,
  ],
})
export class PeopleModule {}
