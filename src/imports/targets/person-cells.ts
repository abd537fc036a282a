import {
  isCleanText,
  normalizeName,
  normalizeText,
  parsePartialDate,
  parsePhone,
  searchKey,
  splitTitle,
  suggestNameCase,
} from '#text'
import type { StoredCell } from '../import-cells.js'
import type { ImportNote } from '../import-contributions.js'

/** A cell that was read, or the reason why it could not be; notes of what was changed on the way. */
export interface CellReading<T> {
  value?: T
  notes: ImportNote[]
  isBad?: true
}

const bad = (code: string, column: string, params?: ImportNote['params']): CellReading<never> => ({
  notes: [{ code, column, ...(params ? { params } : {}) }],
  isBad: true,
})

const NAME = /^[\p{L}\p{M}' .-]+$/u
/** The stroke of “đ/c” and “ông/bà” parts no names. */
const BETWEEN_NAMES = /\s*(?:[\n;,&+]|\/(?!\s?(?:c|bà|chị)(?:[\s.,:]|$))|\s[vV]à\s|\s[–-]\s)\s*/iu
/** Words that address somebody, as against degrees and ranks. */
const ADDRESS = /^(đ ?[/.]? ?c|d\/c|đồng chí|ông|bà|anh|chị|cô|thầy|em)/iu
const LONGEST_NAME = 100

/** The names of a cell that holds several people: each of at least two words. Else empty. */
export function severalNames(text: string): string[] {
  const parts = text.split(BETWEEN_NAMES).map(withoutNumber).filter(Boolean)
  const names = parts.map((part) => splitTitle(part).name)
  const areNames = names.every((name) => NAME.test(name) && name.split(' ').length > 1)
  return parts.length > 1 && areNames ? parts.map(normalizeName) : []
}

/** “1. Nguyễn Văn An”, “Nguyễn Văn An (thay đ/c B)”. */
const withoutNumber = (text: string) =>
  text
    .replace(/^\d{1,3}\s*[.)/-]\s*/, '')
    .replace(/\s*\([^)]*\)\s*$/, '')
    .trim()

export function readName(text: string, fixCase: boolean): CellReading<string> {
  const { titles, name: written } = splitTitle(withoutNumber(text.replace(/\n/g, ' ')))
  const name = normalizeName(written)
  if (!NAME.test(name) || !/\p{L}{1}/u.test(name))
    return bad('bad_name', 'fullName', { text: text.slice(0, 60) })
  if (name.length > LONGEST_NAME) return bad('long_name', 'fullName')
  const isCapital = name === name.toUpperCase() && name !== name.toLowerCase()
  const suggested = fixCase && isCapital ? suggestNameCase(name) : null
  const notes: ImportNote[] = titles.map((title) => ({
    code: ADDRESS.test(title) ? 'address_dropped' : 'degree_dropped',
    column: 'fullName',
    params: { title },
  }))
  if (!suggested) return { value: name, notes }
  return {
    value: suggested,
    notes: [...notes, { code: 'case_changed', column: 'fullName', params: { from: name, to: suggested } }],
  }
}

export interface Birth {
  birthYear: number
  birthDate?: string
}

const OLDEST = 1920
const YOUNGEST = 2015

/** A year stays a year; a month is kept as its year; 04/26/1985 is refused, never swapped. */
export function readBirth({ t }: StoredCell, column: string): CellReading<Birth> {
  const text = t.replace(/^(sinh|ns|năm)\s*(năm|ngày)?\s*:?\s*/i, '')
  const found = parsePartialDate(text)
  if (!found) return bad(/[/.-]/.test(text) ? 'bad_date' : 'bad_birth', column, { text: t.slice(0, 30) })
  if (found.year < OLDEST || found.year > YOUNGEST)
    return bad('birth_out_of_range', column, { text: t.slice(0, 30) })
  return { value: { birthYear: found.year, ...(found.day ? { birthDate: found.day } : {}) }, notes: [] }
}

/** Several numbers in one cell: the first one is taken, and said. */
export function readPhone({ t }: StoredCell): CellReading<string> {
  const whole = parsePhone(t)
  if (whole) return { value: whole.e164, notes: [] }
  const [first = '', ...others] = t.split(/[\n;,/]| - /).map((part) => part.trim())
  const phone = others.length > 0 ? parsePhone(first) : null
  if (!phone) return bad('bad_phone', 'phone', { text: t.slice(0, 30) })
  return { value: phone.e164, notes: [{ code: 'first_phone', column: 'phone' }] }
}

const LONGEST_PROFESSION = 100

/** Words as they stand; one that is only a stroke or a dot says nothing. */
export function readProfession({ t }: StoredCell): CellReading<string> {
  const text = normalizeText(t.replace(/\n/g, ', '))
  if (!/\p{L}/u.test(text)) return { notes: [] }
  return isCleanText(text) && !/^[=+@]/.test(text) && text.length <= LONGEST_PROFESSION
    ? { value: text, notes: [] }
    : bad('bad_profession', 'profession', { text: text.slice(0, 60) })
}

const EMAIL = /^[a-z0-9._%+-]{1,64}@(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,24}$/

export function readEmail({ t }: StoredCell): CellReading<string> {
  const email = normalizeText(t)
    .toLowerCase()
    .replace(/^mailto:/, '')
  return EMAIL.test(email) && email.length <= 254
    ? { value: email, notes: [] }
    : bad('bad_email', 'email', { text: t.slice(0, 60) })
}

export function readGender({ t }: StoredCell): CellReading<'male' | 'female'> {
  const said = searchKey(t)
  if (['nu', 'female', 'f', 'ba', 'chi'].includes(said)) return { value: 'female', notes: [] }
  if (['nam', 'male', 'm', 'ong', 'anh'].includes(said)) return { value: 'male', notes: [] }
  return bad('bad_gender', 'gender', { text: t.slice(0, 30) })
}

/** A tick in a column for men or women, which says nothing of the birth. */
export const isTick = ({ t, k }: StoredCell) => /^(x|✓|√|v|1)$/i.test(t) || (k === 'boolean' && t === 'TRUE')
