import { Injectable } from '@nestjs/common'
import { createHmac, randomBytes } from 'node:crypto'
import { Database } from '../database/database.js'

/** Keys that the installation made for itself; the first process to ask for one makes it. */
@Injectable()
export class SecretsService {
  private readonly known = new Map<string, Promise<Buffer>>()

  constructor(private readonly database: Database) {}

  /** The secret of that name, made by `make` when there is none yet (32 random bytes by default). */
  get(name: string, make: () => Buffer = () => randomBytes(32)): Promise<Buffer> {
    const present = this.known.get(name)
    if (present) return present
    const loading = this.load(name, make)
    this.known.set(name, loading)
    loading.catch(() => this.known.delete(name))
    return loading
  }

  private async load(name: string, make: () => Buffer): Promise<Buffer> {
    await this.database.reader.query(
      `INSERT INTO installation_secrets (name, secret, created_at) VALUES ($1, $2, clock_timestamp())
       ON CONFLICT ON CONSTRAINT installation_secrets_pk DO NOTHING`,
      [name, make()],
    )
    const [row] = await this.database.reader.query<{ secret: Buffer }[]>(
      `SELECT secret FROM installation_secrets WHERE name = $1`,
      [name],
    )
    return row!.secret
  }

  /** 128 bits over `parts` as 22 characters of base64url: the same again for the same parts, guessable by nobody. */
  async derive(name: string, ...parts: (string | number)[]): Promise<string> {
    const key = await this.get(name)
    return createHmac('sha256', key).update(parts.join('\n')).digest().subarray(0, 16).toString('base64url')
  }
}
