/** What a link is good for. A link of one purpose opens nothing of another. */
export const linkPurposes = ['set_up', 'ticket', 'invitation', 'password', 'unit'] as const
export type LinkPurpose = (typeof linkPurposes)[number]

/** `live` opens its page; the others are all one answer to who opens them. */
export type LinkStanding = 'live' | 'expired' | 'revoked' | 'used'

/** A link as staff see it, never its token. Times are ISO; openings count each minute once. */
export interface LinkView {
  id: string
  standing: LinkStanding
  createdAt: string
  expiresAt: string | null
  /** When it was revoked or used. */
  endedAt: string | null
  openings: number
  firstOpenedAt: string | null
  lastOpenedAt: string | null
}
