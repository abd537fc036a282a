import { normalizeText, parsePartialDate, parsePhone, searchKey } from '#text'
import { roleLabels, positionRoles, type PositionRole } from '../people/position-roles.js'

/** One line of a pasted list, as far as it could be read. */
export interface PastedLine {
  /** From 1, as people count the lines of the box. */
  line: number
  text: string
  fullName: string
  role: PositionRole | null
  /** Words for the role where they say more than it. */
  title: string | null
  roleText: string
  unitText: string
  birthYear: number | null
  phone: string | null
  gender: 'female' | 'male' | null
  /** The first thing that is wrong with it. */
  fault: LineFault | null
}

export type LineFault =
  'name_missing' | 'name_too_long' | 'role_missing' | 'role_unknown' | 'birth_unreadable' | 'phone_unreadable'

type Column = 'name' | 'role' | 'unit' | 'birth' | 'phone' | 'gender' | 'ignored'

const usual: Column[] = ['name', 'role', 'unit', 'birth', 'phone', 'gender']

const headings: [RegExp, Column][] = [
  [/^(ho( va)? ten|ho ten|ten)\b/, 'name'],
  [/^chuc (vu|danh)/, 'role'],
  [/^(don vi|cdcs|cong doan co so|co quan)/, 'unit'],
  [/^(nam sinh|ngay sinh|sinh nam)/, 'birth'],
  [/^(so )?(dien thoai|dt|sdt)/, 'phone'],
  [/^(gioi tinh|nam nu)/, 'gender'],
  [/^(stt|tt|so tt|ghi chu|thu dien tu|email)/, 'ignored'],
]

const shortRoles: Record<string, PositionRole> = {
  ct: 'chair',
  'chu tich': 'chair',
  pct: 'vice_chair',
  'pho ct': 'vice_chair',
  uv: 'committee_member',
  uvbch: 'committee_member',
  'uv bch': 'committee_member',
  'uy vien': 'committee_member',
  'uy vien bch': 'committee_member',
  ubkt: 'inspection_member',
  'to truong': 'team_leader',
}

/**
 * Reads lines “họ tên; chức vụ; đơn vị; năm sinh; điện thoại”, apart by tabs (as a spreadsheet pastes them) or
 * semicolons. A heading line may name other columns or another order; a leading count (STT) is left out.
 */
export function readPastedList(text: string): PastedLine[] {
  let columns = usual
  const read: PastedLine[] = []
  for (const [index, raw] of text.split(/\r\n?|\n/).entries()) {
    const cells = cellsOf(raw)
    if (cells.every((cell) => cell === '')) continue
    const named = headingOf(cells)
    if (named) columns = named
    else read.push(readLine(index + 1, raw.trim(), columns === usual ? withoutCount(cells) : cells, columns))
  }
  return read
}

const cellsOf = (raw: string) => raw.split(raw.includes('\t') ? '\t' : ';').map(normalizeText)

function headingOf(cells: string[]): Column[] | null {
  const columns = cells.map((cell) => {
    const key = searchKey(cell)
    return headings.find(([pattern]) => pattern.test(key))?.[1] ?? 'ignored'
  })
  return columns.includes('name') && columns.includes('role') ? columns : null
}

const withoutCount = (cells: string[]) => (/^\d{1,4}[.)]?$/.test(cells[0] ?? '') ? cells.slice(1) : cells)

function readLine(line: number, text: string, cells: string[], columns: Column[]): PastedLine {
  const cell = (column: Column) => cells[columns.indexOf(column)] ?? ''
  const roleText = cell('role')
  const role = readRole(roleText)
  const birth = cell('birth')
  const birthYear = birth === '' ? null : readBirthYear(birth)
  const phoneText = cell('phone')
  const phone = phoneText === '' ? null : (parsePhone(phoneText)?.e164 ?? null)
  return {
    line,
    text,
    fullName: cell('name'),
    role,
    title: role && isMoreThanItsRole(roleText, role) ? roleText : null,
    roleText,
    unitText: cell('unit'),
    birthYear,
    phone,
    gender: readGender(cell('gender')),
    fault: faultOf({
      name_missing: cell('name') === '',
      name_too_long: [...cell('name')].length > 100,
      role_missing: roleText === '',
      role_unknown: role === null,
      birth_unreadable: birth !== '' && birthYear === null,
      phone_unreadable: phoneText !== '' && phone === null,
    }),
  }
}

const faultOf = (faults: Record<LineFault, boolean>): LineFault | null =>
  (Object.keys(faults) as LineFault[]).find((fault) => faults[fault]) ?? null

function readRole(text: string): PositionRole | null {
  const key = searchKey(text)
  if (key === '') return null
  const named = positionRoles.find((role) => searchKey(roleLabels[role]) === key)
  if (named ?? shortRoles[key]) return named ?? shortRoles[key] ?? null
  if (/^(pho chu tich|pct)\b/.test(key)) return 'vice_chair'
  if (/^(chu tich|ct)\b/.test(key)) return 'chair'
  return null
}

const isMoreThanItsRole = (text: string, role: PositionRole) =>
  searchKey(text) !== searchKey(roleLabels[role]) &&
  shortRoles[searchKey(text)] === undefined &&
  [...text].length <= 100

function readBirthYear(text: string): number | null {
  const year = /^\d{4}$/.test(text) ? Number(text) : Number(parsePartialDate(text)?.year ?? NaN)
  return year >= 1920 && year <= 2015 ? year : null
}

function readGender(text: string): 'female' | 'male' | null {
  const key = searchKey(text)
  return key === 'nu' ? 'female' : key === 'nam' ? 'male' : null
}
