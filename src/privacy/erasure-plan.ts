import { formatDate, formatPhone } from '#text'
import type { ErasedPerson, ErasedRegistration, ErasureCounts } from './erasure.repository.js'

/** The word typed before erasing: it cannot be taken back. */
export const ERASE_WORD = 'XÓA'

/** In any case and with the tone on either vowel, as keyboards differ: XÓA, xoá. */
export const isEraseWord = (typed: string): boolean =>
  ['XÓA', 'XOÁ'].includes(typed.normalize('NFC').trim().toLocaleUpperCase('vi'))

export interface PlanLine {
  what: PlanItem
  count: number
}

export type PlanItem =
  | 'phone'
  | 'email'
  | 'birth'
  | 'gender'
  | 'name'
  | 'positions'
  | 'registrations'
  | 'reasons'
  | 'certificate_birth'
  | 'letters'
  | 'import_rows'
  | 'exports'
  | 'requests'
  | 'tickets'
  | 'kept_name'
  | 'kept_positions'
  | 'kept_registrations'
  | 'kept_certificates'
  | 'kept_consents'
  | 'kept_audit'

/** What erasing will do, line by line, with numbers; only lines that concern this person. */
export interface ErasurePlan {
  /** True when a register or a class file needs the name. */
  keepsName: boolean
  blanked: PlanLine[]
  kept: PlanLine[]
  /** Trainings to come in which the person is registered: these stand in the way. */
  coming: string[]
  /** Certificates that are being made: they stand in the way for a moment. */
  making: number
}

export interface ErasureFacts {
  people: ErasedPerson[]
  registrations: ErasedRegistration[]
  counts: ErasureCounts
}

/**
 * Registers and class files stay (Law 91/2025/QH15, Art. 14.2 and 19): the register of certificates for good, the
 * file of a training that was held for ten years. They need name, position and unit, nothing else. Pure.
 */
export function planErasure({ people, registrations, counts }: ErasureFacts): ErasurePlan {
  const keptRows = registrations.filter(({ isKept }) => isKept).length
  const keepsName = counts.certificates > 0 || keptRows > 0
  const known = (of: (person: ErasedPerson) => unknown) =>
    people.filter((person) => of(person) !== null && of(person) !== undefined).length
  return {
    keepsName,
    blanked: lines({
      phone: known(({ phone }) => phone),
      email: known(({ email }) => email),
      birth: known(({ birthDate, birthYear }) => birthDate ?? birthYear),
      gender: known(({ gender }) => gender),
      name: keepsName ? 0 : people.length,
      positions: keepsName ? 0 : counts.positions,
      registrations: registrations.length - keptRows,
      tickets: registrations.length,
      reasons: counts.reasons,
      certificate_birth: counts.certificates,
      letters: counts.letters,
      import_rows: counts.importRows,
      exports: counts.exports,
      requests: counts.requests,
    }),
    kept: lines({
      kept_name: keepsName ? 1 : 0,
      kept_positions: keepsName ? counts.positions : 0,
      kept_registrations: keptRows,
      kept_certificates: counts.certificates,
      kept_consents: counts.consents,
      kept_audit: 1,
    }),
    coming: [...new Set(registrations.filter(({ isComing }) => isComing).map(({ training }) => training))],
    making: counts.making,
  }
}

const lines = (counts: Partial<Record<PlanItem, number>>): PlanLine[] =>
  Object.entries(counts)
    .filter(([, count]) => count > 0)
    .map(([what, count]) => ({ what: what as PlanItem, count }))

/** Telephone and e-mail in the forms in which they may stand in a letter, a request or a kept answer. */
export const contactTexts = (people: ErasedPerson[]): string[] => [
  ...new Set(
    people.flatMap(({ phone, email }) => [
      ...(phone ? [phone, formatPhone(phone), phone.replace(/^\+84/, '0')] : []),
      ...(email ? [email] : []),
    ]),
  ),
]

/** Everything that names or reaches them, for kept answers and rows of imports. */
export const personalTexts = (people: ErasedPerson[]): string[] => [
  ...contactTexts(people),
  ...new Set(
    people.flatMap(({ fullName, birthDate }) => [fullName, ...(birthDate ? birthTexts(birthDate) : [])]),
  ),
]

const birthTexts = (day: string) => [day, formatDate(day)]
