import { hash, hashRaw, verify } from '@node-rs/argon2'
import { Injectable } from '@nestjs/common'
import { accountErrors } from './accounts.errors.js'
import { isCommonPassword, isPersonalPassword, type PasswordOwner } from './password-strength.js'
import { signInErrors } from './sign-in.errors.js'

// 2 = argon2id; the library's const enum cannot be imported from an isolated module.
const options = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 }
const AT_ONCE = 4

export { isCommonPassword } from './password-strength.js'

/** Vietnamese letters come composed or not, by keyboard; both are one password (RFC 8265, 4.2.2). */
const asTyped = (password: string) => password.normalize('NFC')

/** argon2id, at most four at once: each takes 19 MB and a core for a while. */
@Injectable()
export class Passwords {
  private running = 0
  private readonly waiting: (() => void)[] = []
  private decoy: Promise<string> | null = null

  /**
   * Hashes what a person chose: no rules about its characters, but `password_common` for what everybody
   * guesses and `password_personal` for his own name or address. Length is the form's: 8 to 200.
   */
  hashNew(password: string, owner: PasswordOwner, field = 'password'): Promise<string> {
    if (isCommonPassword(password)) throw accountErrors.password_common({}, field)
    if (isPersonalPassword(password, owner)) throw signInErrors.password_personal({}, field)
    return this.hash(password)
  }

  hash(password: string): Promise<string> {
    return this.inTurn(() => hash(asTyped(password), options))
  }

  /** The same text and salt (16 bytes) give the same again: to find a short secret by its hash. */
  digest(text: string, salt: Buffer): Promise<string> {
    return this.inTurn(async () => (await hashRaw(text, { ...options, salt })).toString('base64url'))
  }

  /** For an unknown account a decoy is checked, so that the answer takes as long as for a known one. */
  async matches(hashed: string | null, password: string): Promise<boolean> {
    this.decoy ??= this.hash('no one has this password')
    const against = hashed ?? (await this.decoy)
    const right = await this.inTurn(() => verify(against, asTyped(password)))
    return hashed !== null && right
  }

  private async inTurn<T>(work: () => Promise<T>): Promise<T> {
    if (this.running >= AT_ONCE) await new Promise<void>((resolve) => this.waiting.push(resolve))
    else this.running++
    try {
      return await work()
    } finally {
      const next = this.waiting.shift()
      if (next) next()
      else this.running--
    }
  }
}
