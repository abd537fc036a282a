import type { Role } from '../../src/access/permissions.js'
import { Passwords } from '../../src/accounts/passwords.js'
import { makeMember, staffPassword, type StaffMember } from './staff.js'
import type { TestApp } from './test-app.js'

let hash: Promise<string> | null = null

/** One more signed-in colleague with one role over a body, beside those that every test has. */
export async function makeColleague(app: TestApp, role: Role, organizationId: string): Promise<StaffMember> {
  hash ??= app.get(Passwords).hash(staffPassword)
  return makeMember(app.nest, { role, organizationId, where: 'thêm', hash: await hash })
}
