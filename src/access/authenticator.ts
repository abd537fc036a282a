import type { Tx } from '../database/database.js'
import type { Actor, RequestInfo } from './actor.js'

export interface Credentials {
  /** Session token of the cookie, or session or API token of `Authorization: Bearer`. */
  token: string | null
  /** True when it came as `Authorization: Bearer`, false when a browser's cookie held it. */
  isBearer: boolean
}

/** Finds out who calls. Implemented by the accounts capability, which stands higher. */
export abstract class Authenticator {
  abstract authenticate(credentials: Credentials, request: RequestInfo): Promise<Actor>
}

/** Who somebody is without a request of his: for what he asked for earlier. Implemented as `Authenticator` is. */
export abstract class ActingStaff {
  /** With the roles held now; null once the account is suspended. */
  abstract findActorIn(tx: Tx, userId: string): Promise<Actor | null>
}
