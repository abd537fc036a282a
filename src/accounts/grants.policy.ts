import type { Actor } from '../access/actor.js'
import { permissionsOfRole, type Role } from '../access/permissions.js'

/** Nobody gives or takes a right that he has not himself: so a token with few scopes raises nobody beyond them. */
export const mayGrant = (actor: Actor, role: Role): boolean =>
  [...permissionsOfRole[role]].every((permission) => actor.can(permission))

/**
 * Whoever could have given a user all the roles that he has may also give him a new password or suspend him. A role
 * out of reach forbids it: with the password of a user go all his rights.
 */
export const mayManage = (actor: Actor, grants: { role: Role; isWithinReach: boolean }[]): boolean =>
  grants.every(({ role, isWithinReach }) => isWithinReach && mayGrant(actor, role))
