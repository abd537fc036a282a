import type { PrivacyRequestEvent } from './privacy-request-event.entity.js'
import { nextTerm, type NextTerm } from './request-clocks.js'
import {
  eventLabels,
  groundLabels,
  kindLabels,
  stateLabels,
  wayLabels,
  type RefusalGround,
  type RequestEventKind,
  type RequestKind,
  type RequestState,
  type RequestWay,
} from './request-kinds.js'
import type { RequestRow } from './requests.repository.js'

export interface RequestItem {
  id: string
  kind: RequestKind
  kindLabel: string
  /** Null once it was erased. */
  requesterName: string | null
  /** The person found in the directory; null while nobody is. */
  person: { id: string; fullName: string; unitName: string } | null
  /** The body that answers. */
  organization: { id: string; name: string }
  /** One may answer it; else only read it, because its person came under one's own bodies. */
  isOwn: boolean
  receivedOn: string
  state: RequestState
  stateLabel: string
  /** What is awaited next; null when closed. */
  next: NextTerm | null
  closedOn: string | null
}

export interface RequestDetail extends RequestItem {
  way: RequestWay
  wayLabel: string
  requesterUnit: string | null
  requesterContact: string | null
  details: string | null
  acknowledgeBy: string
  acknowledgedOn: string | null
  dueBy: string
  extensionReason: string | null
  refusalGround: RefusalGround | null
  refusalLabel: string | null
  outcome: string | null
  /** The person belongs to no unit of the body that answers: an open request can be handed over. */
  isElsewhere: boolean
  events: { kind: RequestEventKind; label: string; detail: string | null; actor: string; at: Date }[]
}

export const presentItem = (row: RequestRow, today: string): RequestItem => ({
  id: row.id,
  kind: row.kind,
  kindLabel: kindLabels[row.kind],
  requesterName: row.requesterName,
  person:
    (row.personId && {
      id: row.personId,
      fullName: row.personName ?? '',
      unitName: row.personUnitName ?? '',
    }) ||
    null,
  organization: { id: row.organizationId, name: row.organizationName },
  isOwn: row.isOwn,
  receivedOn: row.receivedOn,
  state: row.state,
  stateLabel: stateLabels[row.state],
  next: nextTerm(row, today),
  closedOn: row.closedOn,
})

export const presentRequest = (
  row: RequestRow,
  events: PrivacyRequestEvent[],
  today: string,
): RequestDetail => ({
  ...presentItem(row, today),
  way: row.way,
  wayLabel: wayLabels[row.way],
  requesterUnit: row.requesterUnit,
  requesterContact: row.requesterContact,
  details: row.details,
  acknowledgeBy: row.acknowledgeBy,
  acknowledgedOn: row.acknowledgedOn,
  dueBy: row.dueBy,
  extensionReason: row.extensionReason,
  refusalGround: row.refusalGround,
  refusalLabel: row.refusalGround && groundLabels[row.refusalGround],
  outcome: row.outcome,
  isElsewhere: row.isElsewhere,
  events: events.map(({ kind, detail, actorLabel, at }) => ({
    kind,
    label: eventLabels[kind] ?? kind,
    detail,
    actor: actorLabel,
    at,
  })),
})
