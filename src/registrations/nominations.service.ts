import { Injectable } from '@nestjs/common'
import { Clock } from '#clock'
import type { Actor } from '../access/actor.js'
import type { LinkView } from '../accounts/link-kinds.js'
import { presentLink } from '../accounts/links.presenter.js'
import { LinksService } from '../accounts/links.service.js'
import { Database, type Tx } from '../database/database.js'
import { TrainingsService } from '../trainings/trainings.service.js'
import type { ListNominations } from './nominations.dto.js'
import { mayAsk } from './nominations.policy.js'
import {
  answerOf,
  closesAtOf,
  presentAsked,
  presentNamed,
  presentPlaces,
  type NominationsView,
  type NominationView,
} from './nominations.presenter.js'
import { NominationsRepository } from './nominations.repository.js'
import { UnitPeopleRepository } from './unit-people.repository.js'

const PAGE_SIZE = 100

/** Which units answered, and their links: as staff see them. */
@Injectable()
export class NominationsService {
  constructor(
    private readonly database: Database,
    private readonly trainings: TrainingsService,
    private readonly nominations: NominationsRepository,
    private readonly people: UnitPeopleRepository,
    private readonly links: LinksService,
    private readonly clock: Clock,
  ) {}

  /** Units that have places, in the order of offices. Addresses only for who may hand them out. */
  async list(actor: Actor, trainingId: string, query: ListNominations): Promise<NominationsView> {
    const tx = this.database.reader
    const training = await this.trainings.head(actor, 'registrations.read', trainingId)
    const { search, answer, page = 1, pageSize = PAGE_SIZE } = query
    const filter = { trainingId, search, answer, limit: pageSize, offset: (page - 1) * pageSize }
    const { rows, total } = await this.nominations.list(tx, filter)
    const ids = rows.flatMap(({ nominationId }) => nominationId ?? [])
    const terms = await this.nominations.findTerms(tx, trainingId)
    const links = await this.newestIn(tx, ids, terms.closesAt)
    const mayHandOut = await this.mayHandOut(tx, actor, terms.organizerId)
    const tokens = mayHandOut ? await this.links.findTokensIn(tx, 'unit', ids) : new Map<string, string>()
    return {
      training,
      organizer: terms.organizerName,
      closesAt: closesAtOf(terms),
      counts: await this.nominations.counts(tx, trainingId),
      mayAsk: mayAsk(terms, this.clock.now()),
      items: rows.map((row) => {
        const link = links.get(row.nominationId ?? '') ?? null
        return presentAsked(row, link, addressOf(link, tokens.get(row.nominationId ?? '')))
      }),
      ...{ total, page, pageSize },
    }
  }

  /** One unit: its places, whom it named, every link that it was given. */
  async get(actor: Actor, id: string): Promise<NominationView> {
    const tx = this.database.reader
    const row = await this.nominations.requireWithin(tx, actor, 'registrations.read', id)
    const named = await this.people.named(tx, row.trainingId, row.unitId)
    const links = await this.listIn(tx, [id], row.closesAt)
    const mayHandOut = await this.mayHandOut(tx, actor, row.organizerId)
    const token = mayHandOut ? await this.links.findTokenIn(tx, 'unit', id) : null
    return {
      id,
      training: await this.trainings.head(actor, 'registrations.read', row.trainingId),
      organizer: row.organizerName,
      unit: { id: row.unitId, name: row.unitName },
      closesAt: closesAtOf(row),
      answer: answerOf(row.state, named.length),
      answeredAt: row.answeredAt?.toISOString() ?? null,
      mayAsk: mayAsk(row, this.clock.now()),
      places: presentPlaces(await this.people.places(tx, row.trainingId, row.unitId)),
      named: named.map(presentNamed),
      links: links.map(({ view }) => view),
      address: addressOf(links[0]?.view ?? null, token ?? undefined),
    }
  }

  private mayHandOut(tx: Tx, actor: Actor, organizerId: string): Promise<boolean> {
    return this.nominations.isWithin(tx, actor.roots('registrations.edit'), organizerId)
  }

  private async newestIn(tx: Tx, ids: string[], closesAt: Date | null): Promise<Map<string, LinkView>> {
    const newest = new Map<string, LinkView>()
    for (const { subjectId, view } of await this.listIn(tx, ids, closesAt)) {
      if (!newest.has(subjectId)) newest.set(subjectId, view)
    }
    return newest
  }

  private async listIn(tx: Tx, ids: string[], closesAt: Date | null) {
    const rows = await this.links.listIn(tx, 'unit', ids)
    return rows.map((row) => ({
      subjectId: row.subjectId!,
      view: presentLink(row, this.clock.now(), closesAt),
    }))
  }
}

/** Only of a link that works. */
const addressOf = (link: LinkView | null, token: string | undefined): string | null =>
  link?.standing === 'live' && token ? `/cu-nguoi/${token}` : null
