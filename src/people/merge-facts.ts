import type { Person } from './person.entity.js'

/** The facts that are chosen together, when two people are found to be one. */
export const factGroups = {
  name: [
    'fullName',
    'familyName',
    'middleName',
    'givenName',
    'sortKey',
    'nameKey',
    'searchKey',
    'partsEdited',
  ],
  gender: ['gender'],
  birth: ['birthYear', 'birthDate'],
  phone: ['phone'],
  email: ['email'],
  unit: ['unitId'],
} as const satisfies Record<string, readonly (keyof Person)[]>

export type FactGroup = keyof typeof factGroups
export const factGroupNames = Object.keys(factGroups) as FactGroup[]

type Facts = Partial<Person>

/** What a merge changes of the person kept. */
export interface FactChange {
  field: FactGroup
  before: Facts
  after: Facts
}

export function factsIn(person: Person, group: FactGroup): Facts {
  return Object.fromEntries(factGroups[group].map((column) => [column, person[column]]))
}

export const sameFacts = (one: Facts, other: Facts): boolean => sayFacts(one) === sayFacts(other)

const sayFacts = (facts: Facts) => JSON.stringify(Object.entries(facts).sort(([a], [b]) => (a < b ? -1 : 1)))

const isUnknown = (facts: Facts) => Object.values(facts).every((value) => value === null)

/**
 * What the kept person becomes: of each group the facts of whom `from` names, else his own, or those of the merged one
 * where his are unknown.
 */
export function chosenFacts(
  kept: Person,
  merged: Person,
  from: Partial<Record<FactGroup, string>>,
): FactChange[] {
  return factGroupNames.flatMap((field) => {
    const before = factsIn(kept, field)
    const other = factsIn(merged, field)
    const chosen = from[field] ?? (isUnknown(before) ? merged.id : kept.id)
    return chosen === merged.id && !sameFacts(before, other) ? [{ field, before, after: other }] : []
  })
}

/** Of what a merge changed, that which nobody touched since. */
export const untouched = (person: Person, changes: FactChange[]): FactChange[] =>
  changes.filter(({ field, after }) => sameFacts(factsIn(person, field), after))

export const combined = (facts: Facts[]): Facts => Object.assign({}, ...facts) as Facts
