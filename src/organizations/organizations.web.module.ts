import { Module } from '@nestjs/common'
import { OrganizationFactsTab } from './organization-facts.contribution.js'
import { OrganizationsController } from './organizations.controller.js'
import { SuccessionsController } from './successions.controller.js'
import { OrganizationsModule } from './organizations.module.js'

@Module({
  imports: [OrganizationsModule],
  controllers: [OrganizationsController, SuccessionsController],
  providers: [OrganizationFactsTab],
})
export class OrganizationsWebModule {}
