import { Injectable } from '@nestjs/common'
import { Clock } from '#clock'
import { v7 as uuid } from 'uuid'
import type { Actor } from '../access/actor.js'
import { Transactions } from '../access/transactions.js'
import { AuditService } from '../audit/audit.service.js'
import { Database, type Tx } from '../database/database.js'
import { COUNTED, type ReachSize } from '../organizations/reach.js'
import { letterPurposes, purposeLabels, type LetterPurpose } from './letter-purposes.js'
import type { ListMessages } from './messages.dto.js'
import { messageErrors } from './messages.errors.js'
import { presentMessage, type MessageView } from './messages.presenter.js'
import { MessagesRepository, type MessageFilter, type MessageRow } from './messages.repository.js'

/** A letter as the capability that sends it wrote it, in the recipient's language. */
export interface Letter {
  /** The body whose staff see it: usually the training's organizer. */
  organizationId: string
  purpose: LetterPurpose
  personId: string | null
  trainingId: string | null
  /** An e-mail address or a telephone number (E.164); null when neither is known. */
  recipient: string | null
  subject: string
  /** Plain text of several lines, fit for Zalo. */
  body: string
  /** One letter for each key, ever: `ticket:<registration id>:1`. */
  dedupeKey: string
}

export interface MessageList {
  items: MessageView[]
  /** Over many bodies exact up to a thousand; `isMore`: there are more. */
  total: number
  isMore: boolean
  /** Send it as `after` for the page that follows; null on the last one. */
  next: string | null
  /** Of all purposes: how many letters still have to be sent. */
  unsent: number
  /** Over many bodies all there are, uncounted. */
  purposes: { purpose: LetterPurpose; label: string; count: number | null }[]
  page: number
  pageSize: number
}

const PAGE_SIZE = 25

/** Letters as rows: what was to be said to whom, and whether it went out. */
@Injectable()
export class MessagesService {
  constructor(
    private readonly database: Database,
    private readonly transactions: Transactions,
    private readonly messages: MessagesRepository,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /** Writes one row in the caller's transaction, ready to be sent; a repeated `dedupeKey` writes nothing. */
  async writeIn(tx: Tx, letter: Letter): Promise<void> {
    await this.messages.insertOnce(tx, {
      ...letter,
      id: uuid(),
      channel: letter.recipient?.includes('@') ? 'mail' : 'zalo',
      state: 'ready',
      createdAt: this.clock.now(),
      sentAt: null,
    })
  }

  /** The letters of the bodies within reach, unsent ones first. Shows addresses, so it writes down how many. */
  async list(actor: Actor, query: ListMessages): Promise<MessageList> {
    const page = query.page ?? 1
    const pageSize = query.pageSize ?? PAGE_SIZE
    const filter = {
      roots: actor.roots('messages.read'),
      trainingId: query.trainingId ?? null,
      personId: query.personId ?? null,
      purpose: query.purpose ?? null,
      after: query.after ? letterOf(query.after) : null,
      limit: pageSize + 1,
      offset: query.after ? 0 : (page - 1) * pageSize,
    }
    return this.database.transaction(async (tx) => {
      const size = await this.messages.reachSize(tx, filter.roots)
      const summary = await this.summaryIn(tx, filter, size)
      const found = await this.messages.list(tx, filter, size)
      const rows = found.slice(0, pageSize)
      await this.recordShown(tx, actor, rows)
      const next = found.length > pageSize ? placeOf(rows.at(-1)!) : null
      return { items: rows.map(presentMessage), ...summary, next, page, pageSize }
    })
  }

  /** Says that a person of the staff has sent the letter himself. Saying it again changes nothing. */
  async handOver(actor: Actor, id: string): Promise<{ id: string; state: string }> {
    return this.transactions.run(actor, 'messages.handOver', async (tx) => {
      const letter = await this.messages.lockWithin(tx, actor.roots('messages.read'), id)
      if (!letter) throw messageErrors.message_not_found()
      if (letter.state === 'sent') throw messageErrors.message_sent()
      if (letter.state !== 'handed_over') {
        await this.messages.markHandedOver(tx, id, this.clock.now())
        await this.audit.recordIn(tx, actor, {
          verb: 'messages.handOver',
          subjectKind: 'message',
          subjectId: id,
          organizationId: letter.organizationId,
          fields: ['state'],
        })
      }
      return { id, state: 'handed_over' }
    })
  }

  private async summaryIn(tx: Tx, filter: MessageFilter, size: ReachSize): Promise<Summary> {
    const isNarrow = filter.trainingId !== null || filter.personId !== null
    if (size !== 'many' || isNarrow)
      return summary(await this.messages.countByPurpose(tx, filter, size), filter.purpose)
    const { total, unsent } = await this.messages.countSome(tx, filter.roots, filter.purpose)
    return {
      total: Math.min(total, COUNTED),
      isMore: total > COUNTED,
      unsent: Math.min(unsent, COUNTED),
      purposes: letterPurposes.map((purpose) => ({ purpose, label: purposeLabels[purpose], count: null })),
    }
  }

  private async recordShown(tx: Tx, actor: Actor, rows: MessageRow[]): Promise<void> {
    const shown = rows.filter(({ recipient }) => recipient !== null)
    if (shown.length === 0) return
    await this.audit.recordIn(tx, actor, {
      verb: 'messages.view',
      subjectKind: 'messages',
      subjectId: null,
      organizationId: shown[0]!.organizationId,
      detail: String(shown.length),
    })
  }
}

/** Where a letter stands in the list, said so that sending it meanwhile moves nobody who reads on. */
const placeOf = ({ id, state }: MessageRow) =>
  `${state === 'ready' || state === 'failed' ? 'unsent' : 'sent'}.${id}`

function letterOf(place: string): MessageFilter['after'] {
  const [kind, id] = place.split('.')
  return { id: id!, isUnsent: kind === 'unsent' }
}

type Summary = Pick<MessageList, 'total' | 'isMore' | 'unsent' | 'purposes'>
type PurposeCount = { purpose: LetterPurpose; count: number; unsent: number }

function summary(counts: PurposeCount[], chosen: LetterPurpose | null): Summary {
  const sum = (rows: PurposeCount[], of: 'count' | 'unsent') => rows.reduce((all, row) => all + row[of], 0)
  const place = ({ purpose }: PurposeCount) => letterPurposes.indexOf(purpose)
  return {
    total: sum(
      counts.filter(({ purpose }) => !chosen || purpose === chosen),
      'count',
    ),
    isMore: false,
    unsent: sum(counts, 'unsent'),
    purposes: counts
      .sort((a, b) => place(a) - place(b))
      .map(({ purpose, count }) => ({ purpose, label: purposeLabels[purpose] ?? purpose, count })),
  }
}
