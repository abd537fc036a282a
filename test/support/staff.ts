import type { NestFastifyApplication } from '@nestjs/platform-fastify'
import { v7 as uuid } from 'uuid'
import { Actor } from '../../src/access/actor.js'
import { roles, type Role } from '../../src/access/permissions.js'
import { Passwords } from '../../src/accounts/passwords.js'
import { SessionsService } from '../../src/accounts/sessions.service.js'
import { UsersService } from '../../src/accounts/users.service.js'
import { Database } from '../../src/database/database.js'

/** A signed-in member of staff with one role over one body and all below it. */
export interface StaffMember {
  id: string
  name: string
  email: string
  password: string
  role: Role
  organizationId: string
  /** Of an open session, for bearer or cookie. */
  token: string
}

export type Staff = Record<Role, StaffMember>

export const staffPassword = 'một câu dài chỉ mình tôi nhớ'

/** One colleague for each role over the body, all signed in. */
export async function makeStaff(
  app: NestFastifyApplication,
  organizationId: string,
  where: string,
): Promise<Staff> {
  const hash = await app.get(Passwords, { strict: false }).hash(staffPassword)
  const made: Partial<Staff> = {}
  for (const role of roles) made[role] = await makeMember(app, { role, organizationId, where, hash })
  return made as Staff
}

interface NewMember {
  role: Role
  organizationId: string
  where: string
  hash: string
}

export async function makeMember(
  app: NestFastifyApplication,
  { role, organizationId, where, hash }: NewMember,
) {
  const email = `${role}.${uuid().slice(-6)}@example.org`
  const name = `Đồng chí ${role} ${where}`
  const system = Actor.system('test')
  const id = await app
    .get(Database)
    .transaction((tx) =>
      app.get(UsersService).createIn(tx, system, { name, email, role, organizationId }, hash),
    )
  const { token } = await app.get(SessionsService).open(id, organizationId, new Actor('user', id, name))
  return { id, name, email, password: staffPassword, role, organizationId, token }
}

/** The same person as services see him, without a request. */
export const actorOf = (member: StaffMember): Actor =>
  new Actor('user', member.id, member.name, [{ role: member.role, organizationId: member.organizationId }])
