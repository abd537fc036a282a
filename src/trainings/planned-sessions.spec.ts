import { DomainError } from '#errors'
import { plannedSessions } from './planned-sessions.js'
import type { SessionRow, TrainingPlan } from './trainings.dto.js'

const morning = { date: '2023-04-26', startsAt: '07:30', endsAt: '11:00' }
const afternoon = { date: '2023-04-26', startsAt: '13:30', endsAt: '17:00' }

const plan = (sessions: Partial<SessionRow>[], more: Partial<TrainingPlan> = {}) =>
  ({ sessions, ...more }) as TrainingPlan

function refusal(refused: TrainingPlan) {
  try {
    plannedSessions(refused)
  } catch (error) {
    if (error instanceof DomainError) return { code: error.code, field: error.field }
    throw error
  }
  throw new Error('nothing was refused')
}

describe('the sessions of a plan', () => {
  it('stand in the order of time, named after their hour, late after a quarter of an hour', () => {
    const [first, second] = plannedSessions(plan([afternoon, morning]))
    expect([first!.name, second!.name]).toEqual(['Sáng', 'Chiều'])
    expect(first!.startsAt).toEqual(new Date('2023-04-26T00:30:00Z'))
    expect(first!.lateAfterMinutes).toBe(15)
  })

  it('name the day too where there are several', () => {
    const sessions = plannedSessions(plan([morning, { ...morning, date: '2023-04-27' }]))
    expect(sessions.map(({ name }) => name)).toEqual(['Sáng 26/4', 'Sáng 27/4'])
  })

  it('leave out rows in which nothing is filled in, and name the row of an error as it was sent', () => {
    expect(plannedSessions(plan([{}, morning, { id: 'x' }]))).toHaveLength(1)
    expect(refusal(plan([{}, { ...morning, endsAt: '07:30' }]))).toEqual({
      code: 'session_ends_before_start',
      field: 'sessions[1].endsAt',
    })
  })

  it('may follow each other without a break but not overlap', () => {
    const next = { ...morning, startsAt: '11:00', endsAt: '12:00' }
    expect(plannedSessions(plan([morning, next]))).toHaveLength(2)
    expect(refusal(plan([{ ...next, startsAt: '10:59' }, morning]))).toEqual({
      code: 'sessions_overlap',
      field: 'sessions[0].startsAt',
    })
  })

  it('bound the registration: it opens before it closes, and closes before the end', () => {
    const opens = new Date('2023-04-20T00:00:00Z')
    const late = new Date('2023-04-26T10:00:01Z')
    const of = (registrationOpensAt: Date, registrationClosesAt: Date) =>
      plan([afternoon], { registrationOpensAt, registrationClosesAt })
    expect(refusal(of(opens, opens)).code).toBe('registration_closes_before_opening')
    expect(refusal(of(opens, late)).code).toBe('registration_closes_after_end')
    expect(plannedSessions(of(opens, new Date('2023-04-26T10:00:00Z')))).toHaveLength(1)
  })
})
