import { Injectable } from '@nestjs/common'
import { Database, type Tx } from '../database/database.js'
import { GrantsRepository } from './grants.repository.js'
import { presentLink } from './links.presenter.js'
import { LinksService } from './links.service.js'
import { InstallationService } from './installation.service.js'
import { OpeningsRepository } from './openings.repository.js'
import { hashToken } from './tokens.js'
import type { IssuedLink, UserDetail } from './users.presenter.js'
import { UsersRepository } from './users.repository.js'

const accountLinkPurposes = ['password', 'invitation'] as const
export type AccountLinkPurpose = (typeof accountLinkPurposes)[number]

/** A link that was just made, without its token: fit to be kept. `expiresAt` is ISO. */
export interface MadeLink {
  linkId: string
  expiresAt: string
}

const HOUR = 3_600_000
/** How long they open the account, in real time. */
const LIFE_MS: Record<AccountLinkPurpose, number> = { invitation: 7 * 24 * HOUR, password: 24 * HOUR }

/**
 * Links that give somebody an account. They are shown once to whoever makes them and written into no letter: a letter
 * is read by everybody with `messages.read`, and the link would make him an administrator.
 */
@Injectable()
export class AccountLinksService {
  constructor(
    private readonly database: Database,
    private readonly links: LinksService,
    private readonly users: UsersRepository,
    private readonly grants: GrantsRepository,
    private readonly openings: OpeningsRepository,
    private readonly installation: InstallationService,
  ) {}

  /** A new link; those before it stop. */
  async issueIn(
    tx: Tx,
    purpose: AccountLinkPurpose,
    userId: string,
    { withoutSecondFactor = false } = {},
  ): Promise<MadeLink> {
    const expiresAt = new Date(Date.now() + LIFE_MS[purpose])
    const token = await this.links.reissueIn(tx, purpose, userId, expiresAt)
    if (withoutSecondFactor) await this.openings.dropSecondFactor(tx, hashToken(token))
    const { id } = await this.links.requireIn(tx, purpose, token)
    return { linkId: id, expiresAt: expiresAt.toISOString() }
  }

  /** Returns how many stopped. */
  revokeIn(tx: Tx, purpose: AccountLinkPurpose, userId: string): Promise<number> {
    return this.links.revokeIn(tx, purpose, userId)
  }

  /** Stops whatever would open the account; returns how many could have. */
  async revokeAllIn(tx: Tx, userId: string): Promise<number> {
    const live = (await this.listIn(tx, userId)).filter(({ standing }) => standing === 'live')
    for (const purpose of accountLinkPurposes) await this.revokeIn(tx, purpose, userId)
    return live.length
  }

  /**
   * The link that was just made, with what its receiver is told. A repeated click gets the same one, and never one
   * that somebody else made since. The caller has checked that the reader may manage the user now.
   */
  async show(
    purpose: AccountLinkPurpose,
    userId: string,
    { linkId, expiresAt }: MadeLink,
  ): Promise<IssuedLink> {
    const tx = this.database.reader
    const user = (await this.users.find(tx, userId))!
    const token = await this.links.findTokenOfIn(tx, purpose, linkId)
    const grants = await this.grants.list(tx, userId, [])
    return {
      id: user.id,
      name: user.name,
      email: user.email,
      purpose,
      organizationName: user.organizationName,
      roles: grants
        .filter(({ revokedAt }) => !revokedAt)
        .map(({ role, organizationName }) => ({ role, organizationName })),
      link: token && `${await this.installation.publicAddress()}/moi/${token}`,
      expiresAt,
    }
  }

  /** Every link that the user was given, newest first, without its token. */
  async listIn(tx: Tx, userId: string): Promise<UserDetail['links']> {
    const now = new Date()
    const listed: UserDetail['links'] = []
    for (const purpose of accountLinkPurposes) {
      const rows = await this.links.listIn(tx, purpose, [userId])
      listed.push(...rows.map((row) => ({ ...presentLink(row, now), purpose })))
    }
    return listed.sort((a, b) => b.createdAt.localeCompare(a.createdAt))
  }
}
