import { Module } from '@nestjs/common'
import { ApplyImportHandler } from './apply-import.handler.js'
import { CheckImportHandler } from './check-import.handler.js'
import { CheckingService } from './checking.service.js'
import { ImportsModule } from './imports.module.js'
import { ReadImportHandler } from './read-import.handler.js'
import { ReadingService } from './reading.service.js'
import { TakeBackImportHandler } from './take-back-import.handler.js'

@Module({
  imports: [ImportsModule],
  providers: [
    ReadingService,
    CheckingService,
    ReadImportHandler,
    CheckImportHandler,
    ApplyImportHandler,
    TakeBackImportHandler,
  ],
})
export class ImportsWorkerModule {}
