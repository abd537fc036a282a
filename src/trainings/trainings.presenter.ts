import type { TrainingFacts, TrainingTabView } from './training-contributions.js'
import type { TrainingSeats } from './training-seats.entity.js'
import type { TrainingSession } from './training-session.entity.js'
import { statusLabels, type TrainingStatus } from './training-status.js'
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
