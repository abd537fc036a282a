import { Module } from '@nestjs/common'
import { DiscoveryModule } from '@nestjs/core'
import { BringingInModule } from '../organizations/bringing-in.module.js'
import { OrganizationsModule } from '../organizations/organizations.module.js'
import { PeopleModule } from '../people/people.module.js'
import { AppliedRowsRepository } from './applied-rows.repository.js'
import { ApplyingService } from './applying.service.js'
import { DecisionsService } from './decisions.service.js'
import { DoubtfulRowsRepository } from './doubtful-rows.repository.js'
import { ErasingRepository } from './erasing.repository.js'
import { ImportAccess } from './import-access.js'
import { ImportTargets } from './import-contributions.js'
import { ImportFilesService } from './import-files.service.js'
import { ImportRowsRepository } from './import-rows.repository.js'
import { ImportScopes } from './import-scopes.js'
import { ImportsErasingService } from './imports-erasing.service.js'
import { ImportsRepository } from './imports.repository.js'
import { ImportsService } from './imports.service.js'
import { MappingService } from './mapping.service.js'
import { RowViewsRepository } from './row-views.repository.js'
import { TakingBackService } from './taking-back.service.js'
import { OrganizationsTarget } from './targets/organizations.target.js'
import { KnownPeopleRepository } from './targets/people.repository.js'
import { PeopleTarget } from './targets/people.target.js'
import { UnitsRepository } from './targets/units.repository.js'
import { UploadsService } from './uploads.service.js'

const services = [
  UploadsService,
  MappingService,
  DecisionsService,
  ApplyingService,
  TakingBackService,
  ImportFilesService,
  ImportsErasingService,
  ImportsService,
]

/** Bringing in lists by Excel. Higher capabilities add targets of their own with `@ImportsInto`. */
@Module({
  imports: [DiscoveryModule, OrganizationsModule, BringingInModule, PeopleModule],
  providers: [
    ImportsRepository,
    ImportRowsRepository,
    AppliedRowsRepository,
    DoubtfulRowsRepository,
    RowViewsRepository,
    ErasingRepository,
    ImportTargets,
    ImportAccess,
    ImportScopes,
    UnitsRepository,
    KnownPeopleRepository,
    PeopleTarget,
    OrganizationsTarget,
    ...services,
  ],
  exports: [ImportsRepository, ImportRowsRepository, ImportTargets, ImportScopes, ...services],
})
export class ImportsModule {}
