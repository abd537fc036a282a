import { isCleanText, normalizeText, parsePartialDate, searchKey, suggestNameCase } from '#text'
import { kindLabels, unitGroups, type OrganizationKind } from '../../organizations/organization-kinds.js'
import type { ImportNote, RowToJudge } from '../import-contributions.js'

/** A body as a row tells it. Plain JSON. */
export interface OrganizationSaid {
  name: string
  kind: OrganizationKind
  code?: string
  group?: string
  /** Name or code. */
  parent?: string
  /** First day, `YYYY-MM-DD`. */
  since?: string
}

export interface OrganizationReading {
  said: OrganizationSaid | null
  notes: ImportNote[]
}

const KIND_WORDS: [string, OrganizationKind][] = [
  ...Object.entries(kindLabels).map(([kind, label]): [string, OrganizationKind] => [
    searchKey(label),
    kind as OrganizationKind,
  ]),
  ['tong ldld', 'national_confederation'],
  ['lien doan lao dong tinh', 'provincial_federation'],
  ['ldld thanh pho', 'provincial_federation'],
  ['tinh', 'provincial_federation'],
  ['lien doan lao dong huyen', 'district_federation'],
  ['huyen', 'district_federation'],
  ['cong doan xa', 'commune_union'],
  ['cong doan phuong', 'commune_union'],
  ['cong doan dac khu', 'commune_union'],
  ['xa', 'commune_union'],
  ['phuong', 'commune_union'],
  ['cum', 'cluster_union'],
  ['cong doan lien xa', 'cluster_union'],
  ['lien xa', 'cluster_union'],
  ['nganh', 'sector_union'],
  ['cap tren', 'superior_union'],
  ['cong doan cap tren', 'superior_union'],
  ['cong doan cap tren truc tiep co so', 'superior_union'],
  ['cdcs', 'grassroots_union'],
  ['co so', 'grassroots_union'],
  ['nghiep doan co so', 'occupational_union'],
  ['bo phan', 'section_union'],
  ['cdbp', 'section_union'],
]

const GROUP_WORDS: [string, (typeof unitGroups)[number]][] = [
  ...unitGroups.map((group): [string, (typeof unitGroups)[number]] => [searchKey(group), group]),
  ['khoi truong hoc', 'Trường học'],
  ['giao duc', 'Trường học'],
  ['truong', 'Trường học'],
  ['xa', 'Xã, thị trấn'],
  ['xa phuong thi tran', 'Xã, thị trấn'],
  ['hanh chinh', 'Cơ quan'],
  ['hanh chinh su nghiep', 'Cơ quan'],
  ['hcsn', 'Cơ quan'],
  ['y te', 'Y tế, ngân hàng, dịch vụ'],
  ['ngan hang', 'Y tế, ngân hàng, dịch vụ'],
  ['dich vu', 'Y tế, ngân hàng, dịch vụ'],
  ['san xuat kinh doanh', 'Doanh nghiệp'],
  ['dn', 'Doanh nghiệp'],
]

export const LONGEST_NAME = 200

/** Everything wrong with a row is told at once. */
export function readOrganization(
  { name, code, kind, parent, group, since }: RowToJudge['cells'],
  options: Record<string, boolean>,
  today: string,
): OrganizationReading {
  const notes: ImportNote[] = []
  const faults: ImportNote[] = []
  if (!name) return { said: null, notes: [{ code: 'no_name', column: 'name' }] }
  const written = normalizeText(name.t)
  if (!isCleanText(written) || !/\p{L}/u.test(written) || /^[=+@]/.test(written))
    faults.push({ code: 'bad_name', column: 'name', params: { text: written.slice(0, 60) } })
  if (written.length > LONGEST_NAME) faults.push({ code: 'long_name', column: 'name' })
  const suggested = options.nameCase && written === written.toUpperCase() ? suggestNameCase(written) : null
  if (suggested)
    notes.push({ code: 'case_changed', column: 'name', params: { from: written, to: suggested } })
  const kindSaid = kind && wordIn(KIND_WORDS, kind.t)
  if (kind && !kindSaid)
    faults.push({ code: 'bad_kind', column: 'kind', params: { text: kind.t.slice(0, 40) } })
  const groupSaid = group && wordIn(GROUP_WORDS, group.t.replace(/^khối\s+/i, ''))
  if (group && !groupSaid)
    faults.push({ code: 'bad_group', column: 'group', params: { text: group.t.slice(0, 40) } })
  const first = since && readSince(since.t, today)
  if (first && 'fault' in first) faults.push(first.fault)
  if (first && 'note' in first) notes.push(first.note)
  const said: OrganizationSaid = {
    name: suggested ?? written,
    kind: kindSaid ?? kindOfName(written),
    code: code?.t.slice(0, 50),
    group: groupSaid,
    parent: parent?.t.replace(/\n/g, ' '),
    since: first && 'day' in first ? first.day : undefined,
  }
  return { said: faults.length > 0 ? null : said, notes: [...notes, ...faults] }
}

/** Unions of workers there are since 1929. A year alone is no day, and none is made up for it. */
const OLDEST_YEAR = 1929

function readSince(
  text: string,
  today: string,
): { day: string } | { note: ImportNote } | { fault: ImportNote } {
  const found = parsePartialDate(text.replace(/^(từ|ngày|thành lập)\s+(ngày\s+)?(?=\d)/i, ''))
  const about = (code: string): ImportNote => ({ code, column: 'since', params: { text: text.slice(0, 30) } })
  if (!found) return { fault: about('bad_since') }
  if (found.year < OLDEST_YEAR || found.year > Number(today.slice(0, 4)) || (found.day ?? '') > today)
    return { fault: about('since_out_of_range') }
  return found.day ? { day: found.day } : { note: about('since_without_day') }
}

function wordIn<T>(words: [string, T][], text: string): T | undefined {
  const said = searchKey(text)
  return words.find(([word]) => word === said)?.[1]
}

/** What a body is when its row does not say: by how its name begins. */
function kindOfName(name: string): OrganizationKind {
  const said = searchKey(name)
  const beginnings: [RegExp, OrganizationKind][] = [
    [/^(ldld|lien doan lao dong) tinh /, 'provincial_federation'],
    [/^(ldld|lien doan lao dong) (huyen|thi xa|quan|thanh pho) /, 'district_federation'],
    [/^cong doan (xa|phuong|dac khu|thi tran) /, 'commune_union'],
    [/^cong doan (cum|lien xa) /, 'cluster_union'],
    [/^cong doan nganh /, 'sector_union'],
    [/^nghiep doan /, 'occupational_union'],
    [/^(cong doan bo phan|cdbp) /, 'section_union'],
  ]
  return beginnings.find(([beginning]) => beginning.test(said))?.[1] ?? 'grassroots_union'
}
