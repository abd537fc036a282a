import type { OrganizationTabView } from './organization-contributions.js'
import { kindLabels, type OrganizationKind } from './organization-kinds.js'
import type { OrganizationSettings } from './organization-settings.entity.js'
import type { CurrentOrganization } from './organizations.repository.js'

export interface OrganizationView {
  id: string
  kind: string
  kindLabel: string
  name: string
  unitGroup: string | null
  status: string
  externalCode: string | null
  version: number
  parent: { id: string; name: string } | null
  children: number
}

export const presentOrganization = (row: CurrentOrganization): OrganizationView => ({
  id: row.id,
  kind: row.kind,
  kindLabel: kindLabels[row.kind as OrganizationKind],
  name: row.name,
  unitGroup: row.unitGroup,
  status: row.status,
  externalCode: row.externalCode,
  version: row.version,
  parent: row.parentId ? { id: row.parentId, name: row.parentName ?? '' } : null,
  children: row.children,
})

export interface NamedBody {
  id: string
  name: string
}

/** Letterhead and branding of a body on a day. */
export interface Letterhead {
  organizationId: string
  validFrom: string
  parentLine: string
  bodyLine: string
  place: string
  referenceSuffix: string
  signingAuthority: string
  signerTitle: string
  signerName: string
  slogan: string | null
  links: { label: string; href: string }[]
}

export const presentLetterhead = (row: OrganizationSettings): Letterhead => ({
  organizationId: row.organizationId,
  validFrom: row.validFrom,
  parentLine: row.parentLine,
  bodyLine: row.bodyLine,
  place: row.place,
  referenceSuffix: row.referenceSuffix,
  signingAuthority: row.signingAuthority,
  signerTitle: row.signerTitle,
  signerName: row.signerName,
  slogan: row.slogan,
  links: row.links as { label: string; href: string }[],
})

/** What all pages about one body show of it. */
export interface OrganizationHeadView extends OrganizationView {
  tabs: OrganizationTabView[]
}

/** The page of one body. */
export interface OrganizationDetail extends OrganizationHeadView {
  /** The first day on which it was there. */
  since: string
  /** The first of those directly below it, of `children` in all. */
  below: NamedBody[]
  /** Today's bodies that a dissolved one went into. */
  successors: NamedBody[]
  letterhead: Letterhead | null
}

export const presentHead = (row: CurrentOrganization, tabs: OrganizationTabView[]): OrganizationHeadView => ({
  ...presentOrganization(row),
  tabs,
})
