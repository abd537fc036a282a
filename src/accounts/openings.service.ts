import { Injectable } from '@nestjs/common'
import type { Actor } from '../access/actor.js'
import { Database } from '../database/database.js'
import { GrantsRepository } from './grants.repository.js'
import { LinksService } from './links.service.js'
import { OpeningsRepository, type OpeningRow } from './openings.repository.js'
import { hashToken } from './tokens.js'
import { presentOpening, type OpeningView } from './users.presenter.js'

/** What the receiver of an invitation or of a password link is told. Looking is counted, and changes nothing. */
@Injectable()
export class OpeningsService {
  constructor(
    private readonly database: Database,
    private readonly openings: OpeningsRepository,
    private readonly grants: GrantsRepository,
    private readonly links: LinksService,
  ) {}

  /** Who invites whom to what. `link_unknown` for every link that opens nothing: unknown, expired, used, revoked. */
  async get(actor: Actor, token: string): Promise<OpeningView> {
    const opening = await this.find(token)
    if (!opening?.isLive) return this.links.refuse(actor)
    await this.links.countOpening(actor, opening.purpose, token)
    const grants = await this.grants.list(this.database.reader, opening.userId, [])
    return presentOpening(
      opening,
      grants.filter(({ revokedAt }) => !revokedAt),
    )
  }

  /** The link whatever became of it. */
  find(token: string): Promise<OpeningRow | null> {
    return this.openings.find(this.database.reader, hashToken(token))
  }
}
