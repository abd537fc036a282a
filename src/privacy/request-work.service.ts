import { Injectable } from '@nestjs/common'
import type { Tx } from '../database/database.js'
import { ConsentsService } from '../people/consents.service.js'
import { RestrictionsService } from '../people/restrictions.service.js'
import { ExportsRepository, type LiveExport } from './exports.repository.js'
import { PersonRecordRepository, type KeptPaper } from './person-record.repository.js'
import { livePurposes } from './live-purposes.js'
import type { RequestDetail } from './requests.presenter.js'

/** What there is to do for a request, as far as its kind asks for it. */
export interface RequestWork {
  /** The newest files that were made and not yet removed. */
  export: LiveExport | null
  /** Of a correction: names of the facts that were changed since the request came in. */
  changedFields: string[]
  /** Of a correction: lists and certificates that keep the old value. */
  papers: { registrations: KeptPaper[]; certificates: KeptPaper[] }
  /** Purposes to which the person agreed and did not take it back. */
  consents: string[]
  isRestricted: boolean
}

/** The reads behind `RequestWork`. */
@Injectable()
export class RequestReads {
  constructor(
    private readonly exports: ExportsRepository,
    private readonly records: PersonRecordRepository,
    private readonly consents: ConsentsService,
    private readonly restrictions: RestrictionsService,
  ) {}

  async workIn(tx: Tx, request: RequestDetail, personIds: string[]): Promise<RequestWork> {
    const { kind, person } = request
    const isCorrection = kind === 'correct' && person !== null
    const isAboutUse = ['withdraw', 'restrict', 'object'].includes(kind) && person !== null
    return {
      export: ['view', 'copy'].includes(kind) ? await this.exports.findLive(tx, request.id) : null,
      changedFields: isCorrection ? await this.records.changedFields(tx, personIds, request.id) : [],
      papers: isCorrection
        ? await this.records.papers(tx, personIds)
        : { registrations: [], certificates: [] },
      consents: isAboutUse ? await this.liveConsentsIn(tx, personIds) : [],
      isRestricted: isAboutUse && (await this.restrictions.isRestrictedIn(tx, person.id)),
    }
  }

  private async liveConsentsIn(tx: Tx, personIds: string[]): Promise<string[]> {
    return livePurposes(await this.consents.listIn(tx, personIds))
  }
}
