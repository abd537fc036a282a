import { Injectable } from '@nestjs/common'
import { Actor, type RequestInfo } from '../access/actor.js'
import { Authenticator, type Credentials } from '../access/authenticator.js'
import { Throttle } from '../access/throttle.js'
import { AuditService } from '../audit/audit.service.js'
import { Database } from '../database/database.js'
import { accountErrors } from './accounts.errors.js'
import { AccountsRepository, type SignedIn } from './accounts.repository.js'
import { Passwords } from './passwords.js'
import { hashToken, newToken } from './tokens.js'

const HOUR = 3_600_000
/** A working day without a click, and a fortnight at the longest. */
const IDLE_MS = 12 * HOUR
const LONGEST_MS = 14 * 24 * HOUR

const byAccount = { name: 'sign_in_account', limit: 10, minutes: 15 }
const byAddress = { name: 'sign_in_address', limit: 100, minutes: 15 }

export interface OpenedSession {
  token: string
  expiresAt: Date
}

/** A signed-in member of staff. */
export class StaffActor extends Actor {
  constructor(
    readonly person: SignedIn,
    request: RequestInfo | null,
  ) {
    super('user', person.id, person.name, person.grants, request)
  }
}

/** Signing in and out. All times here are real, never the business clock. */
@Injectable()
export class SessionsService implements Authenticator {
  constructor(
    private readonly database: Database,
    private readonly throttle: Throttle,
    private readonly passwords: Passwords,
    private readonly accounts: AccountsRepository,
    private readonly audit: AuditService,
  ) {}

  /**
   * Opens a session. Ten failures for an account or a hundred from an address in a quarter of an hour
   * are answered `too_many_attempts`; nobody is locked out for good.
   */
  async signIn(actor: Actor, email: string, password: string): Promise<OpenedSession> {
    const address = actor.request?.address ?? 'unknown'
    // Counted before the password is looked at: a hundred guesses at once are a hundred guesses.
    await this.throttle.count(byAccount, email)
    await this.throttle.count(byAddress, address)
    const user = await this.accounts.findUserByEmail(this.database.reader, email)
    if (!(await this.passwords.matches(user?.passwordHash ?? null, password)))
      throw accountErrors.wrong_password()
    await this.throttle.giveBack(byAccount, email)
    await this.throttle.giveBack(byAddress, address)
    return this.open(
      user!.id,
      user!.organizationId,
      new Actor('user', user!.id, user!.name, [], actor.request),
    )
  }

  /** Opens a session for a user whose identity is already proven (at set-up). */
  async open(userId: string, organizationId: string, actor: Actor): Promise<OpenedSession> {
    const token = newToken()
    const now = new Date()
    const expiresAt = new Date(now.getTime() + LONGEST_MS)
    await this.database.transaction(async (tx) => {
      await this.accounts.insertSession(tx, {
        tokenHash: hashToken(token),
        userId,
        createdAt: now,
        lastSeenAt: now,
        expiresAt,
      })
      await this.audit.recordIn(tx, actor, {
        verb: 'accounts.signIn',
        subjectKind: 'user',
        subjectId: userId,
        organizationId,
      })
    })
    return { token, expiresAt }
  }

  async signOut(token: string): Promise<void> {
    await this.database.transaction((tx) => this.accounts.deleteSession(tx, hashToken(token)))
  }

  async authenticate(credentials: Credentials, request: RequestInfo): Promise<Actor> {
    const nobody = new Actor('public', null, 'Khách', [], request)
    if (!credentials.token) return nobody
    const now = new Date()
    const hash = hashToken(credentials.token)
    const idleSince = new Date(now.getTime() - IDLE_MS)
    const person = await this.accounts.findSignedIn(this.database.reader, hash, now, idleSince)
    if (!person) return nobody
    await this.accounts.touchSession(this.database.reader, hash, now)
    return new StaffActor(person, request)
  }

  async purge(): Promise<void> {
    await this.accounts.deleteExpiredSessions(this.database.reader)
  }
}
