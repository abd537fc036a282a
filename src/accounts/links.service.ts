import { Injectable } from '@nestjs/common'
import { Clock } from '#clock'
import { v7 as uuid } from 'uuid'
import type { Actor } from '../access/actor.js'
import { Throttle } from '../access/throttle.js'
import { Database, type Tx } from '../database/database.js'
import type { LinkPurpose } from './link-kinds.js'
import type { Link } from './link.entity.js'
import { linkErrors } from './links.errors.js'
import { LinksRepository, type LinkRow } from './links.repository.js'
import { SecretsService } from './secrets.service.js'
import { hashToken } from './tokens.js'

export type { LinkPurpose, LinkRow }

/** Tokens that lead nowhere, by address. Generous: a telephone network hides many people behind one. */
const unknownLinks = { name: 'unknown_link', limit: 60, minutes: 10 }

/** Links about a training live by its days; those that give somebody an account live in real time. */
const ofBusiness: ReadonlySet<LinkPurpose> = new Set(['ticket', 'unit'])

const MINUTE_MS = 60_000

/**
 * Links that stand for a right of their own: bound to one purpose, expiring, revocable. The database
 * keeps only a hash; the token is derived from the row's id and the installation's secret, so that a
 * ticket can be printed again without being stored.
 */
@Injectable()
export class LinksService {
  constructor(
    private readonly database: Database,
    private readonly secrets: SecretsService,
    private readonly links: LinksRepository,
    private readonly throttle: Throttle,
    private readonly clock: Clock,
  ) {}

  /** Makes a link and returns its token. Times are real ones, of tickets and unit links those of the business clock. */
  async issueIn(
    tx: Tx,
    purpose: LinkPurpose,
    subjectId: string | null,
    expiresAt: Date | null,
  ): Promise<string> {
    const link = await this.newLink(purpose, subjectId, expiresAt)
    await this.links.insert(tx, [link])
    return this.tokenOf(link.id)
  }

  /** One for each subject, in one statement. */
  async issueManyIn(
    tx: Tx,
    purpose: LinkPurpose,
    subjectIds: string[],
    expiresAt: Date | null,
  ): Promise<void> {
    const links: Link[] = []
    for (const subjectId of subjectIds) links.push(await this.newLink(purpose, subjectId, expiresAt))
    await this.links.insert(tx, links)
  }

  /** A new link; those before it stop at once. Returns the token. */
  async reissueIn(tx: Tx, purpose: LinkPurpose, subjectId: string, expiresAt: Date | null): Promise<string> {
    await this.revokeIn(tx, purpose, subjectId)
    return this.issueIn(tx, purpose, subjectId, expiresAt)
  }

  /** The token of the newest live link of a subject, or null. */
  async findTokenIn(tx: Tx, purpose: LinkPurpose, subjectId: string): Promise<string | null> {
    return (await this.findTokensIn(tx, purpose, [subjectId])).get(subjectId) ?? null
  }

  /** The same for many; who has none is not in the map. */
  async findTokensIn(tx: Tx, purpose: LinkPurpose, subjectIds: string[]): Promise<Map<string, string>> {
    const tokens = new Map<string, string>()
    for (const { id, subjectId } of await this.links.findLive(tx, purpose, subjectIds, this.now(purpose))) {
      tokens.set(subjectId, await this.tokenOf(id))
    }
    return tokens
  }

  /** The token of this very link; null once it no longer opens anything. */
  async findTokenOfIn(tx: Tx, purpose: LinkPurpose, linkId: string): Promise<string | null> {
    const token = await this.tokenOf(linkId)
    return (await this.findIn(tx, purpose, token)) && token
  }

  /** The link behind a token; null for unknown, foreign, expired, used and revoked ones alike. */
  async findIn(tx: Tx, purpose: LinkPurpose, token: string): Promise<Link | null> {
    const link = await this.links.find(tx, purpose, hashToken(token))
    if (!link || link.revokedAt || link.usedAt) return null
    return link.expiresAt && link.expiresAt <= this.now(purpose) ? null : link
  }

  /** The same; every other token is `link_unknown`, counted by address (`refuse`). */
  async require(actor: Actor, purpose: LinkPurpose, token: string): Promise<Link> {
    return (await this.findIn(this.database.reader, purpose, token)) ?? this.refuse(actor)
  }

  /** Again inside the transaction of a deed, since the link may have stopped meanwhile. */
  async requireIn(tx: Tx, purpose: LinkPurpose, token: string): Promise<Link> {
    const link = await this.findIn(tx, purpose, token)
    if (!link) throw linkErrors.link_unknown()
    return link
  }

  /**
   * The one answer to every token that opens nothing: `link_unknown`, and `too_many_attempts` for an address that
   * goes on trying. Whoever holds a link is never held up by it: others may share his address.
   */
  async refuse(actor: Actor): Promise<never> {
    await this.throttle.count(unknownLinks, actor.request?.address ?? 'unknown')
    throw linkErrors.link_unknown()
  }

  /** Uses a link up; `link_unknown` when it was used or revoked a moment ago. */
  async markUsedIn(tx: Tx, id: string): Promise<void> {
    if (!(await this.links.markUsed(tx, id, new Date()))) throw linkErrors.link_unknown()
  }

  /** Stops every link of a subject. Returns how many. */
  revokeIn(tx: Tx, purpose: LinkPurpose, subjectId: string | null): Promise<number> {
    return this.links.revoke(tx, purpose, subjectId, this.now(purpose))
  }

  /** Counts that somebody opened the page of a live link; staff who look at it do not count. */
  async countOpening(actor: Actor, purpose: LinkPurpose, token: string): Promise<void> {
    const link = actor.kind === 'user' ? null : await this.findIn(this.database.reader, purpose, token)
    if (!link) return
    const now = this.now(purpose).getTime()
    await this.links.countOpening(
      this.database.reader,
      link.id,
      new Date(Math.floor(now / MINUTE_MS) * MINUTE_MS),
    )
  }

  /** Every link of these subjects with its openings, newest first: for `presentLink`. */
  listIn(tx: Tx, purpose: LinkPurpose, subjectIds: string[]): Promise<LinkRow[]> {
    return this.links.list(tx, purpose, subjectIds)
  }

  private async newLink(
    purpose: LinkPurpose,
    subjectId: string | null,
    expiresAt: Date | null,
  ): Promise<Link> {
    const id = uuid()
    return {
      id,
      tokenHash: hashToken(await this.tokenOf(id)),
      purpose,
      subjectId,
      expiresAt,
      revokedAt: null,
      usedAt: null,
      createdAt: this.now(purpose),
    }
  }

  private now(purpose: LinkPurpose): Date {
    return ofBusiness.has(purpose) ? this.clock.now() : new Date()
  }

  private tokenOf(id: string): Promise<string> {
    return this.secrets.derive('links', id)
  }
}
