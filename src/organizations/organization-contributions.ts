import { Injectable } from '@nestjs/common'
import { DiscoveryService, Reflector } from '@nestjs/core'
import { defineContributions, inOrder } from '#contributions'
import type { Permission } from '../access/permissions.js'
import type { Tx } from '../database/database.js'

/** What a contribution may know of the body whose page is shown. */
export interface OrganizationHead {
  id: string
  name: string
  kind: string
  status: string
}

export interface OrganizationTabView {
  label: string
  href: string
  count?: string
  /** The tab is shown only to who has it. */
  permission?: Permission
}

/**
 * What a higher capability shows of itself on the page of a body. For reading only. Provide a class marked
 * `@ContributesToOrganization()` in the capability's web module.
 */
export interface OrganizationContribution {
  /** Place among the tabs: facts 1, changes 2, history 3, people 4, trainings 5. */
  readonly order: number
  tabs(tx: Tx, organization: OrganizationHead): Promise<OrganizationTabView[]>
}

const contributions = defineContributions<OrganizationContribution>('organization')

/** Marks a provider as a contribution to the page of a body. */
export const ContributesToOrganization = () => contributions.mark()

/** All contributions of the application, in their order: found once, wherever they are provided. */
@Injectable()
export class OrganizationContributions {
  private found: OrganizationContribution[] | null = null

  constructor(
    private readonly discovery: DiscoveryService,
    private readonly reflector: Reflector,
  ) {}

  async tabs(tx: Tx, organization: OrganizationHead): Promise<OrganizationTabView[]> {
    const tabs: OrganizationTabView[] = []
    for (const one of this.all()) tabs.push(...(await one.tabs(tx, organization)))
    return tabs
  }

  private all(): OrganizationContribution[] {
    this.found ??= inOrder(contributions.find(this.discovery, this.reflector))
    return this.found
  }
}
