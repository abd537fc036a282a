import { chosenFacts, untouched } from './merge-facts.js'
import { newName } from './person-names.js'
import type { Person } from './person.entity.js'

const person = (id: string, fullName: string, more: Partial<Person> = {}): Person => ({
  id,
  unitId: 'u',
  ...newName(fullName),
  gender: null,
  birthDate: null,
  birthYear: null,
  phone: null,
  email: null,
  canonicalId: null,
  sample: false,
  version: 1,
  createdAt: new Date(0),
  ...more,
})
const kept = person('k', 'Lê Thị Thuý', { birthYear: 1985, phone: '+84900000001' })
const merged = person('m', 'Lê Thị Thúy', {
  birthYear: 1985,
  birthDate: '1985-04-26',
  email: 'thuy@example.org',
})

describe('choosing facts', () => {
  it('keeps what the kept one has, and takes over only what was unknown', () =>
    expect(chosenFacts(kept, merged, {}).map(({ field }) => field)).toEqual(['email']))

  it('takes each group from whom is said', () => {
    const changes = chosenFacts(kept, merged, { name: 'm', birth: 'm', email: 'k' })
    expect(changes).toMatchObject([
      { field: 'name', before: { fullName: 'Lê Thị Thuý' }, after: { fullName: 'Lê Thị Thúy' } },
      { field: 'birth', before: { birthDate: null }, after: { birthYear: 1985, birthDate: '1985-04-26' } },
    ])
  })

  it('may take over that nothing is known', () =>
    expect(chosenFacts(kept, merged, { phone: 'm' })).toMatchObject([
      { field: 'phone', after: { phone: null } },
      { field: 'email' },
    ]))
})

it('restores what nobody touched since', () => {
  const changes = chosenFacts(kept, merged, { birth: 'm' })
  const since = { ...kept, birthDate: '1985-04-26', birthYear: 1985, email: 'khac@example.org' }
  expect(untouched(since, changes).map(({ field }) => field)).toEqual(['birth'])
})
