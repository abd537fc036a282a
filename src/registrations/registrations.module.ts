import { Module } from '@nestjs/common'
import { DiscoveryModule } from '@nestjs/core'
import { AccountsModule } from '../accounts/accounts.module.js'
import { MessagesModule } from '../messages/messages.module.js'
import { OrganizationsModule } from '../organizations/organizations.module.js'
import { PeopleModule } from '../people/people.module.js'
import { TrainingsModule } from '../trainings/trainings.module.js'
import { ApprovalsService } from './approvals.service.js'
import { QuotaReturnsService } from './quota-returns.service.js'
import { RegistrationUses } from './registration-contributions.js'
import { SubstitutingService } from './substituting.service.js'
import { SubstitutionsRepository } from './substitutions.repository.js'
import { SubstitutionsService } from './substitutions.service.js'
import { TermsRepository } from './terms.repository.js'
import { TermsService } from './terms.service.js'
import { KnownPeopleRepository } from './known-people.repository.js'
import { KnownListsService } from './known-lists.service.js'
import { ListsService } from './lists.service.js'
import { NominationsRepository } from './nominations.repository.js'
import { NominationsService } from './nominations.service.js'
import { PublicFactsService } from './public-facts.service.js'
import { PublicOffersService } from './public-offers.service.js'
import { MergedRegistrationsRepository } from './merged-registrations.repository.js'
import { PublicTrainingRepository } from './public-training.repository.js'
import { PublicTrainingService } from './public-training.service.js'
import { QuotasRepository } from './quotas.repository.js'
import { QuotasService } from './quotas.service.js'
import { RegistrationDetailsService } from './registration-details.service.js'
import { RegistrationErasureService } from './registration-erasure.service.js'
import { RegistrationFormsService } from './registration-forms.service.js'
import { RegistrationsRepository } from './registrations.repository.js'
import { RegistrationsService } from './registrations.service.js'
import { RosterRepository } from './roster.repository.js'
import { RosterService } from './roster.service.js'
import { SeatTransactions } from './seat-transactions.js'
import { SeatingService } from './seating.service.js'
import { SelfRegistrationsService } from './self-registrations.service.js'
import { TicketChangesService } from './ticket-changes.service.js'
import { TicketConsentsService } from './ticket-consents.service.js'
import { TicketLinksRepository } from './ticket-links.repository.js'
import { TicketLinksService } from './ticket-links.service.js'
import { TicketPagesService } from './ticket-pages.service.js'
import { TicketsService } from './tickets.service.js'
import { UnitLinksService } from './unit-links.service.js'
import { UnitNominationsService } from './unit-nominations.service.js'
import { UnitPagesService } from './unit-pages.service.js'
import { UnitPeopleRepository } from './unit-people.repository.js'
import { WithdrawalsService } from './withdrawals.service.js'

@Module({
  imports: [
    DiscoveryModule,
    AccountsModule,
    MessagesModule,
    OrganizationsModule,
    PeopleModule,
    TrainingsModule,
  ],
  providers: [
    RegistrationsRepository,
    RosterRepository,
    QuotasRepository,
    KnownPeopleRepository,
    MergedRegistrationsRepository,
    PublicTrainingRepository,
    PublicFactsService,
    PublicOffersService,
    SeatTransactions,
    TicketsService,
    TicketLinksRepository,
    TicketLinksService,
    TicketChangesService,
    TicketConsentsService,
    NominationsRepository,
    UnitPeopleRepository,
    NominationsService,
    UnitLinksService,
    UnitNominationsService,
    UnitPagesService,
    SeatingService,
    RegistrationsService,
    WithdrawalsService,
    TermsRepository,
    TermsService,
    SubstitutionsRepository,
    RegistrationUses,
    SubstitutingService,
    SubstitutionsService,
    ApprovalsService,
    QuotaReturnsService,
    RegistrationDetailsService,
    RosterService,
    QuotasService,
    ListsService,
    KnownListsService,
    RegistrationFormsService,
    PublicTrainingService,
    SelfRegistrationsService,
    TicketPagesService,
    RegistrationErasureService,
  ],
  exports: [
    TermsRepository,
    TermsService,
    SubstitutingService,
    SubstitutionsService,
    ApprovalsService,
    QuotaReturnsService,
    SeatTransactions,
    SeatingService,
    RegistrationsRepository,
    MergedRegistrationsRepository,
    QuotasRepository,
    TicketsService,
    RegistrationsService,
    WithdrawalsService,
    RegistrationDetailsService,
    RosterService,
    QuotasService,
    ListsService,
    KnownListsService,
    RegistrationFormsService,
    PublicTrainingService,
    SelfRegistrationsService,
    TicketPagesService,
    RegistrationErasureService,
    TicketChangesService,
    TicketConsentsService,
    NominationsRepository,
    NominationsService,
    UnitLinksService,
    UnitNominationsService,
    UnitPagesService,
  ],
})
export class RegistrationsModule {}
