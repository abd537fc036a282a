/** The life of a training. Pure: the one table that services, pages and tests read. */
export const trainingStatuses = [
  'draft',
  'published',
  'registration_open',
  'registration_closed',
  'held',
  'completed',
  'postponed',
  'cancelled',
] as const

export type TrainingStatus = (typeof trainingStatuses)[number]

export const statusLabels: Record<TrainingStatus, string> = {
  draft: 'Bản thảo',
  published: 'Đã công bố',
  registration_open: 'Đang nhận danh sách',
  registration_closed: 'Hết hạn đăng ký',
  held: 'Đã tổ chức',
  completed: 'Đã đóng hồ sơ',
  postponed: 'Tạm hoãn',
  cancelled: 'Đã hủy',
}

export interface TrainingTransition {
  /** The last part of its address: `POST /trainings/:id/<resource>`. */
  resource: string
  from: readonly TrainingStatus[]
  to: TrainingStatus
  /** Written down, shown, and told to everyone registered. */
  needsReason: boolean
  /** Only from the moment that the first session begins. */
  afterStart: boolean
  /** What people who are registered are told, once the training is known to them. */
  announces: TrainingChange | null
}

/** What people are told by letter. `changed`: place or times of a training that they know. */
export type TrainingChange = 'postponed' | 'cancelled' | 'resumed' | 'changed'

const forward = { needsReason: false, afterStart: false, announces: null }

export const trainingTransitions = {
  publish: { ...forward, resource: 'publication', from: ['draft'], to: 'published' },
  openRegistration: {
    ...forward,
    resource: 'registration-opening',
    from: ['published', 'registration_closed'],
    to: 'registration_open',
  },
  closeRegistration: {
    ...forward,
    resource: 'registration-closing',
    from: ['registration_open'],
    to: 'registration_closed',
  },
  hold: {
    ...forward,
    resource: 'holding',
    from: ['registration_closed'],
    to: 'held',
    afterStart: true,
  },
  complete: { ...forward, resource: 'completion', from: ['held'], to: 'completed' },
  postpone: {
    resource: 'postponement',
    from: ['published', 'registration_open', 'registration_closed'],
    to: 'postponed',
    needsReason: true,
    afterStart: false,
    announces: 'postponed',
  },
  resume: {
    ...forward,
    resource: 'resumption',
    from: ['postponed'],
    to: 'published',
    announces: 'resumed',
  },
  cancel: {
    resource: 'cancellation',
    from: ['draft', 'published', 'registration_open', 'registration_closed', 'postponed'],
    to: 'cancelled',
    needsReason: true,
    afterStart: false,
    announces: 'cancelled',
  },
} as const satisfies Record<string, TrainingTransition>

export type TransitionName = keyof typeof trainingTransitions

export const transitionNames = Object.keys(trainingTransitions) as TransitionName[]

export const transitionOf = (name: TransitionName): TrainingTransition => trainingTransitions[name]

export const canChange = (name: TransitionName, from: TrainingStatus): boolean =>
  transitionOf(name).from.includes(from)

/** The transition that leads from one status to the other, or null when there is none. */
export const transitionBetween = (from: TrainingStatus, to: TrainingStatus): TransitionName | null =>
  transitionNames.find((name) => canChange(name, from) && transitionOf(name).to === to) ?? null

/** When the first session begins: null while no session is planned. */
export interface TrainingMoment {
  status: TrainingStatus
  startsAt: Date | null
}

/** People are told when it takes place, so it must be known by then. */
export const needsSessions = (name: TransitionName): boolean => name === 'publish' || name === 'resume'

/** What a member of staff is offered now, in the order of the table. */
export const offeredTransitions = (training: TrainingMoment, now: Date): TransitionName[] =>
  transitionNames.filter(
    (name) =>
      canChange(name, training.status) &&
      (!transitionOf(name).afterStart || hasBegun(training, now)) &&
      (!needsSessions(name) || training.startsAt !== null),
  )

export const hasBegun = ({ startsAt }: TrainingMoment, now: Date): boolean =>
  startsAt !== null && startsAt <= now

/**
 * The one step that leads on: its button is the primary one. Null where something else comes first: dates for a
 * draft, people's answers, the certificates of a training that was held.
 */
export function leadingTransition(training: TrainingMoment, now: Date): TransitionName | null {
  const leading: Partial<Record<TrainingStatus, TransitionName>> = {
    published: 'openRegistration',
    registration_closed: 'hold',
    postponed: 'resume',
    ...(training.startsAt ? { draft: 'publish' as const } : {}),
    ...(hasBegun(training, now) ? { registration_open: 'closeRegistration' as const } : {}),
  }
  const name = leading[training.status] ?? null
  return name && offeredTransitions(training, now).includes(name) ? name : null
}

/** People outside the office know of it: what changes must be told. */
export const isAnnounced = (status: TrainingStatus): boolean =>
  ['published', 'registration_open', 'registration_closed', 'postponed'].includes(status)

/** Content may still be corrected. */
export const isEditable = (status: TrainingStatus): boolean =>
  status !== 'completed' && status !== 'cancelled'
