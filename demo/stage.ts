import { randomInt } from 'node:crypto'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Client } from './client.js'
import type { Progress } from './progress.js'

export interface Account {
  name: string
  email: string
  password: string
  role: string
}

/** What the steps share: who acts, where the papers go, and the ids that earlier steps made. */
export class Stage {
  readonly public: Client
  admin: Client
  organizer: Client
  door: Client
  editor: Client
  accounts: Account[] = []
  districtId = ''
  /** Key of a sample unit → id. */
  readonly units = new Map<string, string>()
  trainingId = ''
  trainingSlug = ''
  sessionIds: string[] = []
  articleSlug = ''
  readonly files: string[] = []

  constructor(
    readonly address: string,
    readonly folder: string,
    readonly progress: Progress,
  ) {
    this.public = new Client(address, 'Khách')
  }

  /** Business time, by the route that only the demonstration has. */
  async moveClock(moment: string): Promise<void> {
    await this.public.post('/demo/clock', { now: moment })
  }

  async keep(filename: string, bytes: Buffer): Promise<void> {
    await mkdir(this.folder, { recursive: true })
    await writeFile(join(this.folder, filename), bytes)
    this.files.push(filename)
    this.progress.did(`${filename} (${Math.ceil(bytes.length / 1024)} KB)`)
  }

  async signedIn(account: Account): Promise<Client> {
    this.accounts.push(account)
    return new Client(this.address, account.name).signIn(account.email, account.password)
  }
}

const words = 'sen bưởi chè lúa suối rừng đồi nắng gió sông cam quế thông mai đào'.split(' ')

/** A pass phrase of this run only. */
export const newPassword = (): string =>
  `${Array.from({ length: 4 }, () => words[randomInt(words.length)]).join(' ')} ${randomInt(10, 99)}`
