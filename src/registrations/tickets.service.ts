import { Inject, Injectable, type OnModuleInit } from '@nestjs/common'
import { generateKeyPairSync } from 'node:crypto'
import { LinksService } from '../accounts/links.service.js'
import { SecretsService } from '../accounts/secrets.service.js'
import { SetUpService } from '../accounts/set-up.service.js'
import { SETTINGS } from '../config/config.module.js'
import type { Settings } from '../config/settings.js'
import type { Tx } from '../database/database.js'
import { ticketErrors } from './registrations.errors.js'
import { readTicket, ticketKey, writeTicket, type Ticket, type TicketKey } from './ticket-code.js'

const newKey = () => generateKeyPairSync('ed25519').privateKey.export({ format: 'der', type: 'pkcs8' })

/** Tickets: a page behind a link, and a signed code that the door can judge without asking anybody. */
@Injectable()
export class TicketsService implements OnModuleInit {
  private key: TicketKey

  constructor(
    private readonly secrets: SecretsService,
    private readonly links: LinksService,
    private readonly setUp: SetUpService,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  async onModuleInit() {
    this.key = ticketKey(await this.secrets.get('tickets', newKey))
  }

  /** The code of a registration: 246 digits that stand for 102 signed bytes, without personal data. */
  codeOf(registration: { id: string; trainingId: string; ticketGeneration: number }): Promise<string> {
    return Promise.resolve(
      writeTicket(this.key, {
        trainingId: registration.trainingId,
        registrationId: registration.id,
        generation: registration.ticketGeneration,
      }),
    )
  }

  /** What a code says when we signed it, else null. Whether it still counts is for the caller to look up. */
  read(code: string): Ticket | null {
    return readTicket(this.key.publicKey, code)
  }

  /** The key that a device needs to judge tickets by itself: SPKI DER as base64. */
  publicKey(): { id: string; spki: string } {
    const spki = this.key.publicKey.export({ format: 'der', type: 'spki' }).toString('base64')
    return { id: this.key.id.toString('hex'), spki }
  }

  /** Makes the link of a new registration; returns its path, `/ve/<token>`. */
  async issueLinkIn(tx: Tx, registrationId: string): Promise<string> {
    return pathOf(await this.links.issueIn(tx, 'ticket', registrationId, null))
  }

  /** Path of a registration's ticket page, or null when it has none. */
  async findLinkIn(tx: Tx, registrationId: string): Promise<string | null> {
    const token = await this.links.findTokenIn(tx, 'ticket', registrationId)
    return token && pathOf(token)
  }

  /** The same; a new one when it was revoked. */
  async linkOrNewIn(tx: Tx, registrationId: string): Promise<string> {
    return (await this.findLinkIn(tx, registrationId)) ?? this.issueLinkIn(tx, registrationId)
  }

  /** Outside the demo no code is shown before the public address is confirmed: `public_address_unconfirmed`. */
  async requireAddress(): Promise<void> {
    if (!this.settings.demo && !(await this.addressOf(''))) throw ticketErrors.public_address_unconfirmed()
  }

  /** The whole address of a path, or null while no public address is confirmed. */
  async addressOf(path: string): Promise<string | null> {
    const address = await this.setUp.publicAddress()
    return address ? `${address}${path}` : null
  }
}

const pathOf = (token: string) => `/ve/${token}`
