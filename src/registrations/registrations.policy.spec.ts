import { admissionOf, isForThePublic, mayWithdraw, takesPublicForm } from './registrations.policy.js'

const deadline = new Date('2023-04-24T17:00:00+07:00')
const before = new Date('2023-04-24T16:59:59+07:00')

describe('admission', () => {
  it('follows the status', () => {
    for (const status of ['draft', 'published', 'registration_closed', 'held', 'cancelled', 'postponed']) {
      expect(admissionOf({ status, registrationClosesAt: null }, before)).toBe('not_open')
    }
    expect(admissionOf({ status: 'registration_open', registrationClosesAt: null }, before)).toBe('open')
  })

  it('ends with the deadline, to the second', () => {
    const training = { status: 'registration_open', registrationClosesAt: deadline }
    expect(admissionOf(training, before)).toBe('open')
    expect(admissionOf(training, deadline)).toBe('over')
  })

  it('is for the public only where the organiser allows it', () => {
    const training = { status: 'registration_open', registrationClosesAt: null }
    expect(takesPublicForm({ ...training, publicRegistration: true }, before)).toBe(true)
    expect(takesPublicForm({ ...training, publicRegistration: false }, before)).toBe(false)
  })
})

it('lets people withdraw until the training was held', () => {
  const statuses = ['draft', 'published', 'registration_open', 'registration_closed', 'held', 'completed']
  expect(statuses.filter(mayWithdraw)).toEqual(['published', 'registration_open', 'registration_closed'])
})

it('shows the public everything but drafts', () => {
  expect(isForThePublic('draft')).toBe(false)
  expect(isForThePublic('cancelled')).toBe(true)
})
