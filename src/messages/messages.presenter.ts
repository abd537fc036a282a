import { purposeLabels, type LetterPurpose } from './letter-purposes.js'
import { stateLabels, type MessageState } from './message-states.js'
import type { MessageRow } from './messages.repository.js'

export interface MessageView {
  id: string
  purpose: LetterPurpose
  purposeLabel: string
  channel: string
  state: MessageState
  stateLabel: string
  person: { id: string; name: string } | null
  trainingId: string | null
  recipient: string | null
  subject: string
  body: string
  createdAt: Date
  /** When it was sent or handed over. */
  sentAt: Date | null
}

export const presentMessage = (row: MessageRow): MessageView => ({
  id: row.id,
  purpose: row.purpose,
  purposeLabel: purposeLabels[row.purpose] ?? row.purpose,
  channel: row.channel,
  state: row.state,
  stateLabel: stateLabels[row.state],
  person: row.personId ? { id: row.personId, name: row.personName ?? '' } : null,
  trainingId: row.trainingId,
  recipient: row.recipient,
  subject: row.subject,
  body: row.body,
  createdAt: row.createdAt,
  sentAt: row.sentAt,
})
