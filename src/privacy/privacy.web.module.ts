import { Module } from '@nestjs/common'
import { OrganizationsModule } from '../organizations/organizations.module.js'
import { AnswersController } from './answers.controller.js'
import { PrivacyContribution } from './privacy.contribution.js'
import { PrivacyModule } from './privacy.module.js'
import { PublicRightsController } from './public-rights.controller.js'
import { PrivacyRequestsController } from './requests.controller.js'

@Module({
  imports: [PrivacyModule, OrganizationsModule],
  controllers: [PrivacyRequestsController, AnswersController, PublicRightsController],
  providers: [PrivacyContribution],
})
export class PrivacyWebModule {}
