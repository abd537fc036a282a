import { permissionsOfRole, type Permission, type Role } from './permissions.js'

export type ActorKind = 'user' | 'link' | 'public' | 'system'

/** A role over an organisation and everything below it. */
export interface Grant {
  role: Role
  organizationId: string
}

/** The request that an act belongs to: for the audit, and so that a repeat is recognised. */
export interface RequestInfo {
  id: string
  /** Given by the client (header `Idempotency-Key` or hidden field `_key`). */
  key: string | null
  /** SHA-256 over method, path and body: another body under the same key is a mistake. */
  hash: string
  /** Of the caller, for throttling; never stored with personal data. */
  address: string
  /** The header `User-Agent`: anything at all, so it is never shown as it came. */
  userAgent?: string
}

/** Who acts. Every verb of a service takes one first. */
export class Actor {
  constructor(
    readonly kind: ActorKind,
    /** Of the user or the link; null for the public and for the system. */
    readonly id: string | null,
    readonly label: string,
    readonly grants: readonly Grant[] = [],
    readonly request: RequestInfo | null = null,
    /** What a token is limited to; null for whoever acts with all his rights. */
    readonly scopes: ReadonlySet<Permission> | null = null,
  ) {}

  static system(label: string): Actor {
    return new Actor('system', null, label)
  }

  can(permission: Permission): boolean {
    if (!this.isInScope(permission)) return false
    return (
      this.kind === 'system' || this.grants.some((grant) => permissionsOfRole[grant.role].has(permission))
    )
  }

  /** Ids of the organisations over whose subtrees the actor has the permission. */
  roots(permission: Permission): string[] {
    if (!this.isInScope(permission)) return []
    return this.grants
      .filter((grant) => permissionsOfRole[grant.role].has(permission))
      .map((grant) => grant.organizationId)
  }

  private isInScope(permission: Permission): boolean {
    return this.scopes === null || this.scopes.has(permission)
  }
}
