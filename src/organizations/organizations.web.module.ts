import { Module } from '@nestjs/common'
import { OrganizationFactsTab } from './organization-facts.contribution.js'
import { OrganizationsController } from './organizations.controller.js'
import { OrganizationsModule } from './organizations.module.js'

@Module({
  imports: [OrganizationsModule],
  controllers: [OrganizationsController],
  providers: [OrganizationFactsTab],
})
export class OrganizationsWebModule {}
