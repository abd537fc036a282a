export interface SampleGroup {
  key: 'schools' | 'communes' | 'offices' | 'services' | 'enterprises'
  name: string
}

export interface SampleUnit {
  /** u01 … u60, in the order of lists. */
  key: string
  /** Of the grassroots union: CĐCS and the name of the body. */
  name: string
  /** As it stands in a column "Đơn vị". */
  shortName: string
  group: SampleGroup['key']
}

const GROUPS: SampleGroup[] = [
  { key: 'schools', name: 'Trường học' },
  { key: 'communes', name: 'Xã, thị trấn' },
  { key: 'offices', name: 'Cơ quan' },
  { key: 'services', name: 'Y tế, ngân hàng, dịch vụ' },
  { key: 'enterprises', name: 'Doanh nghiệp' },
]

/** Body, how many of it, group: the mix of a mountain district with 60 unions. */
const BODIES: [string, number, SampleGroup['key']][] = [
  ['Trường Mầm non', 14, 'schools'],
  ['Trường Tiểu học', 13, 'schools'],
  ['Trường THCS', 8, 'schools'],
  ['Trường THPT', 3, 'schools'],
  ['Thị trấn', 1, 'communes'],
  ['Xã', 8, 'communes'],
  ['Cơ quan', 7, 'offices'],
  ['Trung tâm Y tế', 1, 'services'],
  ['Ngân hàng', 1, 'services'],
  ['Điện lực', 1, 'services'],
  ['Công ty', 3, 'enterprises'],
]

function sampleUnits(): SampleUnit[] {
  const named = BODIES.flatMap(([body, count, group]) =>
    Array.from({ length: count }, (_, index) => ({
      shortName: `${body} Mẫu ${twoDigits(index + 1)}`,
      group,
    })),
  )
  return named.map(({ shortName, group }, index) => ({
    key: `u${twoDigits(index + 1)}`,
    name: `CĐCS ${shortName}`,
    shortName,
    group,
  }))
}

const twoDigits = (number: number) => String(number).padStart(2, '0')

/** The province, the district below it and the 60 invented grassroots unions below that. */
export function sampleOrganizations() {
  return {
    province: {
      name: 'Liên đoàn Lao động tỉnh Lâm Đồng',
      shortName: 'LĐLĐ tỉnh Lâm Đồng',
    },
    district: {
      name: 'Liên đoàn Lao động huyện Đạ Tẻh',
      shortName: 'LĐLĐ huyện Đạ Tẻh',
      /** Stands before the date on papers. */
      place: 'Đạ Tẻh',
      /** Behind the number of papers: 05/BC-LĐLĐ. */
      symbol: 'LĐLĐ',
      slogan: 'Nhiệt liệt chào mừng Đại hội Công đoàn huyện Đạ Tẻh, nhiệm kỳ 2023 – 2028',
    },
    groups: GROUPS,
    units: sampleUnits(),
  }
}
