import { Injectable } from '@nestjs/common'
import { Actor } from '../access/actor.js'
import { Transactions } from '../access/transactions.js'
import type { Tx } from '../database/database.js'
import { optionalPurposes, type ConsentPurpose, type OptionalPurpose } from '../people/consent-kinds.js'
import { ConsentsService } from '../people/consents.service.js'
import type { TicketConsents } from './public-training.presenter.js'
import type { Registration } from './registration.entity.js'
import { registrationErrors, ticketErrors } from './registrations.errors.js'
import { RegistrationsRepository } from './registrations.repository.js'
import type { ConfirmAttendance } from './ticket-consents.dto.js'
import { TicketLinksService } from './ticket-links.service.js'

type Holder = Pick<Registration, 'id' | 'personId' | 'unitId'>

interface Deed {
  tx: Tx
  /** The holder of the link, whoever is signed in on the same telephone. */
  by: Actor
  row: Registration
}

/** What the holder of a ticket says himself: that he read the notice and comes, and what else he agrees to. */
@Injectable()
export class TicketConsentsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly links: TicketLinksService,
    private readonly registrations: RegistrationsRepository,
    private readonly consents: ConsentsService,
  ) {}

  /** `notice_unread` (422) without the tick, `ticket_of_withdrawn` (409) for who left. Confirmed again changes nothing. */
  confirm(actor: Actor, token: string, dto: ConfirmAttendance): Promise<TicketConsents> {
    return this.act(actor, token, 'consents.confirm', async (deed) => {
      if (!dto.confirmed) throw registrationErrors.notice_unread()
      if (deed.row.state === 'withdrawn') throw ticketErrors.ticket_of_withdrawn({ name: deed.row.fullName })
      const standing = await this.standingIn(deed.tx, deed.row)
      if (!standing.confirmedAt) await this.record(deed, 'participation', false)
      for (const purpose of optionalPurposes) {
        if (dto[purpose] && !standing[purpose]) await this.record(deed, purpose, false)
      }
    })
  }

  /** Once given, again changes nothing. */
  give(actor: Actor, token: string, purpose: OptionalPurpose): Promise<TicketConsents> {
    return this.act(actor, token, 'consents.give', async (deed) => {
      const standing = await this.standingIn(deed.tx, deed.row)
      if (!standing[purpose]) await this.record(deed, purpose, false)
    })
  }

  /** Always possible. The registration itself stays until the organiser withdraws it: the staff see what was taken back. */
  takeBack(actor: Actor, token: string, purpose: ConsentPurpose): Promise<TicketConsents> {
    return this.act(actor, token, 'consents.take_back', async (deed) => {
      const standing = await this.standingIn(deed.tx, deed.row)
      const stands = purpose === 'participation' ? standing.confirmedAt !== null : standing[purpose]
      if (stands) await this.record(deed, purpose, true)
    })
  }

  /** The confirmation counts for this registration, the rest for the person wherever he goes. */
  async standingIn(tx: Tx, row: Holder): Promise<TicketConsents> {
    const said = await this.consents.listOfRegistrationIn(tx, row.id)
    const own = said.find(({ purpose, givenBy }) => purpose === 'participation' && givenBy === 'self')
    const { publication, zalo } = await this.consents.standingIn(tx, row.personId)
    return {
      confirmedAt: own && !own.withdrawn ? own.at.toISOString() : null,
      takenBackAt: own?.withdrawn ? own.at.toISOString() : null,
      publication: publication !== null && !publication.withdrawn,
      zalo: zalo !== null && !zalo.withdrawn,
    }
  }

  private async act(
    actor: Actor,
    token: string,
    verb: string,
    work: (deed: Deed) => Promise<void>,
  ): Promise<TicketConsents> {
    const { link, registrationId } = await this.links.require(actor, token)
    const by = new Actor('link', link.id, 'Người dự, qua đường dẫn vé', [], actor.request)
    return this.transactions.run(by, verb, async (tx) => {
      const row = (await this.registrations.find(tx, registrationId))!
      await work({ tx, by, row })
      return this.standingIn(tx, row)
    })
  }

  private record({ tx, by, row }: Deed, purpose: ConsentPurpose, withdrawn: boolean) {
    return this.consents.recordIn(tx, by, {
      personId: row.personId,
      organizationId: row.unitId,
      purpose,
      givenBy: 'self',
      way: 'link',
      linkId: by.id!,
      registrationId: row.id,
      withdrawn,
    })
  }
}
