import { Injectable } from '@nestjs/common'
import { Clock } from '#clock'
import { todayIn } from '#text'
import { SetUpService } from '../accounts/set-up.service.js'
import type { Tx } from '../database/database.js'
import { LetterheadsService } from '../organizations/letterheads.service.js'
import { OrganizationsService } from '../organizations/organizations.service.js'
import type { Training } from '../trainings/training.entity.js'
import { TrainingsService } from '../trainings/trainings.service.js'
import { certificateErrors } from './certificates.errors.js'
import { freezeCertificate, type CertificateFacts, type FrozenRecord } from './freeze-certificate.js'

/** A training's part of its certificates, ready to be joined with one person after the other. */
export interface TrainingOnPaper {
  freeze(own: Pick<CertificateFacts, 'person' | 'number' | 'code' | 'issuedAt'>): FrozenRecord
}

/** Gathers what all certificates of one training say, as it holds on the day of issue. */
@Injectable()
export class FreezingService {
  constructor(
    private readonly trainings: TrainingsService,
    private readonly organizations: OrganizationsService,
    private readonly letterheads: LetterheadsService,
    private readonly setUp: SetUpService,
    private readonly clock: Clock,
  ) {}

  /** The address that every code printed leads to; `public_address_missing` before it is confirmed. */
  async requirePublicAddress(): Promise<string> {
    const address = await this.setUp.publicAddress()
    if (!address) throw certificateErrors.public_address_missing()
    return address
  }

  /** `settings_missing` when the issuer has no letterhead: who signs would be unknown. */
  async prepareIn(tx: Tx, training: Training, publicAddress: string): Promise<TrainingOnPaper> {
    const sessions = await this.trainings.sessionsIn(tx, training.id)
    const today = todayIn(this.clock.now())
    const letterhead = await this.letterheads.requireOnIn(tx, training.issuerId, today)
    const issuer = await this.organizations.findIn(tx, training.issuerId)
    const facts = {
      training: {
        title: training.title,
        venue: training.venue,
        startsOn: todayIn(sessions[0]!.startsAt),
        endsOn: todayIn(sessions.at(-1)!.startsAt),
        sample: training.sample,
      },
      issuer: { ...letterhead, name: issuer?.name ?? letterhead.bodyLine },
      publicAddress,
    }
    return { freeze: (own) => freezeCertificate({ ...facts, ...own }) }
  }
}
