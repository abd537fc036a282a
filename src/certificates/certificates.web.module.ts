import { Module } from '@nestjs/common'
import { CertificatesContribution } from './certificates.contribution.js'
import { CertificatesController } from './certificates.controller.js'
import { CertificatesModule } from './certificates.module.js'
import { VerificationController } from './verification.controller.js'

@Module({
  imports: [CertificatesModule],
  controllers: [CertificatesController, VerificationController],
  providers: [CertificatesContribution],
})
export class CertificatesWebModule {}
