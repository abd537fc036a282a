import type { Permission, Role } from '../access/permissions.js'
import type { SecondFactorState } from './second-factors.service.js'
import type { SessionItem } from './sessions.service.js'
import type { ApiTokenState } from './token-states.js'

export interface OwnAccount {
  id: string
  name: string
  email: string
  /** Of name and address; an edit sends it back. */
  version: number
  organizationName: string
  roles: { role: Role; organizationName: string }[]
  secondFactor: SecondFactorState
  sessions: number
  apiTokens: number
  /** In 30 days, after the right password: not his own mistakes alone, perhaps. */
  wrongCodes: number
}

export interface OwnSession extends SessionItem {
  /** The one that asks. */
  isCurrent: boolean
}

export interface OwnApiToken {
  id: string
  name: string
  scopes: Permission[]
  createdAt: Date
  expiresAt: Date
  /** `YYYY-MM-DD` */
  lastUsedOn: string | null
  state: ApiTokenState
}

/** `token` is shown this once; null in the answer to a repeated request. */
export interface MadeApiToken {
  id: string
  name: string
  token: string | null
  scopes: Permission[]
  expiresAt: string
}

/** `codes` are shown this once; null in the answer to a repeated request. */
export interface NewRecoveryCodes {
  codes: string[] | null
}

/** The second step of one's own sign-in: off, being set up, or on. */
export interface OwnSecondFactor extends SecondFactorState {
  /** Between beginning and the first code. */
  setup: SecondFactorSetup | null
}

export interface SecondFactorSetup {
  /** Base32, in groups of four. */
  secret: string
  /** `otpauth://…`, what the QR code says. */
  address: string
}
