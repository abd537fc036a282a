import { Module } from '@nestjs/common'
import { LetterErasureService } from './letter-erasure.service.js'
import { MessagesRepository } from './messages.repository.js'
import { MessagesService } from './messages.service.js'

@Module({
  providers: [MessagesRepository, MessagesService, LetterErasureService],
  exports: [MessagesService, LetterErasureService],
})
export class MessagesModule {}
