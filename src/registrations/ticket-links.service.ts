import { Injectable } from '@nestjs/common'
import { Clock } from '#clock'
import type { Actor } from '../access/actor.js'
import type { LinkView } from '../accounts/link-kinds.js'
import type { Link } from '../accounts/link.entity.js'
import { presentLink } from '../accounts/links.presenter.js'
import { LinksService } from '../accounts/links.service.js'
import { Database, type Tx } from '../database/database.js'
import { TicketLinksRepository } from './ticket-links.repository.js'

/** The link behind a ticket with the registration that it stands for. */
export interface TicketLink {
  link: Link
  registrationId: string
}

/** Who may open a ticket's page, and what staff see of it. */
@Injectable()
export class TicketLinksService {
  constructor(
    private readonly database: Database,
    private readonly links: LinksService,
    private readonly tickets: TicketLinksRepository,
    private readonly clock: Clock,
  ) {}

  /** Every token that is no live ticket's is `link_unknown`. */
  async require(actor: Actor, token: string): Promise<TicketLink> {
    const tx = this.database.reader
    const link = await this.links.findIn(tx, 'ticket', token)
    if (!link?.subjectId) return this.links.refuse(actor)
    const expiresAt = await this.tickets.findExpiry(tx, link.subjectId)
    if (expiresAt && expiresAt <= this.clock.now()) return this.links.refuse(actor)
    return { link, registrationId: link.subjectId }
  }

  /** Newest first. */
  async listIn(tx: Tx, registrationId: string): Promise<LinkView[]> {
    const expiresAt = await this.tickets.findExpiry(tx, registrationId)
    const rows = await this.links.listIn(tx, 'ticket', [registrationId])
    return rows.map((row) => presentLink(row, this.clock.now(), expiresAt))
  }
}
