import { Module } from '@nestjs/common'
import { DueSuccessions } from './due-successions.service.js'
import { DueSuccessionsSweep } from './due-successions.sweep.js'
import { OrganizationsModule } from './organizations.module.js'
import { PlannedActs } from './planned-acts.service.js'

@Module({ imports: [OrganizationsModule], providers: [PlannedActs, DueSuccessions, DueSuccessionsSweep] })
export class OrganizationsWorkerModule {}
