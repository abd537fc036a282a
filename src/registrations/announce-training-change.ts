import { Injectable } from '@nestjs/common'
import { HandlesJob, type JobHandler, type PayloadOf } from '#queue'
import type { Tx } from '../database/database.js'
import { MessagesService } from '../messages/messages.service.js'
import type { TrainingChange } from '../trainings/training-status.js'
import { announceTrainingChange } from '../trainings/trainings.jobs.js'
import { changeLetter } from './letters/change-letters.js'
import { RegistrationsRepository } from './registrations.repository.js'

/** Writes one letter about a change to everyone who is in or waits; a second delivery writes none. */
@Injectable()
@HandlesJob(announceTrainingChange)
export class AnnounceTrainingChange implements JobHandler<typeof announceTrainingChange> {
  constructor(
    private readonly registrations: RegistrationsRepository,
    private readonly messages: MessagesService,
  ) {}

  async perform(tx: Tx, payload: PayloadOf<typeof announceTrainingChange>): Promise<void> {
    const training = await this.registrations.findTrainingFacts(tx, payload.trainingId)
    const kind = payload.change as TrainingChange
    const reason = await this.registrations.findChangeReason(tx, payload.changeId)
    for (const person of await this.registrations.listLive(tx, payload.trainingId)) {
      await this.messages.writeIn(tx, changeLetter(training, person, { kind, id: payload.changeId, reason }))
    }
  }
}
