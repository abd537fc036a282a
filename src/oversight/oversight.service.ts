import { Injectable } from '@nestjs/common'
import { vietnamDayRange } from '#text'
import type { Actor } from '../access/actor.js'
import { SetUpService } from '../accounts/set-up.service.js'
import { AuditService } from '../audit/audit.service.js'
import { Database, type Tx } from '../database/database.js'
import { OrganizationsService } from '../organizations/organizations.service.js'
import { PersonHeadsService } from '../people/person-heads.service.js'
import { TrainingsService } from '../trainings/trainings.service.js'
import type { FilterAudit, ListAudit } from './oversight.dto.js'
import { oversightErrors } from './oversight.errors.js'
import { presentEntry, type AuditEntryView, type AuditScope, type AuditView } from './oversight.presenter.js'
import { OversightRepository, type EntryFilter } from './oversight.repository.js'

const PAGE_SIZE = 50

/** More are no list that anybody reads; who needs them asks for a span of time. */
const MOST_EXPORTED = 5000

export interface AuditExport {
  entries: AuditEntryView[]
  /** Older ones that fit the filter are not in it. */
  isCut: boolean
}

/** What was done in the installation, for who oversees it: entries of bodies within reach only. */
@Injectable()
export class OversightService {
  constructor(
    private readonly database: Database,
    private readonly entries: OversightRepository,
    private readonly organizations: OrganizationsService,
    private readonly people: PersonHeadsService,
    private readonly trainings: TrainingsService,
    private readonly setUp: SetUpService,
    private readonly audit: AuditService,
  ) {}

  /** Newest first, `audit_days_reversed`; what the list is limited to must itself lie within reach, else it is not found. */
  async list(actor: Actor, query: ListAudit): Promise<AuditView> {
    const tx = this.database.reader
    const { before, pageSize = PAGE_SIZE } = query
    const scopes = await this.scopesIn(tx, actor, query)
    const filter = { ...(await this.filterOf(actor, query)), before, limit: pageSize + 1 }
    const rows = await this.entries.list(tx, filter)
    const shown = rows.slice(0, pageSize)
    return {
      entries: shown.map(presentEntry),
      older: rows.length > pageSize ? shown.at(-1)!.id : null,
      scopes,
    }
  }

  /** The newest 5,000 that fit; that they were taken out is written down with their number. */
  async export(actor: Actor, query: FilterAudit): Promise<AuditExport> {
    const filter = { ...(await this.filterOf(actor, query)), limit: MOST_EXPORTED + 1 }
    return this.database.transaction(async (tx) => {
      await this.scopesIn(tx, actor, query)
      const rows = await this.entries.list(tx, filter)
      const entries = rows.slice(0, MOST_EXPORTED)
      await this.audit.recordIn(tx, actor, {
        verb: 'audit.export',
        subjectKind: 'audit',
        subjectId: null,
        organizationId: query.organizationId ?? actor.roots('audit.read')[0] ?? null,
        detail: String(entries.length),
      })
      return { entries: entries.map(presentEntry), isCut: rows.length > MOST_EXPORTED }
    })
  }

  private async filterOf(actor: Actor, query: FilterAudit): Promise<Omit<EntryFilter, 'limit'>> {
    const { from, to, lang: _lang, ...rest } = query
    if (from && to && from > to) throw oversightErrors.audit_days_reversed()
    const roots = actor.roots('audit.read')
    const top = await this.setUp.topBody()
    return {
      ...rest,
      roots,
      withoutBody: top !== null && roots.includes(top),
      from: from ? vietnamDayRange(from).from : undefined,
      to: to ? vietnamDayRange(to).to : undefined,
    }
  }

  private async scopesIn(tx: Tx, actor: Actor, query: FilterAudit): Promise<AuditScope[]> {
    const { personId, trainingId, organizationId, subjectId, actorId } = query
    const scopes: AuditScope[] = []
    if (personId) {
      const { fullName } = await this.people.requireIn(tx, actor, 'audit.read', personId)
      scopes.push(scope('personId', 'Cán bộ', fullName, `/people/${personId}`))
    }
    if (trainingId) {
      const { title } = await this.trainings.requireIn(tx, actor, 'audit.read', trainingId)
      scopes.push(scope('trainingId', 'Lớp', title, `/trainings/${trainingId}`))
    }
    if (organizationId) {
      const { name } = await this.organizations.requireIn(tx, actor, 'audit.read', organizationId)
      scopes.push(scope('organizationId', 'Đơn vị', name, `/organizations/${organizationId}`))
    }
    if (subjectId) scopes.push(scope('subjectId', 'Chỉ một đối tượng', null, null))
    if (actorId) scopes.push(scope('actorId', 'Chỉ một người làm', null, null))
    return scopes
  }
}

const scope = (
  parameter: AuditScope['parameter'],
  label: string,
  name: string | null,
  href: string | null,
): AuditScope => ({ parameter, label, name, href })
