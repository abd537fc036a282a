import { Injectable } from '@nestjs/common'
import { Clock } from '#clock'
import { formatDate, searchKey, todayIn } from '#text'
import type { Actor } from '../access/actor.js'
import { Transactions } from '../access/transactions.js'
import { AuditService } from '../audit/audit.service.js'
import type { Tx } from '../database/database.js'
import { EditsRepository, type EditableFacts } from './edits.repository.js'
import { changedFacts, sayChangedFacts } from './organization-differences.js'
import type { EditOrganization } from './organizations.dto.js'
import { organizationErrors } from './organizations.errors.js'
import { unitSortKey } from './unit-sort-key.js'
import { OrganizationsService } from './organizations.service.js'

/** Correcting what was written down wrongly of a body. What really changed on a day is a succession. */
@Injectable()
export class EditsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly organizations: OrganizationsService,
    private readonly edits: EditsRepository,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /**
   * Replaces the name of today (as a correction, from its first day on), khối, code and first day.
   * `organization_changed` names both values when somebody else was faster.
   */
  async edit(actor: Actor, id: string, dto: EditOrganization): Promise<{ id: string }> {
    return this.transactions.run(actor, 'organizations.edit', async (tx) => {
      await this.organizations.requireIn(tx, actor, 'organizations.edit', id)
      const stored = await this.edits.lock(tx, id)
      const sent: EditableFacts = {
        name: dto.name,
        unitGroup: dto.unitGroup ?? null,
        externalCode: dto.externalCode ?? null,
        foundedOn: dto.foundedOn ?? stored.foundedOn,
      }
      const fields = changedFacts(stored, sent)
      if (fields.length === 0) return { id }
      if (stored.version !== dto.version) {
        throw organizationErrors.organization_changed({ differences: sayChangedFacts(stored, sent) })
      }
      if (sent.foundedOn !== stored.foundedOn) await this.beginIn(tx, id, sent.foundedOn)
      const keys = { sortKey: unitSortKey(sent.name), searchKey: searchKey(sent.name) }
      await this.edits.save(tx, id, sent, keys)
      await this.audit.recordIn(tx, actor, {
        verb: 'organizations.edit',
        subjectKind: 'organization',
        subjectId: id,
        organizationId: id,
        fields,
      })
      return { id }
    })
  }

  private async beginIn(tx: Tx, id: string, day: string): Promise<void> {
    const bounds = await this.edits.boundsOf(tx, id)
    if (bounds.isFoundedByDecision) throw organizationErrors.founded_by_decision()
    if (day > todayIn(this.clock.now())) throw organizationErrors.founded_in_future()
    const latest = [bounds.firstChange, bounds.childrenSince].filter((bound) => bound !== null).sort()[0]
    if (latest && (day > latest || day === bounds.firstChange)) {
      throw organizationErrors.founded_too_late({ day: formatDate(latest) })
    }
    if (bounds.parentSince && day < bounds.parentSince) {
      throw organizationErrors.founded_before_parent({
        name: bounds.parentName ?? '',
        day: formatDate(bounds.parentSince),
      })
    }
    await this.edits.begin(tx, id, day)
  }
}
