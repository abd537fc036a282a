import fc from 'fast-check'
import {
  addDays,
  atVietnamTime,
  dayFromExcelSerial,
  daysBetween,
  formatDate,
  formatDateEn,
  formatDateLong,
  formatDateRange,
  formatDateTime,
  formatDateTime12,
  formatDateTimeEn,
  formatShortDate,
  formatTime,
  fromLocalInput,
  isDay,
  parseDate,
  parseDateTime12,
  parsePartialDate,
  parseTime,
  todayIn,
  toLocalInput,
  vietnamDayRange,
  weekdayName,
  weekdayNameEn,
} from './index.js'

const published = new Date('2023-04-30T15:20:00Z')
const instant = fc
  .integer({ min: Date.UTC(1980, 0, 1) / 60_000, max: Date.UTC(2100, 0, 1) / 60_000 })
  .map((minutes) => new Date(minutes * 60_000))
const day = instant.map(todayIn)

describe('days', () => {
  it.each(['2023-02-29', '2023-13-01', '2023-4-26', '23-04-26', '2023-04-26T00:00', '1899-12-31', ''])(
    '%s is none',
    (text) => {
      expect(isDay(text)).toBe(false)
      expect(() => formatDate(text)).toThrow(RangeError)
    },
  )

  it('are counted over months and leap years', () => {
    expect(addDays('2024-02-28', 2)).toBe('2024-03-01')
    expect(addDays('2023-01-01', -1)).toBe('2022-12-31')
    expect(daysBetween('2023-04-26', '2023-05-01')).toBe(5)
    fc.assert(
      fc.property(day, fc.integer({ min: -9999, max: 9999 }), (from, count) => {
        expect(daysBetween(from, addDays(from, count))).toBe(count)
      }),
    )
  })

  it('begin in Viet Nam while UTC still has the day before', () => {
    expect(todayIn(new Date('2023-04-25T16:59:59Z'))).toBe('2023-04-25')
    expect(todayIn(new Date('2023-04-25T17:00:00Z'))).toBe('2023-04-26')
    expect(vietnamDayRange('2023-04-26').from.toISOString()).toBe('2023-04-25T17:00:00.000Z')
  })

  it('agree with the zone data of the system', () => {
    const zone = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Ho_Chi_Minh', dateStyle: 'short' })
    fc.assert(fc.property(instant, (at) => expect(todayIn(at)).toBe(zone.format(at))))
  })
})

describe('dates as shown', () => {
  it('have the forms of offices', () => {
    expect(formatDate('2023-04-26')).toBe('26/4/2023')
    expect(formatDate(new Date('2023-04-25T17:00:00Z'))).toBe('26/4/2023')
    expect(formatShortDate('2023-04-26')).toBe('26/4')
    expect(formatDateLong('2023-01-09')).toBe('ngày 09 tháng 01 năm 2023')
    expect(formatDateLong('2023-03-10')).toBe('ngày 10 tháng 3 năm 2023')
    expect(weekdayName('2023-04-26')).toBe('Thứ tư')
    expect(weekdayName('2023-04-30')).toBe('Chủ nhật')
  })

  it('have ranges without what is said twice', () => {
    expect(formatDateRange('2023-04-26', '2023-04-26')).toBe('26/4/2023')
    expect(formatDateRange('2023-04-26', '2023-04-27')).toBe('26 - 27/4/2023')
    expect(formatDateRange('2023-04-30', '2023-05-02')).toBe('30/4 - 2/5/2023')
    expect(formatDateRange('2023-12-31', '2024-01-01')).toBe('31/12/2023 - 1/1/2024')
  })

  it('have times in Viet Nam', () => {
    expect(formatTime(atVietnamTime('2023-04-26', '07:24'))).toBe('7:24')
    expect(formatDateTime(atVietnamTime('2023-04-26', '07:24'))).toBe('7:24 ngày 26/4/2023')
  })

  it.each([
    ['22:20', '10:20 CH'],
    ['00:05', '12:05 SA'],
    ['12:05', '12:05 CH'],
    ['07:24', '07:24 SA'],
    ['11:59', '11:59 SA'],
  ])('stamp %s as %s', (time, stamp) => {
    expect(formatDateTime12(atVietnamTime('2023-04-30', time))).toBe(`30/04/2023 ${stamp}`)
  })

  it('have English forms for public pages', () => {
    expect(formatDateEn('2023-04-26')).toBe('26 April 2023')
    expect(formatDateTimeEn(published)).toBe('30 April 2023, 10:20 PM')
    expect(weekdayNameEn('2023-04-26')).toBe('Wednesday')
  })
})

describe('parseDate', () => {
  it.each([
    '26/4/2023',
    '26/04/2023',
    '26-4-2023',
    '26.4.2023',
    ' 26 / 4 / 2023 ',
    'Ngày 26 tháng 4 năm 2023',
    'NGÀY 26 THÁNG 04 NĂM 2023',
    '26 tháng 4, 2023',
    '2023-04-26',
    '45042',
    45042.75,
  ])('reads %s', (input) => {
    expect(parseDate(input)).toBe('2023-04-26')
  })

  it.each([
    '31/2/2023',
    '29/2/2023',
    '04/26/2023',
    '26/4/23',
    '26/4-2023',
    '0/4/2023',
    '26/4/20233',
    '26/4',
    '1985',
    'hôm nay',
    '',
    '99999999',
    -1,
    60,
    Number.NaN,
    Number.POSITIVE_INFINITY,
    1e12,
  ])('refuses %s', (input) => {
    expect(parseDate(input)).toBeNull()
  })

  it('reads what is printed', () => {
    fc.assert(
      fc.property(day, (date) => {
        expect(parseDate(formatDate(date))).toBe(date)
        expect(parseDate(formatDateLong(date))).toBe(date)
        expect(parseDate(date)).toBe(date)
      }),
    )
  })

  it('never fails on any text', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.double()), (input) => {
        const date = parseDate(input)
        expect(date === null || isDay(date)).toBe(true)
      }),
    )
  })
})

describe('parsePartialDate', () => {
  it('says how exact a date is', () => {
    expect(parsePartialDate('26/4/1985')).toEqual({
      precision: 'day',
      day: '1985-04-26',
      year: 1985,
      month: 4,
    })
    expect(parsePartialDate('4/1985')).toEqual({ precision: 'month', day: null, year: 1985, month: 4 })
    expect(parsePartialDate('tháng 4 năm 1985')).toEqual(parsePartialDate('4/1985'))
    expect(parsePartialDate('13/1985')).toBeNull()
    expect(parsePartialDate('0985')).toBeNull()
  })
})

describe('dayFromExcelSerial', () => {
  it('counts as Excel does', () => {
    expect(dayFromExcelSerial(45042)).toBe('2023-04-26')
    expect(dayFromExcelSerial(36526)).toBe('2000-01-01')
    expect(dayFromExcelSerial(109575)).toBeNull()
    expect(dayFromExcelSerial(109574.5)).toBe('2199-12-31')
  })
})

describe('times', () => {
  it.each([
    ['7:30', '07:30'],
    ['07:30', '07:30'],
    ['7h30', '07:30'],
    ['7h', '07:00'],
    ['13g15', '13:15'],
    ['7 giờ 30 phút', '07:30'],
    ['7 giờ', '07:00'],
    ['24:00', null],
    ['7:60', null],
    ['730', null],
    ['7', null],
    ['7/30', null],
    ['7:', null],
    ['7 phút', null],
    ['', null],
  ])('%s is %s', (typed, time) => {
    expect(parseTime(typed)).toBe(time)
  })

  it.each([
    '31/2/2023 10:20 CH',
    '30/04/2023 13:20 CH',
    '30/04/2023 10:60 SA',
    '30/04/2023',
    '30/04/2023 24:00',
  ])('refuse %s', (stamp) => {
    expect(parseDateTime12(stamp)).toBeNull()
  })

  it('come back from the stamp and from the form field', () => {
    fc.assert(
      fc.property(instant, (at) => {
        expect(parseDateTime12(formatDateTime12(at))).toEqual(at)
        expect(fromLocalInput(toLocalInput(at))).toEqual(at)
      }),
    )
  })

  it('refuse what the calendar or the clock has not', () => {
    expect(fromLocalInput('2023-02-30T07:30')).toBeNull()
    expect(fromLocalInput('2023-04-26T25:30')).toBeNull()
    expect(() => atVietnamTime('2023-04-26', '7:30')).toThrow(RangeError)
    expect(() => todayIn(new Date(Number.NaN))).toThrow(RangeError)
  })
})
