import { Controller, Get, Res } from '@nestjs/common'
import type { WebReply } from '#web'
import { Public } from '../access/allow.js'
import { HealthService } from './health.service.js'

/** For supervisors and load balancers. Says ok or not ok, and nothing about the inside. */
@Controller('health')
export class HealthController {
  constructor(private readonly health: HealthService) {}

  @Get('live')
  @Public()
  live() {
    return { status: 'ok' }
  }

  @Get('ready')
  @Public()
  async ready(@Res({ passthrough: true }) reply: WebReply) {
    const ok = await this.health.isReady()
    if (!ok) reply.code(503)
    return { status: ok ? 'ok' : 'not ok' }
  }
}
