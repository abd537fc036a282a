import { Module } from '@nestjs/common'
import { DueRegistrationsSweep } from './due-registrations.sweep.js'
import { TrainingsModule } from './trainings.module.js'

@Module({ imports: [TrainingsModule], providers: [DueRegistrationsSweep] })
export class TrainingsWorkerModule {}
