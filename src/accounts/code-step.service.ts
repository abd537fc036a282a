import { Injectable } from '@nestjs/common'
import { Actor } from '../access/actor.js'
import { AuditService } from '../audit/audit.service.js'
import { Database } from '../database/database.js'
import { SecondFactorsService } from './second-factors.service.js'
import { SessionsService, type OpenedSession } from './sessions.service.js'
import { SignInThrottle } from './sign-in-throttle.js'
import { signInErrors } from './sign-in.errors.js'
import { SignInRepository, type Owing } from './sign-in.repository.js'
import { hashToken, newToken } from './tokens.js'

const PENDING_MS = 5 * 60_000
const CODES_OF_ONE = 5

/** The password was right, and a code is owed: `token` is good for that alone. */
export interface OwesCode {
  owesCode: true
  token: string
  expiresAt: Date
}

export interface SignedInNow extends OpenedSession {
  owesCode: false
  /** After a code of the paper: how many of them are left. */
  recoveryCodesLeft?: number
  /** For the browser, so that it is recognised next time. */
  deviceMark: string
}

type Entered = Omit<SignedInNow, 'owesCode' | 'deviceMark'>

/** The second step of signing in, for those who turned it on. */
@Injectable()
export class CodeStepService {
  constructor(
    private readonly database: Database,
    private readonly rows: SignInRepository,
    private readonly throttle: SignInThrottle,
    private readonly secondFactors: SecondFactorsService,
    private readonly sessions: SessionsService,
    private readonly audit: AuditService,
  ) {}

  async isOwedBy(userId: string): Promise<boolean> {
    return (await this.secondFactors.stateIn(this.database.reader, userId)).since !== null
  }

  /** Notes that somebody showed his password. */
  async owe(userId: string): Promise<OwesCode> {
    const token = newToken()
    const createdAt = new Date()
    const expiresAt = new Date(createdAt.getTime() + PENDING_MS)
    await this.database.transaction((tx) =>
      this.rows.insertPending(tx, { tokenHash: hashToken(token), userId, attempts: 0, createdAt, expiresAt }),
    )
    return { owesCode: true, token, expiresAt }
  }

  /**
   * Takes a code of the telephone or of the paper, each once, and opens the session. `wrong_code`; `sign_in_over`
   * after five minutes or five codes; `too_many_attempts` by account and address.
   */
  async enter(actor: Actor, token: string, code: string, mark: string | null): Promise<SignedInNow> {
    const hash = hashToken(token)
    const owing = await this.rows.countCode(this.database.reader, hash, new Date(), CODES_OF_ONE)
    if (!owing) throw signInErrors.sign_in_over()
    const { giveBack, deviceMark } = await this.throttle.countCode(actor, owing.email, mark, code)
    const session = await this.open(actor, hash, owing, code)
    if (!session) {
      await this.noteWrongCode(actor, owing)
      throw signInErrors.wrong_code()
    }
    await giveBack()
    return { owesCode: false, ...session, deviceMark: await deviceMark() }
  }

  /** Forgets sign-ins whose code never came. */
  async purge(): Promise<void> {
    await this.rows.deleteExpired(this.database.reader, new Date())
  }

  /** Null for a code that is wrong or was used. What uses the code, ends the owing and opens is one transaction. */
  private async open(actor: Actor, hash: string, owing: Owing, code: string): Promise<Entered | null> {
    const { userId, name } = owing
    const proof = await this.secondFactors.read(userId, code)
    if (!proof) return null
    return this.database.transaction(async (tx) => {
      if (!(await this.secondFactors.takeIn(tx, userId, proof))) return null
      if (!(await this.rows.deletePending(tx, hash))) throw signInErrors.sign_in_over()
      const himself = new Actor('user', userId, name, [], actor.request)
      const session = await this.sessions.openIn(tx, himself, { ...owing, proof: proof.kind })
      if (proof.kind === 'totp') return session
      const { recoveryCodesLeft } = await this.secondFactors.stateIn(tx, userId)
      return { ...session, recoveryCodesLeft }
    })
  }

  /** Whoever got here knew the password: its owner should hear of it, on the page of his account. */
  private async noteWrongCode(actor: Actor, { userId, organizationId }: Owing): Promise<void> {
    await this.database.transaction((tx) =>
      this.audit.recordIn(tx, actor, {
        verb: 'accounts.wrongCode',
        subjectKind: 'user',
        subjectId: userId,
        organizationId,
      }),
    )
  }
}
