import { positionRoles, roleLabels, roleLabelsEn, type PositionRole } from '../people/position-roles.js'

/** The positions that a quota counts, in their order and each once; empty for anybody of the unit. */
export const positionSet = (roles: readonly string[]): PositionRole[] =>
  positionRoles.filter((role) => roles.includes(role))

/** Like `setLabel`, in English. */
export const setLabelEn = (roles: readonly string[]): string =>
  positionSet(roles)
    .map((role) => roleLabelsEn[role])
    .join(' or ') || 'Any position'

/** `Chủ tịch hoặc Phó Chủ tịch`; `Bất kỳ chức vụ nào` for anybody. */
export function setLabel(roles: readonly string[]): string {
  const labels = positionSet(roles).map((role) => roleLabels[role])
  const last = labels.pop()
  if (last === undefined) return 'Bất kỳ chức vụ nào'
  return labels.length === 0 ? last : `${labels.join(', ')} hoặc ${last}`
}

/** Every position that one of the sets counts, in their order; all of them when one counts anybody. */
export const positionsOf = (sets: readonly (readonly string[])[]): PositionRole[] =>
  sets.some(({ length }) => length === 0) ? [...positionRoles] : positionSet(sets.flat())
