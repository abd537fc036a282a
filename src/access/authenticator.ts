import type { Actor, RequestInfo } from './actor.js'

export interface Credentials {
  /** Session token of the cookie or of `Authorization: Bearer`. */
  token: string | null
}

/** Finds out who calls. Implemented by the accounts capability, which stands higher. */
export abstract class Authenticator {
  abstract authenticate(credentials: Credentials, request: RequestInfo): Promise<Actor>
}
