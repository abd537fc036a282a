import { v7 as uuid } from 'uuid'
import type { PersonSnapshot } from '../people/people.service.js'
import type { AttendanceMode, RegistrationSource } from './registration-states.js'
import type { Registration } from './registration.entity.js'

/** How somebody comes in. */
export interface Entry {
  source: RegistrationSource
  /** In the hall when left out. */
  mode?: AttendanceMode
  /** His group of participants, in a training that has such. */
  trackId?: string | null
}

type Stand = Pick<Registration, 'trainingId' | 'quotaId' | 'seq' | 'place' | 'state' | 'registeredAt'>

/** The row of somebody new in a training: what is known of him stands as it is on that day. */
export const newRegistration = (person: PersonSnapshot, entry: Entry, stand: Stand): Registration => ({
  ...stand,
  id: uuid(),
  personId: person.personId,
  unitId: person.unitId,
  positionRole: person.role,
  fullName: person.fullName,
  sortKey: person.sortKey,
  searchKey: person.searchKey,
  positionTitle: person.title,
  unitName: person.unitName,
  unitGroup: person.unitGroup,
  organizationPath: person.organizationPath,
  source: entry.source,
  mode: entry.mode ?? 'onsite',
  trackId: entry.trackId ?? null,
  endedAs: null,
  ticketGeneration: 1,
  promotedAt: null,
  withdrawnAt: null,
  withdrawalReason: null,
})
