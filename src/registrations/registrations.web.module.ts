import { Module } from '@nestjs/common'
import { PublicTrainingController } from './public-training.controller.js'
import { QuotasController } from './quotas.controller.js'
import { PeopleStep } from './registrations.contribution.js'
import { RegistrationsController } from './registrations.controller.js'
import { RegistrationsModule } from './registrations.module.js'

@Module({
  imports: [RegistrationsModule],
  controllers: [QuotasController, RegistrationsController, PublicTrainingController],
  providers: [PeopleStep],
})
export class RegistrationsWebModule {}
