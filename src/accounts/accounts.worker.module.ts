import { Global, Module } from '@nestjs/common'
import { ActingStaff } from '../access/authenticator.js'
import { AccountsModule } from './accounts.module.js'
import { ExpiredRowsSweep } from './expired-rows.sweep.js'
import { SessionsService } from './sessions.service.js'

@Global()
@Module({
  imports: [AccountsModule],
  providers: [ExpiredRowsSweep, { provide: ActingStaff, useExisting: SessionsService }],
  exports: [ActingStaff],
})
export class AccountsWorkerModule {}
