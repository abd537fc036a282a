import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common'
import { Reflector } from '@nestjs/core'
import { requestInfo, sessionToken, wantsPage, type WebRequest } from '#web'
import { accessErrors } from './access.errors.js'
import { Actor } from './actor.js'
import { ALLOW, OWN_ACCOUNT, PUBLIC, SIGNED_IN } from './allow.js'
import { Authenticator } from './authenticator.js'
import type { Permission } from './permissions.js'

/** Default deny: names the caller, then lets through only what the route declares. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly authenticator: Authenticator,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<WebRequest & { actor?: Actor }>()
    const actor = await this.authenticator.authenticate(
      { token: sessionToken(request), isBearer: Boolean(request.headers.authorization) },
      requestInfo(request),
    )
    if (actor.scopes) this.refuseBeyondToken(context, request)
    request.actor = actor
    if (this.reflector.get<boolean>(PUBLIC, context.getHandler())) return true
    if (actor.kind === 'public') throw accessErrors.sign_in_needed()
    if (this.reflector.get<boolean>(SIGNED_IN, context.getHandler())) return true
    const permission = this.reflector.get<Permission>(ALLOW, context.getHandler())
    if (!permission) throw accessErrors.not_permitted()
    if (!actor.can(permission)) throw accessErrors.not_permitted()
    return true
  }

  /** A token is for programs: no pages, nothing of the own account, and no writing about anybody's rights. */
  private refuseBeyondToken(context: ExecutionContext, request: WebRequest) {
    const handler = context.getHandler()
    const isOfOwnAccount = this.reflector.get<boolean>(OWN_ACCOUNT, handler)
    const changesRights =
      this.reflector.get<Permission>(ALLOW, handler) === 'accounts.manage' && request.method !== 'GET'
    if (isOfOwnAccount || changesRights) throw accessErrors.token_not_enough()
    if (wantsPage(request)) throw accessErrors.token_for_programs()
  }
}
