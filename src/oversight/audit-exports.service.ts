import { Injectable } from '@nestjs/common'
import { todayIn } from '#text'
import type { Actor } from '../access/actor.js'
import { SetUpService } from '../accounts/set-up.service.js'
import { Database } from '../database/database.js'
import { OrganizationsService } from '../organizations/organizations.service.js'
import { writeAuditWorkbook } from './audit-workbook.js'
import { vi as t } from './messages.vi.js'
import type { FilterAudit } from './oversight.dto.js'
import { OversightService } from './oversight.service.js'

/** The audit as a file that an office keeps or hands on. */
@Injectable()
export class AuditExportsService {
  constructor(
    private readonly database: Database,
    private readonly oversight: OversightService,
    private readonly organizations: OrganizationsService,
    private readonly setUp: SetUpService,
  ) {}

  /** XLSX of at most 5,000 entries, newest first. Times are real ones, as the entries' are. */
  async workbook(actor: Actor, query: FilterAudit): Promise<{ bytes: Buffer; filename: string }> {
    const { entries, isCut } = await this.oversight.export(actor, query)
    const body = query.organizationId ?? actor.roots('audit.read')[0] ?? (await this.setUp.topBody())
    const organization = body ? await this.organizations.findIn(this.database.reader, body) : null
    const madeAt = new Date()
    const bytes = await writeAuditWorkbook(entries, isCut, {
      organization: organization?.name ?? '',
      madeAt,
    })
    return { bytes, filename: t.filename(todayIn(madeAt)) }
  }
}
