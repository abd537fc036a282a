import { applyDecorators, SetMetadata } from '@nestjs/common'
import { ApiExtension } from '@nestjs/swagger'
import type { Permission } from './permissions.js'

export const ALLOW = 'access:allow'
export const PUBLIC = 'access:public'
export const SIGNED_IN = 'access:signed-in'
export const OWN_ACCOUNT = 'access:own-account'

/** The route is for signed-in people who have this permission somewhere; rows are checked by the service. */
export const Allow = (permission: Permission) =>
  applyDecorators(SetMetadata(ALLOW, permission), ApiExtension('x-permission', permission))

/** The route is for everybody who is signed in, whatever the role. */
export const SignedIn = () => SetMetadata(SIGNED_IN, true)

/** The route is about the caller's own account: for everybody who is signed in himself, never for an API token. */
export const OwnAccount = () => applyDecorators(SignedIn(), SetMetadata(OWN_ACCOUNT, true))

/** The route is for everybody. What it shows is decided by the service. */
export const Public = () => applyDecorators(SetMetadata(PUBLIC, true), ApiExtension('x-public', true))
