import { Actor, type RequestInfo } from '../access/actor.js'
import type { Permission } from '../access/permissions.js'
import type { SignedIn, TokenHolder } from './sessions.repository.js'

/** A signed-in member of staff. */
export class StaffActor extends Actor {
  constructor(
    readonly person: SignedIn,
    request: RequestInfo | null,
    /** The session that the request came with; null where a program's token came. */
    readonly sessionId: string | null = null,
    token: TokenHolder | null = null,
  ) {
    super(
      'user',
      person.id,
      token ? `${person.name} (mã API “${token.tokenName}”)` : person.name,
      person.grants,
      request,
      token ? new Set(token.scopes as Permission[]) : null,
    )
  }
}
