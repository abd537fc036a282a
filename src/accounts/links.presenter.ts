import type { LinkStanding, LinkView } from './link-kinds.js'
import type { LinkRow } from './links.repository.js'

/** `expiresAt`: where the link stands for something that ends by itself, when that ends. */
export function presentLink(row: LinkRow, now: Date, expiresAt: Date | null = row.expiresAt): LinkView {
  return {
    id: row.id,
    standing: standingOf(row, now, expiresAt),
    createdAt: row.createdAt.toISOString(),
    expiresAt: expiresAt?.toISOString() ?? null,
    endedAt: (row.revokedAt ?? row.usedAt)?.toISOString() ?? null,
    openings: row.openings,
    firstOpenedAt: row.firstOpenedAt?.toISOString() ?? null,
    lastOpenedAt: row.lastOpenedAt?.toISOString() ?? null,
  }
}

function standingOf({ revokedAt, usedAt }: LinkRow, now: Date, expiresAt: Date | null): LinkStanding {
  if (usedAt) return 'used'
  if (revokedAt) return 'revoked'
  return expiresAt && expiresAt <= now ? 'expired' : 'live'
}
