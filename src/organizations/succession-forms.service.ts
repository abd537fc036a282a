import { Injectable } from '@nestjs/common'
import { Clock } from '#clock'
import { todayIn } from '#text'
import type { Actor } from '../access/actor.js'
import { Database } from '../database/database.js'
import { ChoicesService } from './choices.service.js'
import { OrganizationHeadsService } from './organization-heads.service.js'
import { organizationErrors } from './organizations.errors.js'
import { choiceFields, type SuccessionKind } from './succession-kinds.js'
import { presentSuccession, type SuccessionFormData } from './successions.presenter.js'
import { SuccessionsRepository } from './successions.repository.js'

/** What the forms about changes by decisions show. */
@Injectable()
export class SuccessionFormsService {
  constructor(
    private readonly database: Database,
    private readonly heads: OrganizationHeadsService,
    private readonly successions: SuccessionsRepository,
    private readonly choices: ChoicesService,
    private readonly clock: Clock,
  ) {}

  /**
   * What a form about one change needs: the body, what it carries, and bodies to choose from for each field.
   * `chosen` knows what was typed into a field, or came back from the page that finds bodies.
   */
  async form(
    actor: Actor,
    id: string,
    kind: SuccessionKind,
    chosen: (field: string) => unknown,
  ): Promise<SuccessionFormData> {
    const tx = this.database.reader
    const head = await this.heads.head(actor, 'organizations.edit', id)
    const near = kind === 'transfer' ? { except: id } : { beside: id }
    const offers: SuccessionFormData['offers'] = {}
    for (const field of choiceFields[kind]) {
      const facts = { permission: 'organizations.edit' as const, chosen: chosen(field), ...near }
      offers[field] = await this.choices.offer(actor, facts)
    }
    return {
      ...{ kind, head, offers, today: todayIn(this.clock.now()) },
      children: kind === 'split' ? await this.successions.listChildren(tx, id) : [],
      weight: await this.successions.weigh(tx, id),
    }
  }

  /** Before a recorded change is taken back; `succession_not_found` beyond reach. */
  async reversalForm(actor: Actor, id: string) {
    const tx = this.database.reader
    const found = await this.successions.find(tx, id)
    if (!found) throw organizationErrors.succession_not_found()
    const first = found.parts[0]!.from.id
    const head = await this.heads.head(actor, 'organizations.edit', first)
    return { head, succession: presentSuccession(found, first) }
  }
}
