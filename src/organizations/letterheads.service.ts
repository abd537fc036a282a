import { Injectable } from '@nestjs/common'
import { Clock } from '#clock'
import { todayIn } from '#text'
import type { Actor } from '../access/actor.js'
import { Transactions } from '../access/transactions.js'
import { AuditService } from '../audit/audit.service.js'
import { Database, type Tx } from '../database/database.js'
import type { SaveSettings } from './organizations.dto.js'
import { organizationErrors } from './organizations.errors.js'
import { presentLetterhead, type Letterhead } from './organizations.presenter.js'
import { OrganizationsService } from './organizations.service.js'
import { SettingsRepository } from './settings.repository.js'

/** What stands at the head and foot of a body's papers, dated: a paper uses what held on its day. */
@Injectable()
export class LetterheadsService {
  constructor(
    private readonly database: Database,
    private readonly transactions: Transactions,
    private readonly organizations: OrganizationsService,
    private readonly settings: SettingsRepository,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /** Sets the letterhead from `validFrom` on (today when left out). */
  async save(actor: Actor, organizationId: string, dto: SaveSettings): Promise<Letterhead> {
    return this.transactions.run(actor, 'organizations.saveSettings', async (tx) => {
      await this.organizations.requireIn(tx, actor, 'organizations.edit', organizationId)
      await this.saveIn(tx, actor, organizationId, dto)
      return presentLetterhead((await this.settings.findOwn(tx, organizationId))!)
    })
  }

  async saveIn(tx: Tx, actor: Actor, organizationId: string, dto: SaveSettings): Promise<void> {
    const now = this.clock.now()
    await this.settings.save(tx, {
      ...dto,
      organizationId,
      validFrom: dto.validFrom ?? todayIn(now),
      slogan: dto.slogan ?? null,
      links: dto.links ?? [],
      version: 1,
      createdAt: now,
    })
    await this.audit.recordIn(tx, actor, {
      verb: 'organizations.saveSettings',
      subjectKind: 'organization',
      subjectId: organizationId,
      organizationId,
      fields: Object.keys(dto),
    })
  }

  /** The one that holds today, or null while none was filled in. */
  async find(actor: Actor, organizationId: string): Promise<Letterhead | null> {
    await this.organizations.requireIn(this.database.reader, actor, 'organizations.read', organizationId)
    return this.findOnIn(this.database.reader, organizationId, todayIn(this.clock.now()))
  }

  async findOnIn(tx: Tx, organizationId: string, day: string): Promise<Letterhead | null> {
    const found = await this.settings.findOn(tx, organizationId, day)
    return found && presentLetterhead(found)
  }

  /** For a paper of `day`; throws `settings_missing` when neither the body nor one above it has any. */
  async requireOnIn(tx: Tx, organizationId: string, day: string): Promise<Letterhead> {
    const found = await this.findOnIn(tx, organizationId, day)
    if (!found) throw organizationErrors.settings_missing()
    return found
  }
}
