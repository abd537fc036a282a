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

  async eraseIn(tx: Tx, actor: Actor, request: IdentifiedRequest): Promise<ErasurePlan> {
    await this.rooms.holdIn(tx)
    const facts = await this.factsIn(tx, await this.lockAllIn(tx, request))
    const plan = planErasure(facts)
    if (plan.coming.length > 0) throw privacyErrors.erasure_registered({ trainings: plan.coming.join(', ') })
    if (plan.making > 0) throw privacyErrors.erasure_making()
    await this.rooms.eraseIn(tx, actor, facts, plan.keepsName)
    return plan
  }

  /** Asked again under the lock: whoever was merged in before it came is erased too; nobody is from then on. */
  private async lockAllIn(
    tx: Tx,
    { personId, identities }: Pick<IdentifiedRequest, 'personId' | 'identities'>,
  ): Promise<string[]> {
    await this.repository.lockPeople(tx, identities)
    const now = await this.requests.identities(tx, personId)
    const isSame = now.join() === identities.join()
    return isSame ? now : this.lockAllIn(tx, { personId, identities: now })
  }

  private async factsIn(tx: Tx, ids: string[]) {
    return {
      people: await this.repository.people(tx, ids),
      registrations: await this.repository.registrations(tx, ids, todayIn(this.clock.now())),
      counts: await this.repository.counts(tx, ids),
    }
  }
}
