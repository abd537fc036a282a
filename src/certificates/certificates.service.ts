import { Injectable } from '@nestjs/common'
import type { Actor } from '../access/actor.js'
import { Database } from '../database/database.js'
import { COUNTED } from '../organizations/reach.js'
import { TrainingsService } from '../trainings/trainings.service.js'
import type { ShowRegister } from './certificates.dto.js'
import { certificateErrors } from './certificates.errors.js'
import { mayIssue } from './certificates.policy.js'
import {
  presentCertificate,
  presentDetail,
  presentEligible,
  presentNotEligible,
  type CertificateDetail,
  type TrainingCertificates,
} from './certificates.presenter.js'
import type { Progress } from './certificate-progress.js'
import { CertificatesRepository } from './certificates.repository.js'
import { PAGES_PER_PART } from './printing.service.js'
import { RosterRepository } from './roster.repository.js'

const PAGE_SIZE = 50

/** Reading: who gets a certificate, how far they are made, and the register (sổ cấp). */
@Injectable()
export class CertificatesService {
  constructor(
    private readonly database: Database,
    private readonly trainings: TrainingsService,
    private readonly roster: RosterRepository,
    private readonly certificates: CertificatesRepository,
  ) {}

  async show(actor: Actor, trainingId: string): Promise<TrainingCertificates> {
    const tx = this.database.reader
    const head = await this.trainings.head(actor, 'certificates.read', trainingId)
    const may = mayIssue(head.status)
    const roster = may ? await this.roster.list(tx, trainingId) : []
    const certificates = await this.certificates.listOfTraining(tx, trainingId)
    const progress = await this.certificates.progress(tx, trainingId)
    return {
      head,
      mayIssue: may,
      eligible: presentEligible(roster),
      notEligible: presentNotEligible(roster),
      certificates: certificates.map(presentCertificate),
      progress,
      parts: Math.ceil(progress.made / PAGES_PER_PART),
    }
  }

  async progress(actor: Actor, trainingId: string): Promise<Progress> {
    const tx = this.database.reader
    await this.trainings.requireIn(tx, actor, 'certificates.read', trainingId)
    return this.certificates.progress(tx, trainingId)
  }

  /** The register: every number that was ever given within the actor's reach, newest year first. */
  async list(actor: Actor, query: ShowRegister) {
    const page = query.page ?? 1
    const { rows, total } = await this.certificates.listRegister(this.database.reader, {
      roots: actor.roots('certificates.read'),
      search: query.search,
      year: query.year,
      trainingId: query.trainingId,
      after: query.after,
      limit: PAGE_SIZE + 1,
      offset: query.after ? 0 : (page - 1) * PAGE_SIZE,
    })
    const counted = { total: Math.min(total, COUNTED), isMore: total > COUNTED }
    const items = rows.slice(0, PAGE_SIZE).map(presentCertificate)
    const next = rows.length > PAGE_SIZE ? items.at(-1)!.id : null
    return { items, ...counted, next, page, pageSize: PAGE_SIZE }
  }

  async get(actor: Actor, id: string): Promise<CertificateDetail> {
    const tx = this.database.reader
    const found = await this.certificates.findWithin(tx, actor.roots('certificates.read'), id)
    if (!found) throw certificateErrors.certificate_not_found()
    return presentDetail(found, await this.certificates.listEvents(tx, id))
  }
}
