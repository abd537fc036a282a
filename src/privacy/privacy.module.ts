import { Module } from '@nestjs/common'
import { AccountsModule } from '../accounts/accounts.module.js'
import { AttendanceModule } from '../attendance/attendance.module.js'
import { CertificatesModule } from '../certificates/certificates.module.js'
import { ImportErasureModule } from '../imports/import-erasure.module.js'
import { ImportsModule } from '../imports/imports.module.js'
import { MessagesModule } from '../messages/messages.module.js'
import { OrganizationsModule } from '../organizations/organizations.module.js'
import { PeopleModule } from '../people/people.module.js'
import { PersonalDataModule } from '../people/personal-data.module.js'
import { RegistrationsModule } from '../registrations/registrations.module.js'
import { AnswersService } from './answers.service.js'
import { DataUses } from './data-uses.service.js'
import { DirectoryRooms } from './directory-rooms.service.js'
import { ErasurePlans } from './erasure-plans.service.js'
import { ExportFiles } from './export-files.service.js'
import { PastData } from './past-data.service.js'
import { RequestReads } from './request-work.service.js'
import { TrainingRooms } from './training-rooms.service.js'
import { ErasureRepository } from './erasure.repository.js'
import { ErasureService } from './erasure.service.js'
import { ExportsRepository } from './exports.repository.js'
import { ExportsService } from './exports.service.js'
import { PersonRecordRepository } from './person-record.repository.js'
import { PersonalRooms } from './personal-rooms.service.js'
import { PublicRequestsService } from './public-requests.service.js'
import { RequestParties } from './request-parties.service.js'
import { RequestDetailsService } from './request-details.service.js'
import { RequestRecords } from './request-records.service.js'
import { RequestsRepository } from './requests.repository.js'
import { PrivacyRequestsService } from './requests.service.js'
import { RetentionRepository } from './retention.repository.js'
import { RetentionService } from './retention.service.js'

@Module({
  imports: [
    OrganizationsModule,
    AccountsModule,
    PeopleModule,
    PersonalDataModule,
    MessagesModule,
    ImportsModule,
    ImportErasureModule,
    RegistrationsModule,
    AttendanceModule,
    CertificatesModule,
  ],
  providers: [
    RequestsRepository,
    PersonRecordRepository,
    ExportsRepository,
    ErasureRepository,
    RetentionRepository,
    RequestRecords,
    PrivacyRequestsService,
    PublicRequestsService,
    RequestReads,
    RequestDetailsService,
    RequestParties,
    DataUses,
    AnswersService,
    ExportFiles,
    ExportsService,
    DirectoryRooms,
    TrainingRooms,
    PersonalRooms,
    ErasurePlans,
    ErasureService,
    PastData,
    RetentionService,
  ],
  exports: [
    RequestsRepository,
    PrivacyRequestsService,
    PublicRequestsService,
    RequestDetailsService,
    RequestParties,
    AnswersService,
    ExportsService,
    ErasureService,
    RetentionService,
  ],
})
export class PrivacyModule {}
