import { Module } from '@nestjs/common'
import { ChoicesController } from './choices.controller.js'
import { EditsController } from './edits.controller.js'
import { OrganizationFactsTab } from './organization-facts.contribution.js'
import { OrganizationsController } from './organizations.controller.js'
import { SuccessionsController } from './successions.controller.js'
import { OrganizationsModule } from './organizations.module.js'
import { PlansController } from './plans.controller.js'
import { TreeController } from './tree.controller.js'

@Module({
  imports: [OrganizationsModule],
  // Before the others: their addresses would be taken for an id.
  controllers: [
    ChoicesController,
    TreeController,
    OrganizationsController,
    EditsController,
    SuccessionsController,
    PlansController,
  ],
  providers: [OrganizationFactsTab],
})
export class OrganizationsWebModule {}
