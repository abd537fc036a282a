import { Global, Module } from '@nestjs/common'
import { FileStorage } from '#storage'
import { join } from 'node:path'
import { SETTINGS } from '../config/config.module.js'
import type { Settings } from '../config/settings.js'

@Global()
@Module({
  providers: [
    {
      provide: FileStorage,
      useFactory: (settings: Settings) => new FileStorage(join(settings.dataDir, 'files')),
      inject: [SETTINGS],
    },
  ],
  exports: [FileStorage],
})
export class FilesModule {}
