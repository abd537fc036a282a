import { Injectable } from '@nestjs/common'
import type { Actor } from '../access/actor.js'
import { Database } from '../database/database.js'
import { OrganizationTimesService } from '../organizations/organization-times.service.js'
import { PrivacyRequestsService } from '../privacy/requests.service.js'
import { DashboardRepository } from './dashboard.repository.js'
import { plainDuty, type Duty } from './duties.js'
import { JobsService } from './jobs.service.js'

/** What waits for the reader beside the trainings. */
@Injectable()
export class DeskDutiesService {
  constructor(
    private readonly database: Database,
    private readonly desk: DashboardRepository,
    private readonly jobs: JobsService,
    private readonly privacy: PrivacyRequestsService,
    private readonly times: OrganizationTimesService,
  ) {}

  /** Terms of the law first; what is not there is left out. */
  async of(actor: Actor): Promise<Duty[]> {
    const tx = this.database.reader
    const requests = actor.can('privacy.manage')
      ? await this.privacy.countOpen(actor)
      : { open: 0, overdue: 0 }
    const letters = actor.can('messages.read')
      ? await this.desk.countUnsentLetters(tx, actor.roots('messages.read'))
      : 0
    const drafts = actor.can('news.edit')
      ? await this.desk.countDraftArticles(tx, actor.roots('news.edit'))
      : 0
    const failed = actor.can('organizations.edit') ? await this.times.listFailed(actor) : []
    const parked = await this.jobs.countParked(actor)
    return [
      plainDuty('overdue_privacy_requests', requests.overdue, '/privacy-requests?state=open'),
      plainDuty('privacy_requests', requests.open - requests.overdue, '/privacy-requests?state=open'),
      plainDuty('failed_plans', failed.length, `/organizations/${failed[0]?.organizationId}/successions`),
      plainDuty('letters', letters, '/messages'),
      plainDuty('parked_jobs', parked, '/jobs'),
      plainDuty('draft_articles', drafts, '/articles?state=draft'),
    ].filter(({ count }) => count > 0)
  }
}
