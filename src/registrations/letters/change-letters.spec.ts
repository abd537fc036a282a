import type { Registration } from '../registration.entity.js'
import type { Reach } from '../registration-rows.js'
import type { TrainingWords } from '../registrations.repository.js'
import { changeLetter } from './change-letters.js'

const training: TrainingWords = {
  organizerId: 'organizer',
  organizerName: 'LĐLĐ huyện Mẫu',
  title: 'Công tác nữ công',
  venue: 'Hội trường B',
  status: 'registration_open',
  registrationClosesAt: null,
  sessions: [{ name: 'Buổi sáng', startsAt: '2023-04-26T00:30:00Z' }],
}

const person = (state: string) =>
  ({ id: 'one', fullName: 'Trần Thị Lan', state, phone: null, email: null }) as Registration & Reach

const bodyTo = (state: string, kind: 'changed' | 'cancelled' | 'resumed') =>
  changeLetter(training, person(state), { kind, id: 'change', reason: null }).body

describe('a letter about a change', () => {
  it('speaks of the ticket only to who holds one', () => {
    expect(bodyTo('confirmed', 'changed')).toContain('Vé đã gửi vẫn dùng được.')
    expect(bodyTo('waiting', 'changed')).not.toContain('Vé đã gửi')
    expect(bodyTo('waiting', 'resumed')).toContain('Đồng chí vẫn đứng trong danh sách chờ.')
    expect(bodyTo('waiting', 'cancelled')).not.toContain('Vé đã gửi')
  })

  it('ends with who writes', () => {
    expect(bodyTo('confirmed', 'cancelled')).toMatch(/\n\nLĐLĐ huyện Mẫu$/)
  })
})
