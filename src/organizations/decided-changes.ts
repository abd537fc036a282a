import type { SuccessionKind } from './succession-kinds.js'
import type { ChangeStanding, Dissolve, Merge, Rename, Split, Transfer } from './successions.dto.js'

interface Contents {
  rename: Rename
  transfer: Transfer
  standing: ChangeStanding
  merge: Merge
  split: Split
  dissolve: Dissolve
}

/** What is decided about a body: done at once, or kept until its day. */
export type DecidedChange = {
  [Kind in SuccessionKind]: { kind: Kind; organizationId: string; content: Contents[Kind] }
}[SuccessionKind]

export interface Decided {
  /** The body that goes on. */
  id: string
  /** Set when the day has not come: what is kept, and its day. */
  plan?: { id: string; effectiveOn: string }
}

/** Each body that the change names, once, the one that it is about first. */
export function bodiesNamedIn(change: DecidedChange): string[] {
  const { organizationId } = change
  return [...new Set([organizationId, ...othersIn(change)])].filter((id) => id !== undefined)
}

/** The bodies that end by it. */
export function endingIn(change: DecidedChange): string[] {
  if (change.kind === 'merge') return [change.organizationId, ...(change.content.others ?? [])]
  const isEnding = change.kind === 'dissolve' || (change.kind === 'split' && change.content.ends)
  return isEnding ? [change.organizationId] : []
}

function othersIn({ kind, content }: DecidedChange): (string | undefined)[] {
  switch (kind) {
    case 'transfer':
      return [content.parentId]
    case 'merge':
      return [...(content.others ?? []), content.targetId]
    case 'split':
      return content.targets.map(({ organizationId }) => organizationId)
    case 'dissolve':
      return [content.receiverId]
    case 'rename':
    case 'standing':
      return []
  }
}
