import { Module } from '@nestjs/common'
import { AccountsModule } from '../accounts/accounts.module.js'
import { OrganizationsModule } from '../organizations/organizations.module.js'
import { RegistryModule } from '../registry/registry.module.js'
import { TrainingsModule } from '../trainings/trainings.module.js'
import { BatchesService } from './batches.service.js'
import { CertificateErasureService } from './certificate-erasure.service.js'
import { CertificatesRepository } from './certificates.repository.js'
import { CertificatesService } from './certificates.service.js'
import { CorrectionsService } from './corrections.service.js'
import { FreezingService } from './freezing.service.js'
import { IssuingService } from './issuing.service.js'
import { PrintingService } from './printing.service.js'
import { RosterRepository } from './roster.repository.js'
import { VerificationService } from './verification.service.js'

@Module({
  imports: [OrganizationsModule, AccountsModule, RegistryModule, TrainingsModule],
  providers: [
    CertificatesRepository,
    RosterRepository,
    FreezingService,
    BatchesService,
    IssuingService,
    CorrectionsService,
    CertificatesService,
    PrintingService,
    VerificationService,
    CertificateErasureService,
  ],
  exports: [
    CertificatesRepository,
    RosterRepository,
    IssuingService,
    CorrectionsService,
    CertificatesService,
    PrintingService,
    VerificationService,
    CertificateErasureService,
  ],
})
export class CertificatesModule {}
