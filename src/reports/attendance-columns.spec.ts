import { attendanceColumns } from './attendance-columns.js'
import { oneDay, sessions } from './papers/paper.fixture.js'

const days = (count: number) =>
  sessions(
    ...Array.from({ length: count }, (_, index) => [
      `2023-04-${10 + index} 07:30`,
      `2023-04-${10 + index} 13:30`,
    ]).flat(),
  )
const titles = (some: typeof oneDay) => attendanceColumns(some).figures.map(({ title }) => title)

describe('the columns of the attendance report', () => {
  it('are those of the office for a morning and an afternoon', () => {
    const { ordinalWidth, unitWidth, figures, noteWidth } = attendanceColumns(oneDay)
    expect([ordinalWidth, unitWidth, ...figures.map(({ width }) => width), noteWidth]).toEqual([
      10, 68, 16, 16, 18, 18, 16, 16, 18, 18, 16, 22,
    ])
    expect(titles(oneDay).slice(2, 5)).toEqual(['Có mặt sáng', 'Có mặt chiều', 'Dự đủ'])
  })

  it('say presence once where there is one session', () => {
    expect(titles(oneDay.slice(0, 1)).slice(1, 4)).toEqual(['Đăng ký', 'Có mặt', 'Dự thay'])
  })

  it('follow the sessions of several days', () => {
    expect(titles(days(2)).slice(2, 7)).toEqual([
      'Sáng 10/4',
      'Chiều 10/4',
      'Sáng 11/4',
      'Chiều 11/4',
      'Dự đủ',
    ])
    expect(titles(days(5))).not.toContain('Sáng 10/4')
  })

  it('leave room for the unit and fill the page, whatever the number of sessions', () => {
    for (const some of [[], oneDay.slice(0, 1), oneDay, days(2), days(3), days(4), days(9)]) {
      const { ordinalWidth, unitWidth, figures, noteWidth } = attendanceColumns(some)
      expect(unitWidth).toBeGreaterThanOrEqual(48)
      expect(figures.reduce((sum, { width }) => sum + width, ordinalWidth + unitWidth + noteWidth)).toBe(252)
    }
  })
})
