import { Module } from '@nestjs/common'
import { DiscoveryModule } from '@nestjs/core'
import { LetterheadsService } from './letterheads.service.js'
import { OrganizationContributions } from './organization-contributions.js'
import { OrganizationHeadsService } from './organization-heads.service.js'
import { OrganizationsRepository } from './organizations.repository.js'
import { OrganizationsService } from './organizations.service.js'
import { SettingsRepository } from './settings.repository.js'

@Module({
  imports: [DiscoveryModule],
  providers: [
    OrganizationsRepository,
    SettingsRepository,
    OrganizationsService,
    OrganizationContributions,
    OrganizationHeadsService,
    LetterheadsService,
  ],
  exports: [OrganizationsService, OrganizationContributions, OrganizationHeadsService, LetterheadsService],
})
export class OrganizationsModule {}
