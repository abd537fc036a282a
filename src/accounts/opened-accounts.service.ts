import { Injectable } from '@nestjs/common'
import { Actor } from '../access/actor.js'
import { AuditService } from '../audit/audit.service.js'
import type { Tx } from '../database/database.js'
import { ApiTokensService } from './api-tokens.service.js'
import { LinksService } from './links.service.js'
import type { OpeningRow } from './openings.repository.js'
import { SecondFactorsService } from './second-factors.service.js'
import { SessionsService } from './sessions.service.js'
import { UsersRepository } from './users.repository.js'

/** What changes when a link opens an account. */
@Injectable()
export class OpenedAccountsService {
  constructor(
    private readonly users: UsersRepository,
    private readonly links: LinksService,
    private readonly sessions: SessionsService,
    private readonly tokens: ApiTokensService,
    private readonly secondFactors: SecondFactorsService,
    private readonly audit: AuditService,
  ) {}

  /** The invited becomes a user who signs in, with the name as he writes it. `link_unknown` when it was used a moment ago. */
  async acceptIn(tx: Tx, by: Actor, opening: OpeningRow, passwordHash: string, name: string): Promise<void> {
    await this.useIn(tx, opening, passwordHash)
    if (name !== opening.name) {
      await this.users.setFacts(tx, opening.userId, { name, email: opening.email })
    }
    await this.record(tx, by, opening, 'accounts.acceptInvitation', [
      'password',
      ...(name === opening.name ? [] : ['name']),
    ])
  }

  /** The new password ends every session and API token that the old one had opened; the second factor goes if the link says so. */
  async resetPasswordIn(tx: Tx, by: Actor, opening: OpeningRow, passwordHash: string): Promise<void> {
    await this.useIn(tx, opening, passwordHash)
    await this.sessions.endAllIn(tx, opening.userId)
    await this.tokens.revokeAllIn(tx, opening.userId)
    const isDropped = opening.withoutSecondFactor && (await this.secondFactors.removeIn(tx, opening.userId))
    const fields = ['password', ...(isDropped ? ['secondFactor'] : [])]
    await this.record(tx, by, opening, 'accounts.resetPassword', fields)
  }

  /** The user is locked first, so that a suspension that comes at the same time is not undone. */
  private async useIn(tx: Tx, { userId, linkId }: OpeningRow, passwordHash: string) {
    await this.users.lock(tx, userId)
    await this.links.markUsedIn(tx, linkId)
    await this.users.setPassword(tx, userId, passwordHash)
  }

  private record(tx: Tx, { request }: Actor, opening: OpeningRow, verb: string, fields: string[]) {
    const { userId, name, organizationId } = opening
    return this.audit.recordIn(tx, new Actor('user', userId, name, [], request), {
      verb,
      subjectKind: 'user',
      subjectId: userId,
      organizationId,
      fields,
    })
  }
}
