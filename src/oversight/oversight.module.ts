import { Module } from '@nestjs/common'
import { AccountsModule } from '../accounts/accounts.module.js'
import { OrganizationsModule } from '../organizations/organizations.module.js'
import { PeopleModule } from '../people/people.module.js'
import { TrainingsModule } from '../trainings/trainings.module.js'
import { AuditExportsService } from './audit-exports.service.js'
import { OversightRepository } from './oversight.repository.js'
import { OversightService } from './oversight.service.js'

@Module({
  imports: [AccountsModule, OrganizationsModule, PeopleModule, TrainingsModule],
  providers: [OversightRepository, OversightService, AuditExportsService],
  exports: [OversightService, AuditExportsService],
})
export class OversightModule {}
