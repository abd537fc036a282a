import { atVietnamTime } from '#text'
import { labelSessions, labelWithin } from './session-labels.js'

const labels = (...times: string[]) =>
  labelSessions(
    times.map((time, index) => {
      const [day = '', hour = ''] = time.split(' ')
      return { no: index + 1, startsAt: atVietnamTime(day, hour) }
    }),
  ).map(({ label }) => label)

describe('the labels of sessions', () => {
  it('are the parts of one day', () => {
    expect(labels('2023-04-26 07:30', '2023-04-26 13:30')).toEqual(['Sáng', 'Chiều'])
    expect(labels('2023-04-26 18:00')).toEqual(['Tối'])
  })

  it('name the day where there are several', () => {
    expect(labels('2023-04-26 07:30', '2023-04-27 07:30')).toEqual(['Sáng 26/4', 'Sáng 27/4'])
  })

  it('are numbers where a part of a day holds two sessions', () => {
    expect(labels('2023-04-26 07:30', '2023-04-26 09:30', '2023-04-26 13:30')).toEqual([
      'Buổi 1',
      'Buổi 2',
      'Buổi 3',
    ])
  })

  it('stand for the day in Viet Nam, not in UTC', () => {
    const [first] = labelSessions([{ no: 1, startsAt: new Date('2023-04-25T23:30:00Z') }])
    expect(first).toEqual({ day: '2023-04-26', label: 'Sáng' })
  })

  it('lose their capital within a sentence', () => {
    expect(labelWithin('Chiều 27/4')).toBe('chiều 27/4')
  })

  it('are none for no session', () => {
    expect(labelSessions([])).toEqual([])
  })
})
