import { Module } from '@nestjs/common'
import { RemoveBytesHandler } from './remove-bytes.handler.js'

@Module({ providers: [RemoveBytesHandler] })
export class FilesWorkerModule {}
