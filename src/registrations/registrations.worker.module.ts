import { Module } from '@nestjs/common'
import { MessagesModule } from '../messages/messages.module.js'
import { AnnounceTrainingChange } from './announce-training-change.js'
import { QuotaReturnsSweep } from './quota-returns.sweep.js'
import { RegistrationsModule } from './registrations.module.js'

@Module({
  imports: [RegistrationsModule, MessagesModule],
  providers: [AnnounceTrainingChange, QuotaReturnsSweep],
})
export class RegistrationsWorkerModule {}
