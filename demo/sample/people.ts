import { FAMILY, GENDERS, GIVEN, KHO, MIDDLE, PEOPLES, type Gender, type People } from './name-tables.js'
import { sampleOrganizations } from './organizations.js'
import { pack, SampleRandom } from './random.js'

export interface SamplePerson {
  /** p001 … p108: the chairs of all units, then the vice-chairs of the first units. */
  key: string
  fullName: string
  gender: Gender
  birthYear: number
  /** Counted up from 0900 000 001. No numbers are set aside for samples: never send to them. */
  phone: string
  position: 'chair' | 'vice_chair'
  unitKey: string
}

/** More vice-chairs than there are places, so that somebody waits and somebody can be nominated late. */
const VICE_CHAIRS = 48

/** First and last word of the names of the real people: a middle name more would still be read as them. */
const REAL_PEOPLE = [/^Hồ .*Phong$/, /^Trương .*Lang$/, /^Phạm .*Yến$/]

/** 108 invented people with 108 different names; two in three are women. */
export function samplePeople(): SamplePerson[] {
  const random = new SampleRandom('people')
  const units = sampleOrganizations().units
  const count = units.length + VICE_CHAIRS
  const genders = random.shuffle(pack(count, GENDERS))
  const peoples = random.shuffle(pack(count, PEOPLES))
  const taken = new Set<string>()
  return genders.map((gender, index) => ({
    key: `p${String(index + 1).padStart(3, '0')}`,
    fullName: newName(random, peoples[index] ?? 'kinh', gender, taken),
    gender,
    birthYear: birthYear(random),
    phone: `0900 000 ${String(index + 1).padStart(3, '0')}`,
    position: index < units.length ? 'chair' : 'vice_chair',
    unitKey: units[index % units.length]?.key ?? '',
  }))
}

/** Names that differ by accents alone would make searches of the demo hard to follow. */
function newName(random: SampleRandom, people: People, gender: Gender, taken: Set<string>): string {
  for (;;) {
    const name = people === 'kho' ? khoName(random, gender) : threeWords(random, people, gender)
    if (taken.has(withoutAccents(name)) || REAL_PEOPLE.some((real) => real.test(name))) continue
    taken.add(withoutAccents(name))
    return name
  }
}

const khoName = (random: SampleRandom, gender: Gender) =>
  (gender === 'male' ? "K'" : 'Ka ') + random.pick(KHO[gender])

function threeWords(random: SampleRandom, people: Exclude<People, 'kho'>, gender: Gender): string {
  const family = random.pickWeighted(FAMILY[people])
  const middle = random.pickWeighted(MIDDLE[gender])
  const given = random.pickWeighted(GIVEN[gender].filter(([name]) => name !== middle && name !== family))
  return `${family} ${middle} ${given}`
}

/** 1966 to 1998, most often about 1980. */
function birthYear(random: SampleRandom): number {
  const toPeak = 14 / 32
  const at = random.next()
  const part = at < toPeak ? Math.sqrt(at * toPeak) : 1 - Math.sqrt((1 - at) * (1 - toPeak))
  return 1966 + Math.round(part * 32)
}

const withoutAccents = (name: string) =>
  name.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd').toLowerCase()
