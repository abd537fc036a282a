import { arrivalOf, isClockOff, isLate, judge, minutesLate, type Scanned } from './scans.policy.js'

const at = (time: string) => new Date(`2023-04-26T${time}+07:00`)
const rule = { startsAt: at('07:30:00'), lateAfterMinutes: 15 }

describe('lateness', () => {
  it('begins after the last permitted moment, not at it', () => {
    expect(isLate(at('07:45:00'), rule)).toBe(false)
    expect(isLate(at('07:45:00.001'), rule)).toBe(true)
    expect(isLate(at('06:50:00'), rule)).toBe(false)
  })

  it('is counted in whole minutes from the beginning', () => {
    expect(minutesLate(at('07:52:59'), rule.startsAt)).toBe(22)
    expect(minutesLate(at('07:10:00'), rule.startsAt)).toBe(0)
  })
})

describe('the time of arrival', () => {
  const receivedAt = at('07:30:00')

  it('is the time of the device while its clock is at most two minutes off', () => {
    for (const deviceTime of [at('07:28:00'), at('07:32:00')]) {
      expect(isClockOff({ deviceTime, receivedAt })).toBe(false)
      expect(arrivalOf({ deviceTime, receivedAt })).toBe(deviceTime)
    }
  })

  it('is the time of the server when the clock of the device is further off', () => {
    for (const deviceTime of [at('07:27:59.999'), at('07:32:00.001')]) {
      expect(isClockOff({ deviceTime, receivedAt })).toBe(true)
      expect(arrivalOf({ deviceTime, receivedAt })).toBe(receivedAt)
    }
  })
})

describe('judge', () => {
  const scanned: Scanned = {
    trainingId: 'here',
    state: 'confirmed',
    ticketGeneration: 2,
    acceptedScanId: null,
  }
  const question = { trainingId: 'here', rule, arrival: at('07:24:00'), generation: 2 }
  const result = (facts: Partial<Scanned>, asked: Partial<typeof question> = {}) =>
    judge({ ...scanned, ...facts }, { ...question, ...asked }).result

  it('lets in who is confirmed, on time or late', () => {
    expect(result({})).toBe('in')
    expect(result({}, { arrival: at('07:46:00') })).toBe('late')
  })

  it('counts nobody twice, and nobody without a seat', () => {
    expect(result({ acceptedScanId: 'earlier' })).toBe('already_in')
    expect(result({ state: 'waiting' })).toBe('waiting')
    expect(result({ state: 'withdrawn' })).toBe('withdrawn')
  })

  it('refuses tickets of another training and of another generation', () => {
    expect(result({ trainingId: 'there' })).toBe('other_training')
    expect(result({}, { generation: 1 })).toBe('revoked')
    expect(result({}, { generation: 3 })).toBe('revoked')
  })

  it('explains a withdrawal rather than the old ticket of one who withdrew', () => {
    expect(result({ state: 'withdrawn' }, { generation: 1 })).toBe('withdrawn')
  })
})
