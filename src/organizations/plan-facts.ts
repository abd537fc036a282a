import type { AuditFact } from '../audit/audit.service.js'
import type { Plan } from './planned-successions.repository.js'
import { sayDecision } from './succession-words.js'

/** What the audit says of an act on a plan: the decision, and the bodies that it is about. */
export const factOf = (verb: string, { organizationId, content, bodies }: Plan): AuditFact => ({
  ...{ verb, subjectKind: 'organization', subjectId: organizationId, organizationId },
  detail: sayDecision(content, [bodies.map(({ name }) => name)]),
})
