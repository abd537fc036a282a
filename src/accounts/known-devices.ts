import { Injectable } from '@nestjs/common'
import { createHash, timingSafeEqual } from 'node:crypto'
import { SecretsService } from './secrets.service.js'
import { newToken } from './tokens.js'

const digest = (text: string) => createHash('sha256').update(text).digest()

/**
 * A mark that a browser gets when somebody signed in there. Guesses from elsewhere then do not keep the owner
 * from signing in where he always does (OWASP: device cookies). It proves nothing but that, so it is not stored.
 */
@Injectable()
export class KnownDevices {
  constructor(private readonly secrets: SecretsService) {}

  /** A mark for this account: the present one when it is genuine. */
  async mark(email: string, present: string | null): Promise<string> {
    if (await this.recognise(email, present)) return present!
    const nonce = newToken(16)
    return `${nonce}.${await this.sign(email, nonce)}`
  }

  /** What stands for the device when its guesses are counted; null for one that does not know this account. */
  async recognise(email: string, mark: string | null): Promise<string | null> {
    const [nonce = '', signature = ''] = mark?.split('.') ?? []
    if (!/^[\w-]{22}$/.test(nonce)) return null
    const isGenuine = timingSafeEqual(digest(signature), digest(await this.sign(email, nonce)))
    return isGenuine ? nonce : null
  }

  private sign(email: string, nonce: string): Promise<string> {
    return this.secrets.derive('known_devices', email, nonce)
  }
}
