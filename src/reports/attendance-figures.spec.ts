import { foldAttendance, type AttendanceState, type UnitAttendance } from './attendance-figures.js'

const over = [true, true]
const states: Record<string, AttendanceState> = { p: 'present', l: 'late', e: 'excused', a: 'absent' }

/** `unit('A', 'Trường học', 2, 'pp', 'pa')`: two places, two people with a letter for each session. */
const unit = (name: string, group: string | null, quota: number, ...people: string[]): UnitAttendance => ({
  unitId: name,
  name,
  group,
  quota,
  people: people.map((letters) => [...letters].map((letter) => states[letter]!)),
})

const total = (people: string[], isOver = over) =>
  foldAttendance([unit('A', 'Trường học', 9, ...people)], isOver).total

describe('the figures of attendance', () => {
  it('add up: full, excused and unexcused are all who are registered', () => {
    const figures = total(['pp', 'pl', 'lp', 'pa', 'ap', 'ee', 'ep', 'ea', 'aa'])
    expect(figures).toMatchObject({ quota: 9, registered: 9, present: [4, 5], bothSessions: 3 })
    expect(figures).toMatchObject({ excused: 2, unexcused: 4, partly: 3, percent: 100 / 3, rate: '33,3' })
    expect(figures.bothSessions + figures.excused + figures.unexcused).toBe(figures.registered)
  })

  it('show a unit that has places and named nobody, with a dash for its rate', () => {
    const { groups } = foldAttendance([unit('A', 'Cơ quan', 2)], over)
    expect(groups[0]!.rows[0]).toMatchObject({ name: 'A', quota: 2, registered: 0, percent: null, rate: '–' })
  })

  it('show people of a unit without a quota', () => {
    expect(foldAttendance([unit('A', null, 0, 'pp')], over).groups).toMatchObject([
      { name: 'Đơn vị khác', subtotal: { quota: 0, registered: 1, bothSessions: 1, rate: '100' } },
    ])
  })

  it('are nought where nobody came at all', () => {
    expect(total(['aa', 'ee'])).toMatchObject({ present: [0, 0], bothSessions: 0, percent: 0, rate: '0' })
  })

  it('are empty without a single unit', () => {
    const figures = foldAttendance([], over)
    expect(figures.groups).toEqual([])
    expect(figures.total).toMatchObject({ registered: 0, present: [0, 0], rate: '–' })
    expect(figures.seats).toEqual({})
  })

  it('keep the order of units and groups, also where a group comes back later', () => {
    const units = [unit('1', 'Xã, thị trấn', 1), unit('2', 'Cơ quan', 1), unit('3', 'Xã, thị trấn', 1)]
    const { groups } = foldAttendance(units, over)
    expect(groups.map(({ name, rows }) => [name, rows.map((row) => row.name)])).toEqual([
      ['Xã, thị trấn', ['1', '3']],
      ['Cơ quan', ['2']],
    ])
  })

  it('sum the groups to the total', () => {
    const units = [unit('1', 'Trường học', 2, 'pp', 'pa'), unit('2', 'Cơ quan', 1, 'lp')]
    const { groups, total: sum } = foldAttendance(units, over)
    const added = (pick: 'quota' | 'registered' | 'bothSessions' | 'unexcused') =>
      groups.reduce((all, { subtotal }) => all + subtotal[pick], 0)
    for (const pick of ['quota', 'registered', 'bothSessions', 'unexcused'] as const) {
      expect(added(pick)).toBe(sum[pick])
    }
    expect(sum.present).toEqual([3, 2])
  })

  it('call nobody absent before a session is over', () => {
    const before = foldAttendance([unit('A', null, 3, 'aa', 'pa', 'ea')], [false, false])
    expect(before.total).toMatchObject({ unexcused: 0, excused: 1, bothSessions: 0, rate: '–' })
    expect(before.seats).toEqual({ named: 1, present: 1, excused: 1 })
  })

  it('judge the morning at noon', () => {
    const noon = foldAttendance([unit('A', null, 3, 'aa', 'pa', 'la')], [true, false])
    expect(noon.total).toMatchObject({ present: [2, 0], unexcused: 1, bothSessions: 0, partly: 0, rate: '0' })
    expect(noon.seats).toEqual({ unexcused: 1, present: 1, late: 1 })
  })

  it('draw who was there throughout as present or late, whoever missed a session by its reason', () => {
    const people = ['pp', 'pl', 'pa', 'pe', 'ee', 'aa']
    expect(foldAttendance([unit('A', null, 6, ...people)], over).seats).toEqual({
      present: 1,
      late: 1,
      unexcused: 2,
      excused: 2,
    })
  })

  it('follow one session, or five', () => {
    expect(total(['p', 'a'], [true])).toMatchObject({ present: [1], bothSessions: 1, rate: '50' })
    const five = Array<boolean>(5).fill(true)
    expect(total(['ppppp', 'ppppa'], five)).toMatchObject({ present: [2, 2, 2, 2, 1], bothSessions: 1 })
  })

  it('attend nothing where no session is planned', () => {
    expect(total(['', ''], [])).toMatchObject({ registered: 2, present: [], bothSessions: 0, rate: '–' })
  })
})
