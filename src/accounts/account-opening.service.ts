import { Injectable } from '@nestjs/common'
import { DomainError } from '#errors'
import { Actor } from '../access/actor.js'
import { Database } from '../database/database.js'
import { chosenName } from '../people/name-case.policy.js'
import { LinksService } from './links.service.js'
import { OpenedAccountsService } from './opened-accounts.service.js'
import type { OpeningRow } from './openings.repository.js'
import { OpeningsService } from './openings.service.js'
import { Passwords } from './passwords.js'
import { RepeatedOpenings } from './repeated-openings.service.js'
import { SessionsService, type OpenedSession } from './sessions.service.js'
import type { OpenAccount } from './users.dto.js'

export interface Opened {
  purpose: OpeningRow['purpose']
  /** Null after a new password: who has a second factor still needs it, so everybody signs in as always. */
  session: OpenedSession | null
}

/** The receiver of a link chooses his password. */
@Injectable()
export class AccountOpeningService {
  constructor(
    private readonly database: Database,
    private readonly openings: OpeningsService,
    private readonly opened: OpenedAccountsService,
    private readonly repeats: RepeatedOpenings,
    private readonly passwords: Passwords,
    private readonly sessions: SessionsService,
    private readonly links: LinksService,
  ) {}

  /**
   * Works once for each link; a second click with the same password gets the same answer. An invited user is signed
   * in. `link_unknown` for every link that opens nothing, `password_common` for what is easily guessed.
   */
  async open(actor: Actor, token: string, dto: OpenAccount): Promise<Opened> {
    const opening = await this.openings.find(token)
    if (!opening?.isLive) return this.answerAgain(actor, opening, dto.password)
    const written = dto.name ?? opening.name
    const named = { name: chosenName(opening.name, { written, nameCase: dto.nameCase }) }
    const passwordHash = await this.passwords.hashNew(dto.password, { ...opening, ...named })
    try {
      await this.database.transaction((tx) =>
        opening.purpose === 'invitation'
          ? this.opened.acceptIn(tx, actor, opening, passwordHash, named.name)
          : this.opened.resetPasswordIn(tx, actor, opening, passwordHash),
      )
    } catch (error) {
      if (!(error instanceof DomainError && error.code === 'link_unknown')) throw error
      return this.answerAgain(actor, await this.openings.find(token), dto.password)
    }
    return this.answer(actor, opening)
  }

  private async answerAgain(actor: Actor, opening: OpeningRow | null, password: string): Promise<Opened> {
    if (opening && (await this.repeats.isRepeat(opening, password))) return this.answer(actor, opening)
    return this.links.refuse(actor)
  }

  private async answer({ request }: Actor, opening: OpeningRow): Promise<Opened> {
    const { purpose, userId, name, organizationId } = opening
    if (purpose === 'password') return { purpose, session: null }
    const user = new Actor('user', userId, name, [], request)
    return { purpose, session: await this.sessions.open(userId, organizationId, user) }
  }
}
