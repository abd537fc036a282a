import { Inject, Injectable } from '@nestjs/common'
import { SETTINGS } from '../config/config.module.js'
import type { Settings } from '../config/settings.js'
import { Database } from '../database/database.js'
import { Installation } from './installation.entity.js'

/** What was confirmed at set-up. It never changes afterwards, so it is read once. */
@Injectable()
export class InstallationService {
  private address: string | null = null
  private top: string | null = null

  constructor(
    private readonly database: Database,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  async find(): Promise<Installation | null> {
    return this.database.reader.findOneBy(Installation, { id: 1 })
  }

  /** The confirmed public address: from the settings, else as confirmed at set-up; null before that. */
  async publicAddress(): Promise<string | null> {
    this.address ??= this.settings.baseUrl ?? (await this.find())?.publicAddress ?? null
    return this.address
  }

  /** Id of the body that the installation was set up for, which stands above all others; null before that. */
  async topBody(): Promise<string | null> {
    this.top ??= (await this.find())?.organizationId ?? null
    return this.top
  }
}
