import { Module } from '@nestjs/common'
import { AccountsModule } from '../accounts/accounts.module.js'
import { MergedRegistrations } from './merged-registrations.contribution.js'
import { NominationsController } from './nominations.controller.js'
import { PublicTrainingController } from './public-training.controller.js'
import { QuotasController } from './quotas.controller.js'
import { PeopleStep } from './registrations.contribution.js'
import { RegistrationDecisionsController } from './registration-decisions.controller.js'
import { RegistrationsController } from './registrations.controller.js'
import { RegistrationsModule } from './registrations.module.js'
import { TermsController } from './terms.controller.js'
import { TicketChangesController } from './ticket-changes.controller.js'
import { TicketsController } from './tickets.controller.js'
import { UnitPagesController } from './unit-pages.controller.js'

@Module({
  imports: [AccountsModule, RegistrationsModule],
  controllers: [
    QuotasController,
    NominationsController,
    RegistrationsController,
    RegistrationDecisionsController,
    TermsController,
    TicketChangesController,
    PublicTrainingController,
    TicketsController,
    UnitPagesController,
  ],
  providers: [PeopleStep, MergedRegistrations],
})
export class RegistrationsWebModule {}
