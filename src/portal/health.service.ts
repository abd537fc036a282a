import { Injectable } from '@nestjs/common'
import { QueueHealth } from '#queue'
import { FileStorage } from '#storage'
import { Database } from '../database/database.js'

/** Whether the application can work: what it stands on is really asked. */
@Injectable()
export class HealthService {
  constructor(
    private readonly database: Database,
    private readonly queue: QueueHealth,
    private readonly storage: FileStorage,
  ) {}

  async isReady(): Promise<boolean> {
    const answers = await Promise.all([
      this.database.isReady(),
      this.queue.isReady(),
      this.storage.isReady().catch(() => false),
    ])
    return answers.every(Boolean)
  }
}
