import { Injectable } from '@nestjs/common'
import { Clock } from '#clock'
import { todayIn } from '#text'
import type { Actor } from '../access/actor.js'
import type { Tx } from '../database/database.js'
import { planErasure, type ErasurePlan } from './erasure-plan.js'
import { ErasureRepository } from './erasure.repository.js'
import { PersonalRooms } from './personal-rooms.service.js'
import { privacyErrors } from './privacy.errors.js'
import type { IdentifiedRequest } from './request-records.service.js'
import { RequestsRepository } from './requests.repository.js'

/** Finds what there is to erase, and has every room do its part. */
@Injectable()
export class ErasurePlans {
  constructor(
    private readonly requests: RequestsRepository,
    private readonly repository: ErasureRepository,
    private readonly rooms: PersonalRooms,
    private readonly clock: Clock,
  ) {}

  async planIn(tx: Tx, personId: string): Promise<ErasurePlan> {
    return planErasure(await this.factsIn(tx, await this.requests.identities(tx, personId)))
  }

  async eraseIn(tx: Tx, actor: Actor, { identities }: IdentifiedRequest): Promise<ErasurePlan> {
    await this.repository.lockPeople(tx, identities)
    const facts = await this.factsIn(tx, identities)
    const plan = planErasure(facts)
    if (plan.coming.length > 0) throw privacyErrors.erasure_registered({ trainings: plan.coming.join(', ') })
    if (plan.making > 0) throw privacyErrors.erasure_making()
    await this.rooms.eraseIn(tx, actor, facts, plan.keepsName)
    return plan
  }

  private async factsIn(tx: Tx, ids: string[]) {
    return {
      people: await this.repository.people(tx, ids),
      registrations: await this.repository.registrations(tx, ids, todayIn(this.clock.now())),
      counts: await this.repository.counts(tx, ids),
    }
  }
}
