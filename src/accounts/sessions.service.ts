import { Injectable } from '@nestjs/common'
import { todayIn } from '#text'
import { v7 as uuid } from 'uuid'
import { Actor, type RequestInfo } from '../access/actor.js'
import { ActingStaff, Authenticator, type Credentials } from '../access/authenticator.js'
import { AuditService } from '../audit/audit.service.js'
import { Database, type Tx } from '../database/database.js'
import { deviceWords } from './device-words.js'
import { SessionsRepository } from './sessions.repository.js'
import { shortAddress } from './short-address.js'
import { StaffActor } from './staff-actor.js'
import { hashToken, isApiToken, newToken } from './tokens.js'

export { StaffActor } from './staff-actor.js'

const HOUR = 3_600_000
/** A working day without a click, and a fortnight at the longest. */
const IDLE_MS = 12 * HOUR
const LONGEST_MS = 14 * 24 * HOUR

const USER_AGENT_MAX = 300

export interface OpenedSession {
  token: string
  expiresAt: Date
}

/** One place where somebody is signed in, in words that he recognises. */
export interface SessionItem {
  id: string
  /** “Chrome trên Windows” */
  device: string
  /** Shortened: `203.0.113.x`; empty when it is not known. */
  address: string
  signedInAt: Date
  lastSeenAt: Date
}

/** Who is signed in, where, and until when. All times here are real, never the business clock. */
@Injectable()
export class SessionsService implements Authenticator, ActingStaff {
  constructor(
    private readonly database: Database,
    private readonly sessions: SessionsRepository,
    private readonly audit: AuditService,
  ) {}

  /** Opens a session for a user whose identity is already proven (at set-up). */
  async open(userId: string, organizationId: string, actor: Actor): Promise<OpenedSession> {
    return this.database.transaction((tx) => this.openIn(tx, actor, { userId, organizationId }))
  }

  /** The same inside a caller's transaction. `proof` says how the person was recognised, for the audit. */
  async openIn(
    tx: Tx,
    actor: Actor,
    { userId, organizationId, proof }: { userId: string; organizationId: string; proof?: string },
  ): Promise<OpenedSession> {
    const token = newToken()
    const now = new Date()
    const expiresAt = new Date(now.getTime() + LONGEST_MS)
    await this.sessions.insert(tx, {
      tokenHash: hashToken(token),
      id: uuid(),
      userId,
      userAgent: (actor.request?.userAgent ?? '').replace(/\p{Cc}/gu, ' ').slice(0, USER_AGENT_MAX),
      address: shortAddress(actor.request?.address ?? ''),
      createdAt: now,
      lastSeenAt: now,
      expiresAt,
    })
    await this.audit.recordIn(tx, actor, {
      verb: 'accounts.signIn',
      subjectKind: 'user',
      subjectId: userId,
      organizationId,
      ...(proof ? { detail: proof } : {}),
    })
    return { token, expiresAt }
  }

  async signOut(token: string): Promise<void> {
    await this.database.transaction((tx) => this.sessions.delete(tx, hashToken(token)))
  }

  async authenticate({ token, isBearer }: Credentials, request: RequestInfo): Promise<Actor> {
    const known = token ? await this.findBehind(token, isBearer, request) : null
    return known ?? new Actor('public', null, 'Khách', [], request)
  }

  async findActorIn(tx: Tx, userId: string): Promise<Actor | null> {
    const person = await this.sessions.findPerson(tx, userId)
    return person && new StaffActor(person, null)
  }

  /** Where a person is signed in now, the place used last first. Who may ask is the caller's affair. */
  async listIn(tx: Tx, userId: string): Promise<SessionItem[]> {
    const now = new Date()
    const rows = await this.sessions.list(tx, userId, now, new Date(now.getTime() - IDLE_MS))
    return rows.map(({ id, userAgent, address, createdAt, lastSeenAt }) => ({
      id,
      device: deviceWords(userAgent),
      address,
      signedInAt: createdAt,
      lastSeenAt,
    }))
  }

  /** Ends one session of a person, from the next request on. False when he has none of that id. */
  async endIn(tx: Tx, userId: string, sessionId: string): Promise<boolean> {
    return (await this.sessions.deleteOf(tx, userId, sessionId)) > 0
  }

  /**
   * Ends all sessions of a person, but the one named, and sign-ins that still owe a code. Returns how many
   * sessions. The caller permits and writes the audit entry; API tokens are `ApiTokensService.revokeAllIn`.
   */
  async endAllIn(tx: Tx, userId: string, except: string | null = null): Promise<number> {
    await this.sessions.deletePendingOf(tx, userId)
    return this.sessions.deleteAllOf(tx, userId, except)
  }

  async purge(): Promise<void> {
    await this.sessions.deleteExpired(this.database.reader)
  }

  /** A program's token in a cookie is nothing: a browser would send it without its owner knowing. */
  private async findBehind(token: string, isBearer: boolean, request: RequestInfo): Promise<Actor | null> {
    if (!isApiToken(token)) return this.bySession(token, request)
    return isBearer ? this.byApiToken(token, request) : null
  }

  private async bySession(token: string, request: RequestInfo): Promise<Actor | null> {
    const now = new Date()
    const hash = hashToken(token)
    const idleSince = new Date(now.getTime() - IDLE_MS)
    const person = await this.sessions.findSignedIn(this.database.reader, hash, now, idleSince)
    if (!person) return null
    await this.sessions.touch(this.database.reader, hash, now)
    return new StaffActor(person, request, person.sessionId)
  }

  private async byApiToken(token: string, request: RequestInfo): Promise<Actor | null> {
    const now = new Date()
    const holder = await this.sessions.findByApiToken(this.database.reader, hashToken(token), now)
    if (!holder) return null
    await this.sessions.touchApiToken(this.database.reader, holder.tokenId, todayIn(now))
    return new StaffActor(holder, request, null, holder)
  }
}
