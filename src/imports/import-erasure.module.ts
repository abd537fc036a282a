import { Module } from '@nestjs/common'
import { ImportErasureService } from './import-erasure.service.js'

@Module({ providers: [ImportErasureService], exports: [ImportErasureService] })
export class ImportErasureModule {}
