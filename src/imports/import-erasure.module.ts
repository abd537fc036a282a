import { Module } from '@nestjs/common'
import { ImportErasureService } from './import-erasure.service.js'
import { ImportsModule } from './imports.module.js'

@Module({ imports: [ImportsModule], providers: [ImportErasureService], exports: [ImportErasureService] })
export class ImportErasureModule {}
