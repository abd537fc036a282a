import { Injectable } from '@nestjs/common'
import type { Actor } from '../access/actor.js'
import { Transactions } from '../access/transactions.js'
import { TrainingsService } from '../trainings/trainings.service.js'
import { BatchesService } from './batches.service.js'
import { certificateErrors } from './certificates.errors.js'
import { mayIssue } from './certificates.policy.js'
import { CertificatesRepository } from './certificates.repository.js'
import { isEligible } from './eligibility.js'
import { FreezingService } from './freezing.service.js'
import { RosterRepository } from './roster.repository.js'

export interface Issued {
  /** Certificates numbered by this click; 0 when everybody eligible has one. */
  issued: number
}

/** Gives certificates their numbers. Drawing them is the worker's part. */
@Injectable()
export class IssuingService {
  constructor(
    private readonly transactions: Transactions,
    private readonly trainings: TrainingsService,
    private readonly freezing: FreezingService,
    private readonly roster: RosterRepository,
    private readonly certificates: CertificatesRepository,
    private readonly batches: BatchesService,
  ) {}

  /**
   * Issues to everybody who is eligible and holds no certificate: numbers in the roster's order, rows, jobs and
   * audit in one transaction. Pressed again it issues only to who has become eligible since.
   * Throws `training_not_held`, `public_address_missing`, `settings_missing`.
   */
  async issue(actor: Actor, trainingId: string): Promise<Issued> {
    const address = await this.freezing.requirePublicAddress()
    return this.transactions.run(actor, 'certificates.issue', async (tx) => {
      await this.trainings.requireIn(tx, actor, 'certificates.issue', trainingId)
      // Lock order: training, number series, outbox rows. What decides is read again under the first.
      await this.certificates.lockTraining(tx, trainingId)
      const training = await this.trainings.requireIn(tx, actor, 'certificates.issue', trainingId)
      if (!mayIssue(training.status)) throw certificateErrors.training_not_held()
      const people = (await this.roster.list(tx, trainingId)).filter(
        (row) => row.numberText === null && isEligible(row.marks),
      )
      if (people.length === 0) return { issued: 0 }
      const paper = await this.freezing.prepareIn(tx, training, address)
      await this.batches.createIn(tx, actor, training, paper, people)
      return { issued: people.length }
    })
  }
}
