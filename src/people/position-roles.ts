/** What an official is in the union of a unit. `title` says it in words and may be more exact than the role. */
export const positionRoles = [
  'chair',
  'vice_chair',
  'committee_member',
  'inspection_head',
  'inspection_member',
  'womens_head',
  'accountant',
  'treasurer',
  'team_leader',
  'other',
] as const

export type PositionRole = (typeof positionRoles)[number]

export const roleLabels: Record<PositionRole, string> = {
  chair: 'Chủ tịch',
  vice_chair: 'Phó Chủ tịch',
  committee_member: 'Ủy viên Ban Chấp hành',
  inspection_head: 'Chủ nhiệm Ủy ban Kiểm tra',
  inspection_member: 'Ủy viên Ủy ban Kiểm tra',
  womens_head: 'Trưởng ban Nữ công',
  accountant: 'Kế toán',
  treasurer: 'Thủ quỹ',
  team_leader: 'Tổ trưởng công đoàn',
  other: 'Chức vụ khác',
}

/** For pages in English. */
export const roleLabelsEn: Record<PositionRole, string> = {
  chair: 'Chair',
  vice_chair: 'Vice-chair',
  committee_member: 'Committee member',
  inspection_head: 'Head of the inspection committee',
  inspection_member: 'Member of the inspection committee',
  womens_head: 'Head of women’s affairs',
  accountant: 'Accountant',
  treasurer: 'Treasurer',
  team_leader: 'Team leader',
  other: 'Other position',
}

/** The title of somebody for whom only the role is known. */
export const titleOf = (role: PositionRole): string =>
  role === 'other' ? 'Cán bộ công đoàn' : roleLabels[role]

/** In the union of a body, or at work. */
export const positionSides = ['union', 'professional'] as const
export type PositionSide = (typeof positionSides)[number]

export const sideLabels: Record<PositionSide, string> = {
  union: 'Công đoàn',
  professional: 'Chuyên môn',
}
