import { Injectable } from '@nestjs/common'
import { Actor } from '../access/actor.js'
import { Database } from '../database/database.js'
import { accountErrors } from './accounts.errors.js'
import { CodeStepService, type OwesCode, type SignedInNow } from './code-step.service.js'
import { Passwords } from './passwords.js'
import { SessionsService } from './sessions.service.js'
import { SignInThrottle } from './sign-in-throttle.js'
import { SignInRepository } from './sign-in.repository.js'

/** Signing in: a password, and for those who turned it on a code after it. All times are real ones. */
@Injectable()
export class SignInService {
  constructor(
    private readonly database: Database,
    private readonly rows: SignInRepository,
    private readonly throttle: SignInThrottle,
    private readonly passwords: Passwords,
    private readonly codeStep: CodeStepService,
    private readonly sessions: SessionsService,
  ) {}

  /**
   * The first step. Opens a session, or says that a code is owed. `wrong_password` for a wrong password and an
   * unknown or suspended account alike, after the same time; `too_many_attempts` after ten guesses from one place.
   * `mark` is what `KnownDevices` left in the browser.
   */
  async signIn(
    actor: Actor,
    { email, password }: { email: string; password: string },
    mark: string | null,
  ): Promise<OwesCode | SignedInNow> {
    const { giveBack, deviceMark } = await this.throttle.countPassword(actor, email, mark)
    const user = await this.rows.findActiveByEmail(this.database.reader, email)
    const isRight = await this.passwords.matches(user?.passwordHash ?? null, password)
    if (!isRight || !user) throw accountErrors.wrong_password()
    await giveBack()
    if (await this.codeStep.isOwedBy(user.id)) return this.codeStep.owe(user.id)
    const { id: userId, organizationId } = user
    const himself = new Actor('user', userId, user.name, [], actor.request)
    const session = await this.database.transaction((tx) =>
      this.sessions.openIn(tx, himself, { userId, organizationId, proof: 'password' }),
    )
    return { owesCode: false, ...session, deviceMark: await deviceMark() }
  }
}
