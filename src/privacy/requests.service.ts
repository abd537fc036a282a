import { Injectable } from '@nestjs/common'
import { Clock } from '#clock'
import { todayIn } from '#text'
import { v7 as uuid } from 'uuid'
import type { Actor } from '../access/actor.js'
import { Transactions } from '../access/transactions.js'
import { AuditService } from '../audit/audit.service.js'
import { Database, type Tx } from '../database/database.js'
import type {
  ExtendRequest,
  ListPrivacyRequests,
  ReceivePrivacyRequest,
  RefuseRequest,
} from './privacy.dto.js'
import { privacyErrors } from './privacy.errors.js'
import { clocksOf, extendedDueBy } from './request-clocks.js'
import type { RequestKind, RequestWay } from './request-kinds.js'
import { RequestRecords, requireOwn } from './request-records.service.js'
import { presentItem, presentRequest, type RequestDetail, type RequestItem } from './requests.presenter.js'
import { RequestsRepository, type Requester } from './requests.repository.js'

const PAGE_SIZE = 50

export interface NewRequest {
  organizationId: string
  personId: string | null
  kind: RequestKind
  way: RequestWay
  receivedOn: string
  requesterName: string
  requesterUnit?: string
  requesterContact: string
  details?: string
}

export interface RequestList {
  items: RequestItem[]
  open: number
  overdue: number
  closed: number
  total: number
  page: number
  pageSize: number
}

/** Requests about personal data from receipt to answer, within the legal terms. */
@Injectable()
export class PrivacyRequestsService {
  constructor(
    private readonly database: Database,
    private readonly transactions: Transactions,
    private readonly requests: RequestsRepository,
    private readonly records: RequestRecords,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /** For the form: the person whose page led to it. */
  async newForm(actor: Actor, personId?: string): Promise<{ person: Requester | null; today: string }> {
    const person = personId
      ? await this.records.requireRequesterIn(this.database.reader, actor, personId)
      : null
    return { person, today: this.today() }
  }

  /** Writes down what came in by letter, telephone or in person, maybe some days ago. */
  async receive(actor: Actor, dto: ReceivePrivacyRequest): Promise<{ id: string }> {
    const receivedOn = dto.receivedOn ?? this.today()
    if (receivedOn > this.today()) throw privacyErrors.received_in_future()
    return this.transactions.run(actor, 'privacy.receive', async (tx) => {
      const person = dto.personId ? await this.records.requireRequesterIn(tx, actor, dto.personId) : null
      const organizationId = person?.controllerId ?? actor.roots('privacy.manage')[0]!
      return this.receiveIn(tx, actor, { ...dto, receivedOn, organizationId, personId: person?.id ?? null })
    })
  }

  /** Checks no reach: the calling verb does. */
  async receiveIn(tx: Tx, actor: Actor, request: NewRequest): Promise<{ id: string }> {
    const id = uuid()
    await this.requests.insert(tx, {
      id,
      organizationId: request.organizationId,
      personId: request.personId,
      kind: request.kind,
      way: request.way,
      requesterName: request.requesterName,
      requesterUnit: request.requesterUnit ?? null,
      requesterContact: request.requesterContact,
      details: request.details ?? null,
      receivedOn: request.receivedOn,
      ...clocksOf(request.kind, request.receivedOn),
      extensionReason: null,
      state: 'received',
      acknowledgedOn: null,
      closedOn: null,
      refusalGround: null,
      outcome: null,
      createdAt: this.clock.now(),
    })
    await this.records.noteIn(tx, actor, { ...request, id }, 'received', { detail: request.kind })
    return { id }
  }

  /** What is due first at the top. */
  async list(actor: Actor, query: ListPrivacyRequests): Promise<RequestList> {
    const page = query.page ?? 1
    const pageSize = query.pageSize ?? PAGE_SIZE
    const roots = actor.roots('privacy.manage')
    const tx = this.database.reader
    const isOpen = query.state ? query.state === 'open' : null
    const personId = query.personId ?? null
    const rows = await this.requests.list(tx, {
      personId,
      roots,
      isOpen,
      limit: pageSize,
      offset: (page - 1) * pageSize,
    })
    const counts = await this.requests.count(tx, roots, this.today(), personId)
    const total = isOpen === null ? counts.open + counts.closed : isOpen ? counts.open : counts.closed
    return { items: rows.map((row) => presentItem(row, this.today())), ...counts, total, page, pageSize }
  }

  /** How many wait for an answer of one's own bodies, and how many of these too long. */
  async countOpen(actor: Actor): Promise<{ open: number; overdue: number }> {
    const roots = actor.roots('privacy.manage')
    const { own, overdue } = await this.requests.count(this.database.reader, roots, this.today())
    return { open: own, overdue }
  }

  /** For a form that answers it: `request_elsewhere` for one that another body answers. */
  async form(actor: Actor, id: string): Promise<RequestDetail> {
    const request = await this.get(actor, id)
    requireOwn({ isOwn: request.isOwn, organizationName: request.organization.name })
    return request
  }

  /** With its history. Shows how to reach the requester, so the reading is written down. */
  async get(actor: Actor, id: string): Promise<RequestDetail> {
    return this.database.transaction(async (tx) => {
      const found = await this.requests.find(tx, actor.roots('privacy.manage'), id)
      if (!found) throw privacyErrors.request_not_found()
      if (found.requesterContact)
        await this.audit.recordIn(tx, actor, {
          verb: 'privacy.view',
          subjectKind: 'privacy_request',
          subjectId: id,
          organizationId: found.organizationId,
          detail: '1',
        })
      return presentRequest(found, await this.requests.events(tx, id), this.today())
    })
  }

  /** The requester was told that the request came in and how it goes on. Saying it again changes nothing. */
  async acknowledge(actor: Actor, id: string): Promise<{ id: string }> {
    return this.transactions.run(actor, 'privacy.acknowledge', async (tx) => {
      const request = await this.records.lockOpenIn(tx, actor, id)
      if (request.state === 'received') {
        await this.requests.update(tx, id, { state: 'acknowledged', acknowledgedOn: this.today() })
        await this.records.noteIn(tx, actor, request, 'acknowledged')
      }
      return { id }
    })
  }

  /** Puts the answer off by its own term; once, with a reason that the requester hears. */
  async extend(actor: Actor, id: string, { reason }: ExtendRequest): Promise<{ id: string }> {
    return this.transactions.run(actor, 'privacy.extend', async (tx) => {
      const request = await this.records.lockOpenIn(tx, actor, id)
      if (request.extensionReason !== null) throw privacyErrors.request_already_extended()
      const dueBy = extendedDueBy(request.kind, request.dueBy)
      await this.requests.update(tx, id, { dueBy, extensionReason: reason })
      await this.records.noteIn(tx, actor, request, 'extended', { detail: dueBy })
      return { id }
    })
  }

  /** Closes the request without doing what it asks, on a ground that the law names. */
  async refuse(actor: Actor, id: string, { ground, reason }: RefuseRequest): Promise<{ id: string }> {
    return this.transactions.run(actor, 'privacy.refuse', async (tx) => {
      const request = await this.records.lockOpenIn(tx, actor, id)
      await this.records.closeIn(tx, actor, request, { ground, outcome: reason })
      return { id }
    })
  }

  private today(): string {
    return todayIn(this.clock.now())
  }
}
