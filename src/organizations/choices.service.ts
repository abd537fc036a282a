import { Injectable } from '@nestjs/common'
import { isUuid } from '#fields'
import type { Actor } from '../access/actor.js'
import type { Permission } from '../access/permissions.js'
import { Database } from '../database/database.js'
import { searchTerms } from '#text'
import type { FindChoices } from './choices.dto.js'
import { presentChoice, type OrganizationOffer } from './choices.presenter.js'
import { ChoicesRepository } from './choices.repository.js'

/** As many as fit a phone's screen or two; the rest is found by typing. */
const FOUND = 20
const OFFERED = 12

export interface OfferOptions {
  permission: Permission
  /** What was typed or is stored; anything that is no id of a body within reach is left out. */
  chosen?: unknown
  /** A body that is no choice. */
  except?: string
  /** Its neighbours are offered first, in place of the top of the tree. */
  beside?: string
}

/** Choosing a body by typing: for forms over trees of any size. Only bodies that work today are offered. */
@Injectable()
export class ChoicesService {
  constructor(
    private readonly database: Database,
    private readonly choices: ChoicesRepository,
  ) {}

  /** What a search finds, bodies before units; `more` says that a longer word is needed. */
  async find(actor: Actor, query: FindChoices) {
    const roots = actor.roots(query.permission ?? 'organizations.read')
    const { search = '', except = null } = query
    const limit = FOUND + 1
    const found =
      searchTerms(search).length === 0
        ? await this.choices.top(this.database.reader, roots, except, limit)
        : await this.choices.search(this.database.reader, roots, search, except, limit)
    return { items: found.slice(0, FOUND).map(presentChoice), more: found.length > FOUND }
  }

  /** For the form's own page: all bodies when they are few, else some that are near and a box to find the others. */
  async offer(
    actor: Actor,
    { permission, chosen, beside, except = beside }: OfferOptions,
  ): Promise<OrganizationOffer> {
    const tx = this.database.reader
    const roots = actor.roots(permission)
    const limit = OFFERED + 1
    const ids = idsIn(chosen)
    const named = ids.length > 0 ? await this.choices.named(tx, roots, ids) : []
    const all = await this.choices.all(tx, roots, except ?? null, limit)
    const isMore = all.length > OFFERED
    const near = !isMore
      ? all
      : beside
        ? await this.choices.besides(tx, roots, beside, limit)
        : await this.choices.top(tx, roots, except ?? null, limit)
    const items = [...named, ...near.slice(0, OFFERED).filter(({ id }) => !ids.includes(id))]
    return {
      items: items.map(presentChoice),
      chosen: named.map(({ id }) => id),
      more: isMore,
      permission,
      except: except ?? null,
    }
  }
}

/** One id, several, or what a broken form sent. */
function idsIn(chosen: unknown): string[] {
  const all: unknown[] = typeof chosen === 'object' && chosen !== null ? Object.values(chosen) : [chosen]
  return [...new Set(all.filter(isUuid))].slice(0, 50)
}
