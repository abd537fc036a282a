import { Injectable } from '@nestjs/common'
import { Clock } from '#clock'
import { v7 as uuid } from 'uuid'
import type { Actor } from '../access/actor.js'
import { AuditService } from '../audit/audit.service.js'
import type { Tx } from '../database/database.js'
import { optionalPurposes, type ConsentGiver, type ConsentPurpose, type ConsentWay } from './consent-kinds.js'
import type { Consent } from './consent.entity.js'
import { ConsentsRepository } from './consents.repository.js'
import { noticeVersion } from './privacy-notice.js'

export interface ConsentGiven {
  personId: string
  /** Whose audit shows it: the person's unit. */
  organizationId: string
  purpose: ConsentPurpose
  givenBy: ConsentGiver
  way: ConsentWay
  linkId?: string
  registrationId?: string
  /** Takes back what was given before. */
  withdrawn?: boolean
}

/** What stands now; null where nobody was asked or answered. */
export type ConsentStanding = Record<ConsentPurpose, Consent | null>

/** Proof of who was told and agreed: by which text, when, by which way. Entries are never changed. */
@Injectable()
export class ConsentsService {
  constructor(
    private readonly consents: ConsentsRepository,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /** Writes down one answer by the notice that is shown today. Checks no reach: the calling verb does. */
  async recordIn(tx: Tx, actor: Actor, given: ConsentGiven): Promise<Consent> {
    const withdrawn = given.withdrawn ?? false
    const consent: Consent = {
      id: uuid(),
      personId: given.personId,
      purpose: given.purpose,
      noticeVersion,
      givenBy: given.givenBy,
      way: given.way,
      actorLabel: actor.label,
      linkId: given.linkId ?? null,
      registrationId: given.registrationId ?? null,
      withdrawn,
      at: this.clock.now(),
    }
    await this.consents.insert(tx, consent)
    await this.audit.recordIn(tx, actor, {
      verb: withdrawn ? 'consents.take_back' : 'consents.give',
      subjectKind: 'person',
      subjectId: given.personId,
      organizationId: given.organizationId,
      fields: [given.purpose],
      detail: given.way,
    })
    return consent
  }

  /** Everything that these people (and who was merged with them) said, newest first. */
  listIn(tx: Tx, personIds: string[]): Promise<Consent[]> {
    return this.consents.list(tx, personIds)
  }

  /** What was said about one registration, newest first. */
  listOfRegistrationIn(tx: Tx, registrationId: string): Promise<Consent[]> {
    return this.consents.listOfRegistration(tx, registrationId)
  }

  /** The newest answer of a person to each optional purpose, given or taken back. */
  async standingIn(tx: Tx, personId: string): Promise<Omit<ConsentStanding, 'participation'>> {
    const all = await this.consents.list(tx, [personId])
    const [publication, zalo] = optionalPurposes.map(
      (purpose) => all.find((consent) => consent.purpose === purpose) ?? null,
    )
    return { publication: publication ?? null, zalo: zalo ?? null }
  }
}
