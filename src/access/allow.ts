import { SetMetadata } from '@nestjs/common'
import type { Permission } from './permissions.js'

export const ALLOW = 'access:allow'
export const PUBLIC = 'access:public'

/** The route is for signed-in people who have this permission somewhere; rows are checked by the service. */
export const Allow = (permission: Permission) => SetMetadata(ALLOW, permission)

/** The route is for everybody. What it shows is decided by the service. */
export const Public = () => SetMetadata(PUBLIC, true)
