import type { PositionRole } from '../people/position-roles.js'
import type { LegalBasis } from './legal-basis.entity.js'
import type { Speaker } from './speaker.entity.js'
import type { SeatState, TrainingFacts, TrainingStepView, TrainingTabView } from './training-contributions.js'
import type { TrainingSeats } from './training-seats.entity.js'
import type { TrainingSession } from './training-session.entity.js'
import type { TrainingStatusChange } from './training-status-change.entity.js'
import { statusLabels, type TrainingStatus, type TransitionName } from './training-status.js'
import type { Training } from './training.entity.js'

/** One session as the head of a training names it; moments are ISO texts in UTC. */
export interface SessionHead {
  id: string
  no: number
  name: string
  startsAt: string
  endsAt: string
}

/** What every page about one training shows above its own content. */
export interface TrainingHead {
  id: string
  title: string
  slug: string
  status: TrainingStatus
  statusLabel: string
  startsOn: string | null
  sessions: SessionHead[]
  venue: string
  tabs: { label: string; href: string; count?: string }[]
}

export const presentSessionHead = (session: TrainingSession): SessionHead => ({
  id: session.id,
  no: session.no,
  name: session.name,
  startsAt: session.startsAt.toISOString(),
  endsAt: session.endsAt.toISOString(),
})

export const presentHead = (
  training: Training,
  sessions: TrainingSession[],
  tabs: TrainingTabView[],
): TrainingHead => ({
  id: training.id,
  title: training.title,
  slug: training.slug,
  status: training.status,
  statusLabel: statusLabels[training.status],
  startsOn: training.startsOn,
  sessions: sessions.map(presentSessionHead),
  venue: training.venue,
  tabs: tabs.map(({ label, href, count }) =>
    count === undefined ? { label, href } : { label, href, count },
  ),
})

export const presentFacts = (training: Training, seats: TrainingSeats): TrainingFacts => ({
  id: training.id,
  title: training.title,
  status: training.status,
  startsOn: training.startsOn,
  capacity: seats.capacity,
  organizerId: training.organizerId,
  issuerId: training.issuerId,
  slug: training.slug,
})

export interface TrainingDetail extends Omit<TrainingHead, 'sessions'> {
  code: string
  purpose: string
  organizer: { id: string; name: string }
  issuer: { id: string; name: string }
  audience: PositionRole[]
  host: { name: string; title: string } | null
  statusReason: string | null
  postponedFrom: string | null
  registrationOpensAt: string | null
  registrationClosesAt: string | null
  publicRegistration: boolean
  capacity: number
  taken: number
  sample: boolean
  /** Sent back with a change, so that nobody overwrites what he has not seen. */
  version: number
  sessions: (SessionHead & { lateAfterMinutes: number; topics: string[] })[]
  speakers: { name: string; titles: string }[]
  legalBases: { number: string; issuedOn: string; issuer: string; title: string }[]
}

/** Everything that a training consists of. */
export interface TrainingParts {
  training: Training
  seats: TrainingSeats
  sessions: TrainingSession[]
  speakers: Speaker[]
  legalBases: LegalBasis[]
  tabs: TrainingTabView[]
  organizer: { id: string; name: string }
  issuer: { id: string; name: string }
}

export const presentDetail = ({ training, seats, ...parts }: TrainingParts): TrainingDetail => ({
  ...presentHead(training, parts.sessions, parts.tabs),
  code: training.code,
  purpose: training.purpose,
  organizer: parts.organizer,
  issuer: parts.issuer,
  audience: training.audience as PositionRole[],
  host: training.hostName ? { name: training.hostName, title: training.hostTitle ?? '' } : null,
  statusReason: training.statusReason,
  postponedFrom: training.postponedFrom,
  registrationOpensAt: training.registrationOpensAt?.toISOString() ?? null,
  registrationClosesAt: training.registrationClosesAt?.toISOString() ?? null,
  publicRegistration: training.publicRegistration,
  capacity: seats.capacity,
  taken: seats.taken,
  sample: training.sample,
  version: training.version,
  sessions: parts.sessions.map((session) => ({
    ...presentSessionHead(session),
    lateAfterMinutes: session.lateAfterMinutes,
    topics: session.topics,
  })),
  speakers: parts.speakers.map(({ name, titles }) => ({ name, titles })),
  legalBases: parts.legalBases.map(({ number, issuedOn, issuer, title }) => ({
    number,
    issuedOn,
    issuer,
    title,
  })),
})

/** A line of the list of trainings. */
export interface TrainingLine {
  id: string
  code: string
  title: string
  status: TrainingStatus
  statusLabel: string
  startsOn: string | null
  venue: string
  organizerName: string
  capacity: number
  taken: number
}

export const presentLine = (row: Omit<TrainingLine, 'statusLabel'>): TrainingLine => ({
  ...row,
  statusLabel: statusLabels[row.status],
})

export interface StatusChangeView {
  from: string
  to: string
  reason: string | null
  by: string
  at: string
}

export const presentStatusChange = (change: TrainingStatusChange): StatusChangeView => ({
  from: statusLabels[change.fromStatus as TrainingStatus],
  to: statusLabels[change.toStatus as TrainingStatus],
  reason: change.reason,
  by: change.actorLabel,
  at: change.at.toISOString(),
})

/** A change that the reader may make now: `POST /trainings/:id/<resource>`. */
export interface OfferedChange {
  name: TransitionName
  resource: string
  needsReason: boolean
  /** The one that leads on. */
  leading: boolean
}

export interface TrainingOverview extends TrainingDetail {
  steps: TrainingStepView[]
  seats: Partial<Record<SeatState, number>>
  changes: OfferedChange[]
  history: StatusChangeView[]
}

/** What the form of a training needs to be drawn. */
export interface TrainingFormData {
  training: TrainingDetail | null
  /** Bodies that may hold it or issue its certificates. */
  bodies: { id: string; name: string }[]
}
