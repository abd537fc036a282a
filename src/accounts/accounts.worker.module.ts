import { Module } from '@nestjs/common'
import { AccountsModule } from './accounts.module.js'
import { ExpiredRowsSweep } from './expired-rows.sweep.js'

@Module({ imports: [AccountsModule], providers: [ExpiredRowsSweep] })
export class AccountsWorkerModule {}
