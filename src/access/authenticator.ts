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
