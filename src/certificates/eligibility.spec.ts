import { isEligible, reasonNotEligible, type Mark } from './eligibility.js'

const day = (morning: Mark, afternoon: Mark) => [
  { session: 'Sáng', state: morning },
  { session: 'Buổi chiều', state: afternoon },
]

describe('who gets a certificate', () => {
  it.each([
    ['present', 'present'],
    ['late', 'present'],
    ['late', 'late'],
  ] as const)('%s and %s does', (morning, afternoon) => {
    expect(isEligible(day(morning, afternoon))).toBe(true)
    expect(reasonNotEligible(day(morning, afternoon))).toBe('')
  })

  it('nobody does in a training without sessions', () => {
    expect(isEligible([])).toBe(false)
    expect(reasonNotEligible([])).toBe('Lớp chưa có buổi nào')
  })

  it.each([
    ['excused', 'excused', 'Vắng có phép cả 2 buổi'],
    ['absent', 'absent', 'Vắng không phép cả 2 buổi'],
    ['present', 'excused', 'Dự 1/2 buổi: vắng buổi chiều, có phép'],
    ['absent', 'late', 'Dự 1/2 buổi: vắng buổi sáng, không phép'],
    ['excused', 'absent', 'Vắng buổi sáng, có phép; vắng buổi chiều, không phép'],
  ] as const)('%s and %s does not: %s', (morning, afternoon, words) => {
    expect(isEligible(day(morning, afternoon))).toBe(false)
    expect(reasonNotEligible(day(morning, afternoon))).toBe(words)
  })

  it('names the session when there is only one', () => {
    expect(reasonNotEligible([{ session: 'Sáng', state: 'absent' }])).toBe('Vắng không phép buổi sáng')
  })
})
