import type { StoredCell } from '../import-cells.js'
import type { ImportNote, RowToJudge } from '../import-contributions.js'
import {
  isTick,
  readBirth,
  readEmail,
  readGender,
  readName,
  readPhone,
  readProfession,
  severalNames,
  type Birth,
  type CellReading,
} from './person-cells.js'
import { readPosition } from './position-words.js'
import type { PositionRole } from '../../people/position-roles.js'

/** A person as a row of a list tells it, before his unit is looked for. Plain JSON. */
export interface PersonSaid {
  fullName: string
  /** Missing where the row says nothing: then a known person keeps what he is. */
  role?: PositionRole
  title?: string
  /** At work, in words. */
  profession?: string
  gender?: string
  birthYear?: number
  birthDate?: string
  phone?: string
  email?: string
  unitName?: string
  unitCode?: string
}

export interface PersonReading {
  said: PersonSaid | null
  notes: ImportNote[]
  /** Names of several people in one cell. */
  split: string[]
}

type Cells = RowToJudge['cells']

/** Everything wrong with a row is told at once, each fault by its column. */
export function readPerson(cells: Cells, options: Record<string, boolean>): PersonReading {
  const notes: ImportNote[] = []
  const isGood: boolean[] = []
  const take = <T>(reading: CellReading<T> | undefined): T | undefined => {
    if (!reading) return undefined
    notes.push(...reading.notes)
    if (reading.isBad) isGood.push(false)
    return reading.value
  }
  const written = nameOf(cells)
  if (written === '') return { said: null, notes: [{ code: 'no_name', column: 'fullName' }], split: [] }
  const split = severalNames(written)
  if (split.length > 0)
    return {
      said: null,
      notes: [{ code: 'several_people', column: 'fullName', params: { names: split.join('; ') } }],
      split: cells.fullName ? split : [],
    }
  const fullName = take(readName(written, options.nameCase ?? true))
  const { birth, gender } = birthAndGender(cells)
  const said: PersonSaid = {
    fullName: fullName ?? '',
    ...(cells.position ? readPosition(cells.position.t) : {}),
    profession: take(cells.profession && readProfession(cells.profession)),
    gender: take(cells.gender && readGender(cells.gender)) ?? gender,
    ...take(birth),
    phone: take(cells.phone && readPhone(cells.phone)),
    email: take(cells.email && readEmail(cells.email)),
    unitName: cells.unit?.t.replace(/\n/g, ' '),
    unitCode: cells.unitCode?.t,
  }
  return { said: isGood.includes(false) ? null : said, notes, split: [] }
}

const nameOf = ({ fullName, familyAndMiddle, givenName }: Cells): string =>
  fullName?.t ?? [familyAndMiddle?.t, givenName?.t].filter(Boolean).join(' ')

/** “Nam | Nữ” as columns: a year there tells both, a tick only the one. */
function birthAndGender(cells: Cells): { birth?: CellReading<Birth>; gender?: string } {
  const halves: [string, StoredCell | undefined][] = [
    ['male', cells.male],
    ['female', cells.female],
  ]
  const filled = halves.filter((half): half is [string, StoredCell] => half[1] !== undefined)
  const birth = cells.birth && readBirth(cells.birth, 'birth')
  if (filled.length > 1) return { birth: { notes: [{ code: 'both_genders', column: 'male' }], isBad: true } }
  const [half] = filled
  if (!half) return { birth }
  const [gender, cell] = half
  return { birth: birth ?? (isTick(cell) ? undefined : readBirth(cell, gender)), gender }
}
