import { Module } from '@nestjs/common'
import { MakeCertificateHandler } from './make-certificate.handler.js'
import { MakingService } from './making.service.js'

@Module({ providers: [MakingService, MakeCertificateHandler] })
export class CertificatesWorkerModule {}
