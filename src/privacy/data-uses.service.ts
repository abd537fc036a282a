import { Injectable } from '@nestjs/common'
import type { Actor } from '../access/actor.js'
import type { Tx } from '../database/database.js'
import { ConsentsService } from '../people/consents.service.js'
import { RestrictionsService } from '../people/restrictions.service.js'
import { livePurposes } from './live-purposes.js'
import type { IdentifiedRequest } from './request-records.service.js'

/** What the people room does for a request: consents taken back, use restricted and allowed again. */
@Injectable()
export class DataUses {
  constructor(
    private readonly consents: ConsentsService,
    private readonly restrictions: RestrictionsService,
  ) {}

  /** Returns the purposes that were taken back. */
  async withdrawConsentsIn(tx: Tx, actor: Actor, request: IdentifiedRequest): Promise<string[]> {
    const entries = await this.consents.listIn(tx, [request.personId])
    const live = livePurposes(entries)
    for (const purpose of live)
      await this.consents.recordIn(tx, actor, {
        personId: request.personId,
        organizationId: request.organizationId,
        purpose: purpose as (typeof entries)[number]['purpose'],
        givenBy: 'self',
        way: request.way === 'web_form' ? 'form' : 'paper',
        withdrawn: true,
      })
    return live
  }

  restrictIn(tx: Tx, actor: Actor, request: IdentifiedRequest): Promise<void> {
    return this.restrictions.restrictIn(tx, actor, request.personId)
  }

  /** False when there was no restriction. */
  async liftIn(tx: Tx, personId: string): Promise<boolean> {
    const stood = await this.restrictions.isRestrictedIn(tx, personId)
    if (stood) await this.restrictions.liftIn(tx, personId)
    return stood
  }
}
