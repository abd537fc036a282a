import { weekdayOf } from '#text'
import { holidayYears, isWorkingDay } from './public-holidays.js'
import { clocksOf, extendedDueBy, nextTerm } from './request-clocks.js'
import type { RequestKind } from './request-kinds.js'

describe('the acknowledgement', () => {
  it.each([
    ['a Monday', '2026-11-16', '2026-11-18'],
    ['a Thursday: Friday, then Monday', '2026-11-19', '2026-11-23'],
    ['a Friday', '2026-11-20', '2026-11-24'],
    ['a Saturday', '2026-11-21', '2026-11-24'],
    ['a Sunday', '2026-11-22', '2026-11-24'],
    ['the last working day before Tết 2026', '2026-02-13', '2026-02-24'],
    ['the middle of Tết 2025', '2025-01-30', '2025-02-04'],
    ['the Friday before Tết 2030', '2030-01-31', '2030-02-08'],
    ['the eve of the Hùng Kings 2026, made up for on Monday', '2026-04-24', '2026-04-29'],
    ['the day before 30 April 2026', '2026-04-29', '2026-05-05'],
    ['a Friday before a worked Saturday', '2026-08-21', '2026-08-24'],
    ['the day before the five free days of September 2026', '2026-08-28', '2026-09-04'],
    ['the end of a year', '2025-12-31', '2026-01-06'],
    ['the end of another year', '2028-12-29', '2029-01-03'],
    ['a year beyond the table: weekends and fixed holidays', '2031-12-31', '2032-01-05'],
  ])('of what came in on %s', (_, receivedOn, acknowledgeBy) => {
    expect(clocksOf('view', receivedOn).acknowledgeBy).toBe(acknowledgeBy)
  })
})

describe('the answer', () => {
  it.each<[RequestKind, string, string]>([
    ['view', '2026-11-20', '2026-11-30'],
    ['copy', '2026-12-25', '2027-01-04'],
    ['correct', '2026-02-13', '2026-02-23'],
    ['withdraw', '2026-11-20', '2026-12-05'],
    ['restrict', '2028-02-20', '2028-03-06'],
    ['object', '2026-12-20', '2027-01-04'],
    ['delete', '2026-02-10', '2026-03-02'],
  ])('to %s of %s is due on %s: days of the calendar', (kind, receivedOn, dueBy) => {
    expect(clocksOf(kind, receivedOn).dueBy).toBe(dueBy)
  })

  it('may be put off once by the same number of days', () => {
    expect(extendedDueBy('view', '2026-11-30')).toBe('2026-12-10')
    expect(extendedDueBy('withdraw', '2026-12-05')).toBe('2026-12-20')
    expect(extendedDueBy('delete', '2026-12-10')).toBe('2026-12-30')
  })
})

describe('what is awaited', () => {
  const clocks = { acknowledgeBy: '2026-11-24', dueBy: '2026-11-30' }

  it('is the acknowledgement, then the answer, then nothing', () => {
    const at = (state: 'received' | 'acknowledged' | 'done') => nextTerm({ ...clocks, state }, '2026-11-23')
    expect(at('received')).toEqual({ what: 'acknowledgement', by: '2026-11-24', daysLeft: 1 })
    expect(at('acknowledged')).toEqual({ what: 'answer', by: '2026-11-30', daysLeft: 7 })
    expect(at('done')).toBeNull()
  })

  it('counts the last day as kept and the next as overdue', () => {
    expect(nextTerm({ ...clocks, state: 'acknowledged' }, '2026-11-30')!.daysLeft).toBe(0)
    expect(nextTerm({ ...clocks, state: 'acknowledged' }, '2026-12-01')!.daysLeft).toBe(-1)
  })
})

describe('the table of holidays', () => {
  const years = Array.from(
    { length: holidayYears.last - holidayYears.first + 1 },
    (_, n) => holidayYears.first + n,
  )

  it.each(years)('knows Tết and the Hùng Kings of %i by the moon', (year) => {
    const [first, , third] = newMoonsFrom(year)
    const tet = [-1, 0, 1, 2].map((days) => later(first!, days))
    const kings = later(third!, 9)
    for (const day of tet) expect([day, isWorkingDay(day)]).toEqual([day, false])
    const free = weekdayOf(kings) === 6 ? later(kings, 2) : weekdayOf(kings) === 0 ? later(kings, 1) : kings
    expect([free, isWorkingDay(free)]).toEqual([free, false])
  })

  it.each(years)('knows the fixed holidays of %i, or the day that makes up for them', (year) => {
    for (const fixed of ['01-01', '04-30', '05-01', '09-02']) {
      const day = `${year}-${fixed}`
      expect([day, isWorkingDay(day)]).toEqual([day, false])
    }
  })
})

const later = (day: string, days: number) =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)

/**
 * The days in UTC+7 of the three new moons from Tết on, by the principal terms of Meeus, Astronomical Algorithms,
 * chapter 49 (right to a quarter of an hour). Tết is the new moon between 21 January and 20 February.
 */
function newMoonsFrom(year: number): string[] {
  const start = Math.floor((year - 2000) * 12.3685)
  const days = [0, 1, 2, 3, 4, 5].map((n) => newMoonDay(start + n))
  const tet = days.findIndex((day) => day >= `${year}-01-21` && day <= `${year}-02-20`)
  return days.slice(tet, tet + 3)
}

function newMoonDay(k: number): string {
  const radians = Math.PI / 180
  const sun = (2.5534 + 29.1053567 * k) * radians
  const moon = (201.5643 + 385.81693528 * k) * radians
  const latitude = (160.7108 + 390.67050284 * k) * radians
  const julian =
    2451550.09766 +
    29.530588861 * k -
    0.4072 * Math.sin(moon) +
    0.17241 * Math.sin(sun) +
    0.01608 * Math.sin(2 * moon) +
    0.01039 * Math.sin(2 * latitude) +
    0.00739 * Math.sin(moon - sun) -
    0.00514 * Math.sin(moon + sun) +
    0.00208 * Math.sin(2 * sun)
  // Minus the 70 seconds by which terrestrial time is ahead of UTC, plus seven hours.
  const at = (julian - 2440587.5) * 86_400_000 - 70_000 + 7 * 3_600_000
  return new Date(at).toISOString().slice(0, 10)
}
