import { Module } from '@nestjs/common'
import { NumberSeriesService } from './number-series.service.js'

@Module({ providers: [NumberSeriesService], exports: [NumberSeriesService] })
export class RegistryModule {}
