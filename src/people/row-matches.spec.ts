import { judgeRow, type MatchCandidate } from './row-matches.js'

const candidate = (more: Partial<MatchCandidate>): MatchCandidate => ({
  id: 'a',
  fullName: 'Lê Thị Thuý',
  unitId: 'u',
  unitName: 'CĐCS số 1',
  title: null,
  birthYear: null,
  birthDate: null,
  phone: null,
  reasons: ['unit'],
  ...more,
})
const row = (more = {}) => ({ unitId: 'u', fullName: 'Lê Thị Thúy', ...more })

describe('judging a row', () => {
  it('finds a newcomer where nobody looks alike', () =>
    expect(judgeRow(row(), [])).toEqual({ outcome: 'new' }))

  it('knows the only namesake of the unit whom nothing contradicts', () => {
    const known = candidate({ birthYear: 1985 })
    expect(judgeRow(row({ birthYear: 1985, phone: '+84900000001' }), [known])).toEqual({
      outcome: 'known',
      candidate: known,
    })
  })

  it.each([
    ['another phone', { phone: '+84900000001' }, { phone: '+84900000002' }],
    ['another birth year', { birthYear: 1985 }, { birthYear: 1986 }],
  ])('doubts the namesake with %s', (_, said, stored) =>
    expect(judgeRow(row(said), [candidate(stored)]).outcome).toBe('doubtful'),
  )

  it('tells two namesakes apart by birth or phone, and doubts without them', () => {
    const two = [candidate({ id: 'a', birthYear: 1985 }), candidate({ id: 'b', birthYear: 1990 })]
    expect(judgeRow(row({ birthYear: 1990 }), two)).toMatchObject({
      outcome: 'known',
      candidate: { id: 'b' },
    })
    expect(judgeRow(row(), two).outcome).toBe('doubtful')
  })

  it('doubts whoever holds the phone under another name or in another unit', () =>
    expect(
      judgeRow(row({ phone: '+84900000001' }), [candidate({ reasons: ['phone'], phone: '+84900000001' })])
        .outcome,
    ).toBe('doubtful'))
})
