import type { Role } from '../access/permissions.js'

/** Somebody who signs in, as the list of colleagues shows him. */
export interface Colleague {
  id: string
  name: string
  email: string
  state: string
  organizationName: string
  roles: { role: Role; organizationName: string }[]
}
