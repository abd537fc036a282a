import { hash, verify } from '@node-rs/argon2'
import { Injectable } from '@nestjs/common'

// 2 = argon2id; the library's const enum cannot be imported from an isolated module.
const options = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 }
const AT_ONCE = 4

/** What no one may choose, beside anything that only repeats one or two characters. */
const common = new Set(
  (
    'password 12345678 123456789 1234567890 11111111 88888888 66668888 abcd1234 abc12345 qwerty123 iloveyou ' +
    'matkhau123 matkhau1 congdoan congdoan123 taphuan123 vietnam123 anhyeuem 0123456789 password1 admin123'
  ).split(' '),
)

export const isCommonPassword = (password: string): boolean =>
  common.has(password.toLowerCase()) || new Set(password).size < 4

/** argon2id, at most four at once: each takes 19 MB and a core for a while. */
@Injectable()
export class Passwords {
  private running = 0
  private readonly waiting: (() => void)[] = []
  private decoy: Promise<string> | null = null

  hash(password: string): Promise<string> {
    return this.inTurn(() => hash(password, options))
  }

  /** For an unknown account a decoy is checked, so that the answer takes as long as for a known one. */
  async matches(hashed: string | null, password: string): Promise<boolean> {
    this.decoy ??= this.hash('no one has this password')
    const against = hashed ?? (await this.decoy)
    const right = await this.inTurn(() => verify(against, password))
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
