import { Injectable } from '@nestjs/common'
import type { Actor } from '../access/actor.js'
import { Database } from '../database/database.js'
import { EditsRepository } from './edits.repository.js'
import { OrganizationHeadsService } from './organization-heads.service.js'

/** What the form about a body's own facts shows. */
@Injectable()
export class EditFormsService {
  constructor(
    private readonly database: Database,
    private readonly edits: EditsRepository,
    private readonly heads: OrganizationHeadsService,
  ) {}

  async form(actor: Actor, id: string) {
    const head = await this.heads.head(actor, 'organizations.edit', id)
    const { foundedOn } = await this.edits.find(this.database.reader, id)
    return { head, foundedOn }
  }
}
