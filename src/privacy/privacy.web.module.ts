import { Module } from '@nestjs/common'
import { AnswersController } from './answers.controller.js'
import { PrivacyContribution } from './privacy.contribution.js'
import { PrivacyModule } from './privacy.module.js'
import { PublicRightsController } from './public-rights.controller.js'
import { PrivacyRequestsController } from './requests.controller.js'

@Module({
  imports: [PrivacyModule],
  controllers: [PrivacyRequestsController, AnswersController, PublicRightsController],
  providers: [PrivacyContribution],
})
export class PrivacyWebModule {}
