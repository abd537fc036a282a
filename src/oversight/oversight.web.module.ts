import { Module } from '@nestjs/common'
import { OrganizationAuditTab, PersonAuditTab, TrainingAuditTab } from './oversight.contributions.js'
import { OversightController } from './oversight.controller.js'
import { OversightModule } from './oversight.module.js'

@Module({
  imports: [OversightModule],
  controllers: [OversightController],
  providers: [TrainingAuditTab, PersonAuditTab, OrganizationAuditTab],
})
export class OversightWebModule {}
