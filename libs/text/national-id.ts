import { normalizeText } from './normalize.js'

export type NationalIdWarning = 'gender' | 'birth_year' | 'province'

export type NationalId =
  | {
      kind: 'cccd'
      /** 12 digits, leading zeros restored. */
      id: string
      /** Code of the province of birth registration (068 Lâm Đồng); it survives mergers of provinces. */
      province: string
      gender: 'male' | 'female'
      birthYear: number
      /** What does not fit with what is known of the person. To be shown, not refused: registers err too. */
      warnings: NationalIdWarning[]
    }
  | { kind: 'cmnd'; id: string; warnings: NationalIdWarning[] }

/** The codes of the 63 provinces in Circular 07/2016/TT-BCA. */
const PROVINCES = new Set(
  (
    '001 002 004 006 008 010 011 012 014 015 017 019 020 022 024 025 026 027 030 031 033 034 035 036 037 038 040 ' +
    '042 044 045 046 048 049 051 052 054 056 058 060 062 064 066 067 068 070 072 074 075 077 079 080 082 083 084 ' +
    '086 087 089 091 092 093 094 095 096'
  ).split(' '),
)

/**
 * Reads a personal identification number: 12 digits (CCCD), or the old 9 (CMND), which say nothing more.
 * 10 or 11 digits that do not begin with 0 lost their zeros in Excel and get them back: 68085000001 →
 * 068085000001, male, 1985. Null for anything else. Born elsewhere than in a province warns `province`.
 */
export function checkNationalId(
  input: string | number,
  known: { gender?: 'male' | 'female' | null; birthYear?: number | null } = {},
): NationalId | null {
  const digits = normalizeText(String(input)).replace(/[ .]/g, '')
  if (/^\d{9}$/.test(digits)) return { kind: 'cmnd', id: digits, warnings: [] }
  if (!/^(?:\d{12}|[1-9]\d{9,10})$/.test(digits)) return null
  const id = digits.padStart(12, '0')
  const facts = readFacts(id)
  const warnings: NationalIdWarning[] = []
  if (known.gender && known.gender !== facts.gender) warnings.push('gender')
  if (known.birthYear && known.birthYear !== facts.birthYear) warnings.push('birth_year')
  if (!PROVINCES.has(facts.province)) warnings.push('province')
  return { kind: 'cccd', id, ...facts, warnings }
}

/** Digits 1–3 province, 4 century and sex (0 and 1 = 19xx, 2 and 3 = 20xx …; odd is female), 5–6 year. */
function readFacts(id: string): { province: string; gender: 'male' | 'female'; birthYear: number } {
  const century = Number(id[3])
  return {
    province: id.slice(0, 3),
    gender: century % 2 === 0 ? 'male' : 'female',
    birthYear: 1900 + Math.floor(century / 2) * 100 + Number(id.slice(4, 6)),
  }
}
