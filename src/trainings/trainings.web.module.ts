import { Module } from '@nestjs/common'
import { TrainingsModule } from './trainings.module.js'

@Module({ imports: [TrainingsModule] })
export class TrainingsWebModule {}
