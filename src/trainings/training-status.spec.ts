import {
  canChange,
  isAnnounced,
  isEditable,
  leadingTransition,
  offeredTransitions,
  statusLabels,
  trainingStatuses,
  transitionBetween,
  transitionNames,
  transitionOf,
  type TrainingStatus,
  type TransitionName,
} from './training-status.js'

/** Written out by hand, so that a change of the table is a change here too. */
const allowed: Partial<Record<`${TrainingStatus} → ${TrainingStatus}`, TransitionName>> = {
  'draft → published': 'publish',
  'draft → cancelled': 'cancel',
  'published → registration_open': 'openRegistration',
  'published → postponed': 'postpone',
  'published → cancelled': 'cancel',
  'registration_open → registration_closed': 'closeRegistration',
  'registration_open → postponed': 'postpone',
  'registration_open → cancelled': 'cancel',
  'registration_closed → registration_open': 'openRegistration',
  'registration_closed → held': 'hold',
  'registration_closed → postponed': 'postpone',
  'registration_closed → cancelled': 'cancel',
  'held → completed': 'complete',
  'postponed → published': 'resume',
  'postponed → cancelled': 'cancel',
}

const pairs = trainingStatuses.flatMap((from) => trainingStatuses.map((to) => [from, to] as const))

describe('the life of a training', () => {
  it.each(pairs)('%s → %s is a change of the table or none', (from, to) => {
    expect(transitionBetween(from, to)).toBe(allowed[`${from} → ${to}`] ?? null)
  })

  it('leaves no way out of completed and cancelled', () => {
    for (const end of ['completed', 'cancelled'] as const) {
      expect(transitionNames.filter((name) => canChange(name, end))).toEqual([])
      expect(isEditable(end)).toBe(false)
    }
  })

  it('asks a reason for putting off and cancelling, and for nothing else', () => {
    expect(transitionNames.filter((name) => transitionOf(name).needsReason)).toEqual(['postpone', 'cancel'])
  })

  it('has an address of its own for every change, and a label for every status', () => {
    expect(new Set(transitionNames.map((name) => transitionOf(name).resource)).size).toBe(
      transitionNames.length,
    )
    expect(trainingStatuses.every((status) => statusLabels[status])).toBe(true)
  })

  it('tells people of what they know already, never of a draft', () => {
    expect(trainingStatuses.filter(isAnnounced)).toEqual([
      'published',
      'registration_open',
      'registration_closed',
      'postponed',
    ])
  })
})

describe('what is offered', () => {
  const startsAt = new Date('2023-04-26T07:30:00+07:00')
  const before = new Date('2023-04-26T07:29:59+07:00')

  it('offers the holding only from the moment that the first session begins', () => {
    const training = { status: 'registration_closed' as const, startsAt }
    expect(offeredTransitions(training, before)).not.toContain('hold')
    expect(offeredTransitions(training, startsAt)).toContain('hold')
    expect(offeredTransitions({ ...training, startsAt: null }, startsAt)).not.toContain('hold')
  })

  it('does not lead from a draft without a date to its publication', () => {
    expect(leadingTransition({ status: 'draft', startsAt: null }, startsAt)).toBeNull()
  })

  it('offers neither publication nor resumption while no date is known', () => {
    expect(offeredTransitions({ status: 'draft', startsAt: null }, before)).not.toContain('publish')
    expect(offeredTransitions({ status: 'draft', startsAt }, before)).toContain('publish')
    expect(offeredTransitions({ status: 'postponed', startsAt: null }, before)).not.toContain('resume')
  })

  it.each([
    ['draft', 'publish', 'publish'],
    ['published', 'openRegistration', 'openRegistration'],
    ['registration_open', null, 'closeRegistration'],
    ['registration_closed', null, 'hold'],
    ['held', null, null],
    ['completed', null, null],
    ['postponed', 'resume', 'resume'],
    ['cancelled', null, null],
  ] as const)('leads on from %s by %s before the day and by %s from then on', (status, early, late) => {
    expect(leadingTransition({ status, startsAt }, before)).toBe(early)
    expect(leadingTransition({ status, startsAt }, startsAt)).toBe(late)
  })
})
