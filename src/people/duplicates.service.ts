import { Injectable } from '@nestjs/common'
import { Clock } from '#clock'
import { maskPhone, todayIn } from '#text'
import type { Actor } from '../access/actor.js'
import { AuditService } from '../audit/audit.service.js'
import { Database } from '../database/database.js'
import type { DuplicateList, DuplicatePerson } from './duplicates.presenter.js'
import { DuplicatesRepository } from './duplicates.repository.js'
import type { ListDuplicates } from './merges.dto.js'

const PAGE_SIZE = 20

/** Records that may be one person, for somebody to judge. */
@Injectable()
export class DuplicatesService {
  constructor(
    private readonly database: Database,
    private readonly duplicates: DuplicatesRepository,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /** Pairs within the actor's reach, the likeliest first; births are shown, so it is written down of how many. */
  async list(actor: Actor, query: ListDuplicates): Promise<DuplicateList> {
    const page = query.page ?? 1
    const pageSize = query.pageSize ?? PAGE_SIZE
    return this.database.transaction(async (tx) => {
      const { rows, total } = await this.duplicates.list(tx, {
        roots: actor.roots('people.edit'),
        today: todayIn(this.clock.now()),
        limit: pageSize,
        offset: (page - 1) * pageSize,
      })
      if (rows.length > 0) {
        await this.audit.recordIn(tx, actor, {
          verb: 'people.view_duplicates',
          subjectKind: 'person',
          subjectId: null,
          organizationId: actor.roots('people.edit')[0] ?? null,
          detail: String(rows.length * 2),
        })
      }
      const items = rows.map(({ one, other, reasons }) => ({
        one: masked(one),
        other: masked(other),
        reasons,
      }))
      return { items, total, page, pageSize }
    })
  }
}

const masked = (person: DuplicatePerson): DuplicatePerson => ({
  ...person,
  phone: person.phone && maskPhone(person.phone),
})
