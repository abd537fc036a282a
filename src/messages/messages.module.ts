import { Module } from '@nestjs/common'
import { MessagesRepository } from './messages.repository.js'
import { MessagesService } from './messages.service.js'

@Module({ providers: [MessagesRepository, MessagesService], exports: [MessagesService] })
export class MessagesModule {}
