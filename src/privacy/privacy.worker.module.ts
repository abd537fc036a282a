import { Module } from '@nestjs/common'
import { PrivacyModule } from './privacy.module.js'
import { RetentionSweep } from './retention.sweep.js'

@Module({ imports: [PrivacyModule], providers: [RetentionSweep] })
export class PrivacyWorkerModule {}
