import { Injectable } from '@nestjs/common'
import { DiscoveryService, Reflector } from '@nestjs/core'
import { defineContributions, inOrder } from '#contributions'
import type { Permission } from '../access/permissions.js'
import type { Tx } from '../database/database.js'

/** What a contribution may know of the person whose page is shown. */
export interface PersonHead {
  id: string
  fullName: string
  unitId: string
  /** The person himself and everybody who was merged into him: what counts as his is what any of them has. */
  identities: string[]
}

export interface PersonTabView {
  label: string
  href: string
  count?: string
  /** The tab is shown only to who has it. */
  permission?: Permission
}

/** One sentence that is shown before two people are merged, because somebody must do something about it. */
export interface MergeNotice {
  text: string
  href?: string
}

/**
 * What a higher capability shows of itself on a person's page. For reading only. Provide a class marked
 * `@ContributesToPerson()` in the capability's web module.
 */
export interface PersonContribution {
  /** Place among the tabs: facts 1, history 2, registrations 3, letters 4, requests 5. */
  readonly order: number
  tabs?(tx: Tx, person: PersonHead): Promise<PersonTabView[]>
  /** What will need somebody's hand once `merged` counts as `kept`: two live registrations in one training. */
  mergeNotices?(tx: Tx, kept: PersonHead, merged: PersonHead): Promise<MergeNotice[]>
}

const contributions = defineContributions<PersonContribution>('person')

/** Marks a provider as a contribution to a person's page. */
export const ContributesToPerson = () => contributions.mark()

/** All contributions of the application, in their order: found once, wherever they are provided. */
@Injectable()
export class PersonContributions {
  private found: PersonContribution[] | null = null

  constructor(
    private readonly discovery: DiscoveryService,
    private readonly reflector: Reflector,
  ) {}

  async tabs(tx: Tx, person: PersonHead): Promise<PersonTabView[]> {
    const tabs: PersonTabView[] = []
    for (const one of this.all()) if (one.tabs) tabs.push(...(await one.tabs(tx, person)))
    return tabs
  }

  async mergeNotices(tx: Tx, kept: PersonHead, merged: PersonHead): Promise<MergeNotice[]> {
    const notices: MergeNotice[] = []
    for (const one of this.all()) {
      if (one.mergeNotices) notices.push(...(await one.mergeNotices(tx, kept, merged)))
    }
    return notices
  }

  private all(): PersonContribution[] {
    this.found ??= inOrder(contributions.find(this.discovery, this.reflector))
    return this.found
  }
}
