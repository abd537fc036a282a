import type { PositionRole } from '../people/position-roles.js'
import type { RegistrationEnding, RegistrationState } from './registration-states.js'

export interface OfferedUnit {
  id: string
  name: string
  unitGroup: string | null
}

/** Only facts that are meant for everybody. */
export interface PublicFacts {
  slug: string
  title: string
  venue: string
  status: string
  statusReason: string | null
  startsOn: string | null
  organizer: string
  sessions: { no: number; name: string; startsAt: string; endsAt: string; topics: string[] }[]
  seats: { capacity: number; taken: number; waiting: number }
}

export interface PublicTraining extends PublicFacts {
  purpose: string
  audience: PositionRole[]
  speakers: { name: string; titles: string }[]
  registrationClosesAt: string | null
  /** What the form offers; null where it is not open. */
  form: { units: OfferedUnit[]; roles: PositionRole[] } | null
}

export interface PublicRegistration {
  state: 'confirmed' | 'waiting'
  waitingPlace: number | null
  /** Address of the ticket page. */
  ticket: string
}

/** What the holder of a ticket said of himself. */
export interface TicketConsents {
  /** That he read the notice and comes; null when he did not, or took it back. */
  confirmedAt: string | null
  takenBackAt: string | null
  publication: boolean
  zalo: boolean
}

/** What the holder of a ticket's link sees. No phone, no birth year: links travel through groups. */
export interface TicketView {
  fullName: string
  role: PositionRole
  title: string
  unitName: string
  state: RegistrationState
  /** How it ended, once withdrawn. */
  endedAs: RegistrationEnding | null
  seq: number
  waitingPlace: number | null
  /** Which of the seats is his, from 1; null without one. */
  seatPlace: number | null
  seats: { capacity: number; taken: number }
  /** For the QR symbol; null for who has no seat. */
  code: string | null
  consents: TicketConsents
  training: Omit<PublicFacts, 'sessions' | 'seats'> & { sessions: { name: string; startsAt: string }[] }
}
