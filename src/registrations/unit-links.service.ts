import { Injectable } from '@nestjs/common'
import { Clock } from '#clock'
import { formatDateTime } from '#text'
import { Actor } from '../access/actor.js'
import { Transactions } from '../access/transactions.js'
import { LinksService } from '../accounts/links.service.js'
import { AuditService } from '../audit/audit.service.js'
import { Database, type Tx } from '../database/database.js'
import { TrainingsService } from '../trainings/trainings.service.js'
import { isOver, mayAsk } from './nominations.policy.js'
import { NominationsRepository, type NominationRow, type NominationTerms } from './nominations.repository.js'
import { registrationErrors } from './registrations.errors.js'

/** The unit behind a link, as who acts by it. */
export interface UnitLink {
  nomination: NominationRow
  /** Whoever holds the link, even when somebody is signed in on the same machine. */
  by: Actor
}

/** Links by which units name their people: given, replaced and stopped by staff. They end with the deadline. */
@Injectable()
export class UnitLinksService {
  constructor(
    private readonly database: Database,
    private readonly transactions: Transactions,
    private readonly trainings: TrainingsService,
    private readonly nominations: NominationsRepository,
    private readonly links: LinksService,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /**
   * Gives a link to each unit with places (or to those named) that has none that works; others keep theirs.
   * `units_not_asked` (409) outside the time for it, `unit_not_offered` (400) for a unit without places.
   */
  askUnits(actor: Actor, trainingId: string, unitIds?: string[]): Promise<{ made: number }> {
    return this.transactions.run(actor, 'nominations.ask', async (tx) => {
      await this.trainings.requireIn(tx, actor, 'registrations.edit', trainingId)
      const terms = await this.nominations.findTerms(tx, trainingId)
      this.refuseOutsideTime(terms)
      const offered = await this.nominations.unitsWithPlaces(tx, trainingId)
      const asked = unitIds ?? offered
      if (asked.some((id) => !offered.includes(id))) throw registrationErrors.unit_not_offered()
      await this.nominations.ask(tx, trainingId, asked, this.clock.now())
      const ids = await this.nominations.idsOf(tx, trainingId, asked)
      const live = await this.links.findTokensIn(tx, 'unit', ids)
      const silent = ids.filter((id) => !live.has(id))
      await this.links.issueManyIn(tx, 'unit', silent, null)
      if (silent.length > 0) {
        await this.audit.recordIn(tx, actor, {
          verb: 'nominations.ask',
          subjectKind: 'training',
          subjectId: trainingId,
          organizationId: terms.organizerId,
          fields: ['links'],
          detail: String(silent.length),
        })
      }
      return { made: silent.length }
    })
  }

  /** A new link for one unit; the old one stops at once. */
  reissue(actor: Actor, nominationId: string): Promise<{ id: string; unitName: string }> {
    return this.change(actor, nominationId, 'nominations.reissue_link', async (tx, row) => {
      this.refuseOutsideTime(row)
      await this.links.reissueIn(tx, 'unit', row.id, null)
    })
  }

  /** Stops the unit's link; whom it named stays. */
  revoke(actor: Actor, nominationId: string): Promise<{ id: string; unitName: string }> {
    return this.change(actor, nominationId, 'nominations.revoke_link', async (tx, row) => {
      await this.links.revokeIn(tx, 'unit', row.id)
    })
  }

  /** Every token that is no live unit's, and any after the deadline, is `link_unknown`. */
  async require(actor: Actor, token: string): Promise<UnitLink> {
    const tx = this.database.reader
    const link = await this.links.findIn(tx, 'unit', token)
    const nomination = link?.subjectId ? await this.nominations.find(tx, link.subjectId) : null
    if (!link || !nomination || isOver(nomination, this.clock.now())) return this.links.refuse(actor)
    const by = new Actor('link', link.id, `${nomination.unitName} (đường dẫn cử người)`, [], actor.request)
    return { nomination, by }
  }

  private change(
    actor: Actor,
    nominationId: string,
    verb: string,
    work: (tx: Tx, row: NominationRow) => Promise<void>,
  ): Promise<{ id: string; unitName: string }> {
    return this.transactions.run(actor, verb, async (tx) => {
      const row = await this.nominations.requireWithin(tx, actor, 'registrations.edit', nominationId)
      await work(tx, row)
      await this.audit.recordIn(tx, actor, {
        verb,
        subjectKind: 'nomination',
        subjectId: row.id,
        organizationId: row.organizerId,
        fields: ['link'],
      })
      return { id: row.id, unitName: row.unitName }
    })
  }

  private refuseOutsideTime(terms: NominationTerms): void {
    if (mayAsk(terms, this.clock.now())) return
    throw registrationErrors.units_not_asked({
      closesAt: isOver(terms, this.clock.now()) ? formatDateTime(terms.closesAt!) : '',
    })
  }
}
