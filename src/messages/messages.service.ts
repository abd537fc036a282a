import { Injectable } from '@nestjs/common'
import { Clock } from '#clock'
import { v7 as uuid } from 'uuid'
import type { Tx } from '../database/database.js'
import type { LetterPurpose } from './letter-purposes.js'
import { MessagesRepository } from './messages.repository.js'

/** A letter as the capability that sends it wrote it, in the recipient's language. */
export interface Letter {
  /** The body whose staff see it: usually the training's organizer. */
  organizationId: string
  purpose: LetterPurpose
  personId: string | null
  trainingId: string | null
  /** An e-mail address or a telephone number (E.164); null when neither is known. */
  recipient: string | null
  subject: string
  /** Plain text of several lines, fit for Zalo. */
  body: string
  /** One letter for each key, ever: `ticket:<registration id>:1`. */
  dedupeKey: string
}

/** Letters as rows: what was to be said to whom, and whether it went out. */
@Injectable()
export class MessagesService {
  constructor(
    private readonly messages: MessagesRepository,
    private readonly clock: Clock,
  ) {}

  /** Writes one row in the caller's transaction, ready to be sent; a repeated `dedupeKey` writes nothing. */
  async writeIn(tx: Tx, letter: Letter): Promise<void> {
    await this.messages.insertOnce(tx, {
      ...letter,
      id: uuid(),
      channel: letter.recipient?.includes('@') ? 'mail' : 'zalo',
      state: 'ready',
      createdAt: this.clock.now(),
      sentAt: null,
    })
  }
}
