import type { AuditFact } from '../audit/audit.service.js'
import type { StaffActor } from './staff-actor.js'

/** An entry about what somebody did to his own account. */
export const aboutOneself = ({ person }: StaffActor, act: string): AuditFact => ({
  verb: `accounts.${act}`,
  subjectKind: 'user',
  subjectId: person.id,
  organizationId: person.organizationId,
})
