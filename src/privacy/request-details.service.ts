import { Injectable } from '@nestjs/common'
import type { Actor } from '../access/actor.js'
import { Database } from '../database/database.js'
import { DirectoryService } from '../people/directory.service.js'
import { RequestRecords } from './request-records.service.js'
import { RequestReads, type RequestWork } from './request-work.service.js'
import type { RequestDetail } from './requests.presenter.js'
import { RequestsRepository } from './requests.repository.js'
import { PrivacyRequestsService } from './requests.service.js'

export type RequestPageData = RequestDetail & { work: RequestWork }

const FEW = 10

/** What the pages of a request show beside the request itself. */
@Injectable()
export class RequestDetailsService {
  constructor(
    private readonly database: Database,
    private readonly service: PrivacyRequestsService,
    private readonly requests: RequestsRepository,
    private readonly records: RequestRecords,
    private readonly reads: RequestReads,
    private readonly directory: DirectoryService,
  ) {}

  async get(actor: Actor, id: string): Promise<RequestPageData> {
    const request = await this.service.get(actor, id)
    const tx = this.database.reader
    const { person } = request
    const isReached = person !== null && (await this.records.isReachedIn(tx, actor, person.id))
    const personIds = isReached ? await this.requests.identities(tx, person.id) : []
    return { ...request, work: await this.reads.workIn(tx, request, personIds) }
  }

  /** People among whom the requester may be: of his name unless something else is searched for. */
  async candidates(actor: Actor, id: string, search?: string) {
    const request = await this.service.form(actor, id)
    const wanted = search ?? request.requesterName ?? ''
    const found = wanted ? await this.directory.list(actor, { search: wanted, pageSize: FEW }) : null
    return { request, search: wanted, people: found?.items ?? [] }
  }
}
