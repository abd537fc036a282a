import { Module } from '@nestjs/common'
import { MakeCertificateHandler } from './make-certificate.handler.js'
import { MakingService } from './making.service.js'
import { RedrawCertificateHandler } from './redraw-certificate.handler.js'

@Module({ providers: [MakingService, MakeCertificateHandler, RedrawCertificateHandler] })
export class CertificatesWorkerModule {}
