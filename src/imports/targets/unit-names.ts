import { normalizeText, searchKey } from '#text'
import type { KnownUnit } from './units.repository.js'

/** What may stand before the name of a unit or be left away: “Trường Mầm non Mẫu” is “CĐCS Trường Mầm non Mẫu”. */
const PREFIXES = ['cong doan co so', 'cong doan cs', 'cdcs', 'cong doan', 'cd', 'ldld', 'lien doan lao dong']
const PREFIX = new RegExp(`^(?:${PREFIXES.join('|')}) (?=.)`)

/** The name as it is compared: folded, without the words that lists leave away. */
export const unitKey = (name: string): string => searchKey(name).replace(PREFIX, '')

/** Every search key that stands for the same unit. */
export const unitKeyVariants = (key: string): string[] => [
  key,
  ...PREFIXES.map((prefix) => `${prefix} ${key}`),
]

const plain = (name: string) => normalizeText(name).toLowerCase()

/** The unit that is meant: written so exactly, else without accents, else without its prefix; of several none. */
export function chooseUnit(units: KnownUnit[], name: string): KnownUnit | 'several' | null {
  const sameKey = units.filter((unit) => unitKey(unit.name) === unitKey(name))
  const steps = [
    sameKey.filter((unit) => plain(unit.name) === plain(name)),
    sameKey.filter((unit) => unit.searchKey === searchKey(name)),
    sameKey,
  ]
  const found = steps.find((step) => step.length > 0) ?? []
  if (found.length === 0) return null
  return found.length === 1 ? found[0]! : 'several'
}
