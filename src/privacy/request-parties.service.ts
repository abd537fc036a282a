import { Injectable } from '@nestjs/common'
import type { Actor } from '../access/actor.js'
import { Transactions } from '../access/transactions.js'
import type { Tx } from '../database/database.js'
import { OrganizationsService } from '../organizations/organizations.service.js'
import { privacyErrors } from './privacy.errors.js'
import { RequestRecords } from './request-records.service.js'
import { RequestsRepository, type Body, type RequestRow } from './requests.repository.js'

export interface Identified {
  id: string
  /** Name of the body that answers now, where it is another than before. */
  body: string | null
}

export interface HandedOver {
  id: string
  /** Name of the body that answers now. */
  body: string
  /** The actor may still read it. */
  isSeen: boolean
}

/** Whose request it is, and which body answers it: found by the person, chosen by staff, or where he moved to. */
@Injectable()
export class RequestParties {
  constructor(
    private readonly transactions: Transactions,
    private readonly requests: RequestsRepository,
    private readonly records: RequestRecords,
    private readonly organizations: OrganizationsService,
  ) {}

  /**
   * Says whose request it is; from then on the body that holds the person's trainings answers for it, unless staff
   * chose another.
   */
  async identify(actor: Actor, id: string, personId: string): Promise<Identified> {
    return this.transactions.run(actor, 'privacy.identify', async (tx) => {
      const request = await this.records.lockOpenIn(tx, actor, id)
      const person = await this.records.requireRequesterIn(tx, actor, personId)
      await this.requests.update(tx, id, { personId: person.id })
      await this.records.noteIn(tx, actor, request, 'identified')
      const isChosen = await this.requests.isBodyChosen(tx, id)
      if (isChosen || person.controllerId === request.organizationId) return { id, body: null }
      const body = { id: person.controllerId, name: person.controllerName }
      await this.giveIn(tx, actor, request, body, 'handed_over')
      return { id, body: body.name }
    })
  }

  /** Staff say which body answers; from then on no choice of the person changes it. */
  async chooseBody(actor: Actor, id: string, organizationId: string): Promise<{ id: string }> {
    return this.transactions.run(actor, 'privacy.choose_body', async (tx) => {
      const request = await this.records.lockOpenIn(tx, actor, id)
      const body = await this.organizations.requireWorkingIn(tx, actor, 'privacy.manage', organizationId)
      await this.giveIn(tx, actor, request, body, 'body_chosen')
      return { id }
    })
  }

  /**
   * An open request follows the person who moved: the nearest body above his grassroots union answers from now on. Said
   * by whoever answers it, or by whoever holds the person now and takes it on. `request_at_home` when he did not move.
   */
  async handOver(actor: Actor, id: string): Promise<HandedOver> {
    return this.transactions.run(actor, 'privacy.hand_over', async (tx) => {
      const request = await this.records.requireSeenIn(tx, actor, id)
      if (request.closedOn !== null) throw privacyErrors.request_closed()
      if (!request.personId || !request.isElsewhere) throw privacyErrors.request_at_home()
      const body = await this.requests.controllerOf(tx, request.personId)
      await this.giveIn(tx, actor, request, body, 'handed_over')
      const seen = await this.requests.find(tx, actor.roots('privacy.manage'), id)
      return { id, body: body.name, isSeen: seen !== null }
    })
  }

  private async giveIn(
    tx: Tx,
    actor: Actor,
    request: RequestRow,
    { id, name }: Body,
    kind: 'body_chosen' | 'handed_over',
  ): Promise<void> {
    await this.requests.update(tx, request.id, { organizationId: id })
    await this.records.noteIn(tx, actor, request, kind, { detail: name })
  }
}
