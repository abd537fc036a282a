import { Injectable } from '@nestjs/common'
import { Clock } from '#clock'
import { todayIn } from '#text'
import { v7 as uuid } from 'uuid'
import type { Actor } from '../access/actor.js'
import { AuditService } from '../audit/audit.service.js'
import type { Tx } from '../database/database.js'
import { peopleErrors } from '../people/people.errors.js'
import { privacyErrors } from './privacy.errors.js'
import type { RefusalGround, RequestEventKind, RequestKind } from './request-kinds.js'
import { RequestsRepository, type Requester, type RequestRow } from './requests.repository.js'

/** An open request, held by the transaction, whose person is known with everybody who counts as him. */
export type IdentifiedRequest = RequestRow & { personId: string; identities: string[] }

/** What every answer to a request begins and ends with: the row held within reach, and what is written down. */
@Injectable()
export class RequestRecords {
  constructor(
    private readonly requests: RequestsRepository,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /** Open or closed, held by the transaction; `request_not_found` for one that the actor may not even read. */
  async requireSeenIn(tx: Tx, actor: Actor, id: string): Promise<RequestRow> {
    const found = await this.requests.lock(tx, actor.roots('privacy.manage'), id)
    if (!found) throw privacyErrors.request_not_found()
    return found
  }

  /** The same; `request_elsewhere` for one that another body answers, `request_closed` for one that is done. */
  async lockOpenIn(tx: Tx, actor: Actor, id: string): Promise<RequestRow> {
    const found = await this.requireSeenIn(tx, actor, id)
    requireOwn(found)
    if (found.closedOn !== null) throw privacyErrors.request_closed()
    return found
  }

  /**
   * The same for an answer to one of `kinds`, which needs the person (`request_person_unknown`) and needs him within
   * reach (`request_person_moved`).
   */
  async lockIdentifiedIn(
    tx: Tx,
    actor: Actor,
    id: string,
    kinds: readonly RequestKind[],
  ): Promise<IdentifiedRequest> {
    const request = await this.lockOpenIn(tx, actor, id)
    if (!kinds.includes(request.kind)) throw privacyErrors.request_of_other_kind()
    if (!request.personId) throw privacyErrors.request_person_unknown()
    await this.requireReachIn(tx, actor, request.personId)
    return {
      ...request,
      personId: request.personId,
      identities: await this.requests.identities(tx, request.personId),
    }
  }

  /** A request may outlive its body's reach: whose unit lies elsewhere now is answered by who holds his data there. */
  async requireReachIn(tx: Tx, actor: Actor, personId: string): Promise<void> {
    if (!(await this.isReachedIn(tx, actor, personId))) throw privacyErrors.request_person_moved()
  }

  /** Whose data a request is about: `person_not_found` beyond the actor's reach, `person_erased` when none are left. */
  async requireRequesterIn(tx: Tx, actor: Actor, personId: string): Promise<Requester> {
    const person = await this.requests.findRequester(tx, actor.roots('privacy.manage'), personId)
    if (!person) throw peopleErrors.person_not_found()
    if (person.isErased) throw peopleErrors.person_erased()
    return person
  }

  /** Whether the unit to which the person belongs today lies within the actor's reach. */
  async isReachedIn(tx: Tx, actor: Actor, personId: string): Promise<boolean> {
    return (await this.requests.findRequester(tx, actor.roots('privacy.manage'), personId)) !== null
  }

  /** One line of the request's history, and the audit's entry for the same act. */
  async noteIn(
    tx: Tx,
    actor: Actor,
    request: { id: string; organizationId: string },
    kind: RequestEventKind,
    facts: { detail?: string; fields?: string[] } = {},
  ): Promise<void> {
    const { detail = facts.fields?.join(', ') } = facts
    await this.requests.insertEvent(tx, {
      id: uuid(),
      requestId: request.id,
      kind,
      detail: detail ?? null,
      actorLabel: actor.label,
      at: this.clock.now(),
    })
    await this.audit.recordIn(tx, actor, {
      verb: `privacy.${kind}`,
      subjectKind: 'privacy_request',
      subjectId: request.id,
      organizationId: request.organizationId,
      ...facts,
    })
  }

  async closeIn(
    tx: Tx,
    actor: Actor,
    request: { id: string; organizationId: string },
    how: { outcome: string | null; ground?: RefusalGround; fields?: string[] },
  ): Promise<void> {
    const state = how.ground ? 'refused' : 'done'
    await this.requests.update(tx, request.id, {
      state,
      closedOn: todayIn(this.clock.now()),
      outcome: how.outcome,
      refusalGround: how.ground ?? null,
    })
    await this.noteIn(tx, actor, request, state, { detail: how.ground, fields: how.fields })
  }
}

/** Who sees a request only because its person came under him may read it, no more. */
export function requireOwn(request: Pick<RequestRow, 'isOwn' | 'organizationName'>): void {
  if (!request.isOwn) throw privacyErrors.request_elsewhere({ body: request.organizationName })
}
