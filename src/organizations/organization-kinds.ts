export const organizationKinds = [
  'national_confederation',
  'provincial_federation',
  'district_federation',
  'commune_union',
  'cluster_union',
  'sector_union',
  'superior_union',
  'grassroots_union',
  'occupational_union',
  'section_union',
] as const

export type OrganizationKind = (typeof organizationKinds)[number]

export const kindLabels: Record<OrganizationKind, string> = {
  national_confederation: 'Tổng Liên đoàn',
  provincial_federation: 'LĐLĐ tỉnh',
  district_federation: 'LĐLĐ huyện',
  commune_union: 'Công đoàn xã, phường',
  cluster_union: 'Công đoàn cụm',
  sector_union: 'Công đoàn ngành',
  superior_union: 'Công đoàn cấp trên trực tiếp',
  grassroots_union: 'Công đoàn cơ sở',
  occupational_union: 'Nghiệp đoàn',
  section_union: 'Công đoàn bộ phận',
}

export const organizationStatuses = ['active', 'suspended', 'dissolved'] as const

export type OrganizationStatus = (typeof organizationStatuses)[number]

export const statusLabels: Record<OrganizationStatus, string> = {
  active: 'Đang hoạt động',
  suspended: 'Tạm ngừng',
  dissolved: 'Đã kết thúc',
}

/** What a list may be asked for. */
export const listedStatuses = [...organizationStatuses, 'all'] as const

/** Khối: the groups of units, in the order in which offices list them. */
export const unitGroups = [
  'Trường học',
  'Xã, thị trấn',
  'Cơ quan',
  'Y tế, ngân hàng, dịch vụ',
  'Doanh nghiệp',
] as const
