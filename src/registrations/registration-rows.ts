/** What statements about registrations share. */
export const REGISTRATION = `
  r.id, r.training_id AS "trainingId", r.person_id AS "personId", r.unit_id AS "unitId", r.quota_id AS "quotaId",
  r.seq, r.place, r.state, r.ended_as AS "endedAs", r.mode, r.track_id AS "trackId", r.source, r.position_role AS "positionRole", r.full_name AS "fullName",
  r.sort_key AS "sortKey", r.search_key AS "searchKey", r.position_title AS "positionTitle",
  r.unit_name AS "unitName", r.unit_group AS "unitGroup", r.organization_path AS "organizationPath",
  r.ticket_generation AS "ticketGeneration", r.registered_at AS "registeredAt", r.promoted_at AS "promotedAt",
  r.withdrawn_at AS "withdrawnAt", r.withdrawal_reason AS "withdrawalReason"`

/** One line of a registration's history, written with it. */
export interface Change {
  id: string
  kind:
    | 'asked'
    | 'registered'
    | 'waitlisted'
    | 'promoted'
    | 'withdrawn'
    | 'rejected'
    | 'replaced'
    | 'substituted'
    | 'walked_in'
    | 'ticket_reissued'
    | 'ticket_revoked'
  reason: string | null
  actorLabel: string
  at: Date
}

/** SQL that writes the line for the rows of `from`; its values, as `changeValues` gives them, begin with parameter `n`. */
export const CHANGE = (from: string, n: number) => `
  INSERT INTO registration_changes (id, registration_id, kind, reason, actor_label, at)
  SELECT $${n}, id, $${n + 1}, $${n + 2}, $${n + 3}, $${n + 4} FROM ${from}`

export const changeValues = (change: Change) => [
  change.id,
  change.kind,
  change.reason,
  change.actorLabel,
  change.at,
]

/** Where a letter reaches somebody. */
export interface Reach {
  phone: string | null
  email: string | null
}
