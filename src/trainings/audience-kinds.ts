/** Whom a training is for, by position in the union; the same words as the positions of people. */
export const audienceKinds = [
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

export type AudienceKind = (typeof audienceKinds)[number]

export const audienceLabels: Record<AudienceKind, string> = {
  chair: 'Chủ tịch',
  vice_chair: 'Phó Chủ tịch',
  committee_member: 'Ủy viên Ban Chấp hành',
  inspection_head: 'Trưởng ban (Chủ nhiệm) Ủy ban Kiểm tra',
  inspection_member: 'Ủy viên Ủy ban Kiểm tra',
  womens_head: 'Trưởng Ban Nữ công',
  accountant: 'Kế toán',
  treasurer: 'Thủ quỹ',
  team_leader: 'Tổ trưởng công đoàn',
  other: 'Khác',
}
