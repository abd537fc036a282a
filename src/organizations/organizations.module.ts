import { Module } from '@nestjs/common'
import { LetterheadsService } from './letterheads.service.js'
import { OrganizationsRepository } from './organizations.repository.js'
import { OrganizationsService } from './organizations.service.js'
import { SettingsRepository } from './settings.repository.js'

@Module({
  providers: [OrganizationsRepository, SettingsRepository, OrganizationsService, LetterheadsService],
  exports: [OrganizationsService, LetterheadsService],
})
export class OrganizationsModule {}
