import { Controller, Get, Post } from '@nestjs/common'
import { After, Id, Page } from '#web'
import type { Actor } from '../access/actor.js'
import { Allow } from '../access/allow.js'
import { CurrentActor } from '../access/current-actor.js'
import { JobsService } from './jobs.service.js'
import { vi as t } from './messages.vi.js'
import { JobsPage } from './views/jobs.page.js'

@Controller('jobs')
export class JobsController {
  constructor(private readonly jobs: JobsService) {}

  @Get()
  @Allow('jobs.manage')
  @Page(JobsPage)
  list(@CurrentActor() actor: Actor) {
    return this.jobs.list(actor)
  }

  @Post(':id/retry')
  @Allow('jobs.manage')
  @After({ to: () => '/jobs', say: () => t.jobRetried, form: () => '/jobs' })
  retry(@CurrentActor() actor: Actor, @Id() id: string) {
    return this.jobs.retry(actor, id)
  }
}
