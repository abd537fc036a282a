import { Injectable } from '@nestjs/common'
import { Clock } from '#clock'
import { todayIn } from '#text'
import type { Actor } from '../access/actor.js'
import { Throttle } from '../access/throttle.js'
import { Transactions } from '../access/transactions.js'
import { accessErrors } from '../access/access.errors.js'
import { SetUpService } from '../accounts/set-up.service.js'
import type { SendPrivacyRequest } from './privacy.dto.js'
import { acknowledgeWorkingDays, answerDays, clocksOf, type RequestClocks } from './request-clocks.js'
import { requestKinds, type RequestKind } from './request-kinds.js'
import { PrivacyRequestsService } from './requests.service.js'

/** An office may share one address; a program still gets nowhere. */
const sendingLimit = { name: 'privacy_request', limit: 10, minutes: 60 }

/** What a sender is told: the same whoever he is. */
export interface SentRequest extends RequestClocks {
  kind: RequestKind
}

/** Which rights there are, and within how many days each is answered. */
export interface RightsTerms {
  acknowledgeWorkingDays: number
  /** A request of today is acknowledged by then. */
  acknowledgeBy: string
  answers: { kind: RequestKind; days: number }[]
}

/** Requests by the public form, without an account. Nobody is looked up, so the answer tells nothing of anybody. */
@Injectable()
export class PublicRequestsService {
  constructor(
    private readonly throttle: Throttle,
    private readonly transactions: Transactions,
    private readonly requests: PrivacyRequestsService,
    private readonly setUp: SetUpService,
    private readonly clock: Clock,
  ) {}

  terms(): RightsTerms {
    return {
      acknowledgeWorkingDays,
      acknowledgeBy: clocksOf('view', todayIn(this.clock.now())).acknowledgeBy,
      answers: requestKinds.map((kind) => ({ kind, days: answerDays[kind] })),
    }
  }

  /** Kept for the top body of the installation, whose staff find out who it is. Throttled by address. */
  async send(actor: Actor, dto: SendPrivacyRequest): Promise<SentRequest> {
    await this.throttle.count(sendingLimit, actor.request?.address ?? 'unknown')
    const organizationId = await this.setUp.topBody()
    if (!organizationId) throw accessErrors.not_permitted()
    const receivedOn = todayIn(this.clock.now())
    return this.transactions.run(actor, 'privacy.send', async (tx) => {
      const kept = { ...dto, organizationId, personId: null, way: 'web_form' as const, receivedOn }
      await this.requests.receiveIn(tx, actor, kept)
      return { kind: dto.kind, ...clocksOf(dto.kind, receivedOn) }
    })
  }
}
