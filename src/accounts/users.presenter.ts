import type { Role } from '../access/permissions.js'
import type { GrantRow } from './grants.repository.js'
import type { LinkView } from './link-kinds.js'
import type { SessionItem } from './sessions.service.js'
import type { UserState } from './user-states.js'
import type { OpeningRow } from './openings.repository.js'
import type { ListedUser, UserRow } from './users.repository.js'

/** Somebody who signs in, as the list shows him. Times are ISO. */
export interface UserItem {
  id: string
  name: string
  email: string
  state: UserState
  organizationName: string
  roles: { role: Role; organizationName: string }[]
  /** Over bodies that the reader does not reach; which, he is not told. */
  rolesElsewhere: number
  /** Until when the invitation may be accepted; null when there is none that may. */
  invitedUntil: string | null
}

export interface GrantView {
  id: string
  role: Role
  organizationName: string
  since: string
  /** Who gave it; null for the system. */
  givenBy: string | null
  until: string | null
  takenBy: string | null
}

export interface UserDetail {
  id: string
  name: string
  email: string
  state: UserState
  organization: { id: string; name: string }
  createdAt: string
  /** Of name and address; an edit sends it back. */
  version: number
  roles: GrantView[]
  pastRoles: GrantView[]
  rolesElsewhere: number
  /** Invitations and password links, newest first; none of an account that the reader may not manage. */
  links: (LinkView & { purpose: 'invitation' | 'password' })[]
  /** Where the user is signed in now, the place used last first; none of an account as above. */
  sessions: SessionItem[]
  /** True when the reader may give a new password, suspend and invite again. */
  isManageable: boolean
  isYourself: boolean
}

/** A link just made for somebody: shown once, to be handed over. */
export interface IssuedLink {
  id: string
  name: string
  email: string
  purpose: 'invitation' | 'password'
  organizationName: string
  roles: { role: Role; organizationName: string }[]
  /** The whole address; null when it was used or replaced meanwhile. */
  link: string | null
  expiresAt: string
}

/** What the receiver of a link reads before he sets his password. */
export interface OpeningView {
  purpose: 'invitation' | 'password'
  name: string
  email: string
  organizationName: string
  /** Who invited; null for the system. */
  invitedBy: string | null
  roles: { role: Role; organizationName: string }[]
  expiresAt: string
}

const moment = (date: Date | null) => date?.toISOString() ?? null

export const presentUser = (row: ListedUser): UserItem => ({
  id: row.id,
  name: row.name,
  email: row.email,
  state: row.state,
  organizationName: row.organizationName,
  roles: row.roles,
  rolesElsewhere: row.rolesElsewhere,
  invitedUntil: row.state === 'invited' ? moment(row.invitedUntil) : null,
})

export const presentGrant = (grant: GrantRow): GrantView => ({
  id: grant.id,
  role: grant.role,
  organizationName: grant.organizationName,
  since: grant.createdAt.toISOString(),
  givenBy: grant.grantedBy,
  until: moment(grant.revokedAt),
  takenBy: grant.revokedBy,
})

interface DetailFacts {
  grants: GrantRow[]
  sessions: SessionItem[]
  links: UserDetail['links']
  isManageable: boolean
  isYourself: boolean
}

export function presentUserDetail(user: UserRow, facts: DetailFacts): UserDetail {
  const seen = facts.grants.filter(({ isWithinReach }) => isWithinReach)
  return {
    id: user.id,
    name: user.name,
    email: user.email,
    state: user.state,
    organization: { id: user.organizationId, name: user.organizationName },
    createdAt: user.createdAt.toISOString(),
    version: user.version,
    roles: seen.filter(({ revokedAt }) => !revokedAt).map(presentGrant),
    pastRoles: seen.filter(({ revokedAt }) => revokedAt).map(presentGrant),
    rolesElsewhere: facts.grants.filter(({ isWithinReach, revokedAt }) => !isWithinReach && !revokedAt)
      .length,
    links: facts.links,
    sessions: facts.sessions,
    isManageable: facts.isManageable,
    isYourself: facts.isYourself,
  }
}

export const presentOpening = (opening: OpeningRow, grants: GrantRow[]): OpeningView => ({
  purpose: opening.purpose,
  name: opening.name,
  email: opening.email,
  organizationName: opening.organizationName,
  invitedBy: grants[0]?.grantedBy ?? null,
  roles: grants.map(({ role, organizationName }) => ({ role, organizationName })),
  expiresAt: opening.expiresAt.toISOString(),
})
