import { SetMetadata } from '@nestjs/common'
import type { Permission } from './permissions.js'

export const ALLOW = 'access:allow'
export const PUBLIC = 'access:public'
export const SIGNED_IN = 'access:signed-in'

/** The route is for signed-in people who have this permission somewhere; rows are checked by the service. */
export const Allow = (permission: Permission) => SetMetadata(ALLOW, permission)

/** The route is for everybody who is signed in, whatever the role. */
export const SignedIn = () => SetMetadata(SIGNED_IN, true)

/** The route is for everybody. What it shows is decided by the service. */
export const Public = () => SetMetadata(PUBLIC, true)
