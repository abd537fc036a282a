import { Controller, Get, Res } from '@nestjs/common'
import { QueueHealth } from '#queue'
import { FileStorage } from '#storage'
import type { WebReply } from '#web'
import { Public } from '../access/allow.js'
import { Database } from '../database/database.js'

/** For supervisors and load balancers. Says ok or not ok, and nothing about the inside. */
@Controller('health')
export class HealthController {
  constructor(
    private readonly database: Database,
    private readonly queue: QueueHealth,
    private readonly storage: FileStorage,
  ) {}

  @Get('live')
  @Public()
  live() {
    return { status: 'ok' }
  }

  /** Really asks the database, the queue and the storage. */
  @Get('ready')
  @Public()
  async ready(@Res({ passthrough: true }) reply: WebReply) {
    const answers = await Promise.all([
      this.database.isReady(),
      this.queue.isReady(),
      this.storage.isReady().catch(() => false),
    ])
    const ok = answers.every(Boolean)
    if (!ok) reply.code(503)
    return { status: ok ? 'ok' : 'not ok' }
  }
}
