import type { UnderWayRow } from './dashboard.repository.js'
import { dutiesOf } from './duties.js'

const now = new Date('2023-04-24T09:00:00+07:00')

const training = (changes: Partial<UnderWayRow>): UnderWayRow => ({
  id: 't',
  title: 'Lớp',
  status: 'registration_open',
  startsOn: '2023-04-26',
  venue: 'Hội trường',
  capacity: 100,
  taken: 95,
  waiting: 0,
  units: 60,
  answered: 60,
  registrationClosesAt: new Date('2023-04-25T17:00:00+07:00'),
  ...changes,
})

const kinds = (row: UnderWayRow) => dutiesOf([row], now).map(({ kind, count }) => [kind, count])

describe('dutiesOf', () => {
  it('asks nothing where everybody has answered and nobody waits', () => {
    expect(kinds(training({}))).toEqual([])
  })

  it('names what ends today before who is silent and who waits', () => {
    const registrationClosesAt = new Date('2023-04-24T17:00:00+07:00')
    expect(kinds(training({ registrationClosesAt, answered: 57, waiting: 4 }))).toEqual([
      ['closes_today', 1],
      ['silent_units', 3],
      ['waiting', 4],
    ])
  })

  it('reminds nobody once registration is over, but still of those who wait', () => {
    const registrationClosesAt = new Date('2023-04-24T08:00:00+07:00')
    expect(kinds(training({ registrationClosesAt, answered: 57, waiting: 4 }))).toEqual([['waiting', 4]])
  })

  it('forgets those who waited once the training was held', () => {
    expect(kinds(training({ status: 'held', waiting: 4, answered: 57 }))).toEqual([])
  })
})
