import { Module } from '@nestjs/common'
import { DiscoveryModule } from '@nestjs/core'
import { ChangesService } from './changes.service.js'
import { ChoicesRepository } from './choices.repository.js'
import { ChoicesService } from './choices.service.js'
import { EditsRepository } from './edits.repository.js'
import { CancellationsService } from './cancellations.service.js'
import { CorrectionsRepository } from './corrections.repository.js'
import { CorrectionsService } from './corrections.service.js'
import { DecisionsService } from './decisions.service.js'
import { EditFormsService } from './edit-forms.service.js'
import { EditsService } from './edits.service.js'
import { LetterheadsService } from './letterheads.service.js'
import { OrganizationContributions } from './organization-contributions.js'
import { EndingsService } from './endings.service.js'
import { OrganizationHeadsService } from './organization-heads.service.js'
import { OrganizationTimesService } from './organization-times.service.js'
import { OrganizationPagesService } from './organization-pages.service.js'
import { OrganizationsRepository } from './organizations.repository.js'
import { OrganizationsService } from './organizations.service.js'
import { PlannedSuccessionsRepository } from './planned-successions.repository.js'
import { PlansService } from './plans.service.js'
import { RecordedSuccessions } from './recorded-successions.service.js'
import { ReversalsService } from './reversals.service.js'
import { SettingsRepository } from './settings.repository.js'
import { StandingsRepository } from './standings.repository.js'
import { SuccessionFormsService } from './succession-forms.service.js'
import { SuccessionRecords } from './succession-records.service.js'
import { SuccessionsRepository } from './successions.repository.js'
import { SuccessionsService } from './successions.service.js'
import { TreeRepository } from './tree.repository.js'
import { TreeService } from './tree.service.js'

@Module({
  imports: [DiscoveryModule],
  providers: [
    OrganizationsRepository,
    SettingsRepository,
    StandingsRepository,
    SuccessionsRepository,
    SuccessionRecords,
    SuccessionsService,
    EndingsService,
    ChangesService,
    DecisionsService,
    PlannedSuccessionsRepository,
    PlansService,
    CancellationsService,
    SuccessionFormsService,
    RecordedSuccessions,
    CorrectionsRepository,
    CorrectionsService,
    ReversalsService,
    OrganizationTimesService,
    OrganizationsService,
    OrganizationContributions,
    OrganizationHeadsService,
    LetterheadsService,
    OrganizationPagesService,
    ChoicesRepository,
    ChoicesService,
    EditsRepository,
    EditFormsService,
    EditsService,
    TreeRepository,
    TreeService,
  ],
  exports: [
    OrganizationsService,
    OrganizationContributions,
    OrganizationHeadsService,
    LetterheadsService,
    OrganizationPagesService,
    ChangesService,
    DecisionsService,
    PlannedSuccessionsRepository,
    CancellationsService,
    SuccessionFormsService,
    CorrectionsService,
    ReversalsService,
    OrganizationTimesService,
    ChoicesService,
    EditFormsService,
    EditsService,
    TreeService,
  ],
})
export class OrganizationsModule {}
