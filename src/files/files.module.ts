import { Global, Module } from '@nestjs/common'
import { FileStorage } from '#storage'
import { join } from 'node:path'
import { SETTINGS } from '../config/config.module.js'
import type { Settings } from '../config/settings.js'
import { StoredFilesService } from './stored-files.service.js'

@Global()
@Module({
  providers: [
    StoredFilesService,
    {
      provide: FileStorage,
      useFactory: (settings: Settings) => new FileStorage(join(settings.dataDir, 'files')),
      inject: [SETTINGS],
    },
  ],
  exports: [FileStorage, StoredFilesService],
})
export class FilesModule {}
