import { formatDate } from '#text'
import { vi as t } from './messages.vi.js'
import type { HistoryEntry } from './person-history.presenter.js'

/** What else is to be said of a training in somebody's history: withdrawn and why, waiting, another name. */
export function noteOf({ state, withdrawal, training }: HistoryEntry): string {
  if (withdrawal) return t.withdrawn(formatDate(withdrawal.on), withdrawal.reason)
  if (training.status === 'cancelled') return t.cancelled
  if (training.status === 'postponed') return t.postponed
  return state === 'waiting' ? t.states.waiting : ''
}
