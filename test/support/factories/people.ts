import type { INestApplicationContext } from '@nestjs/common'
import { Clock } from '#clock'
import { nameSortKey, searchKey, splitName } from '#text'
import { v7 as uuid } from 'uuid'
import { Database } from '../../../src/database/database.js'
import { Person } from '../../../src/people/person.entity.js'
import { Position } from '../../../src/people/position.entity.js'

export interface PersonFacts {
  fullName?: string
  role?: 'chair' | 'vice_chair' | 'committee_member'
  gender?: 'female' | 'male'
  birthYear?: number
  phone?: string
  email?: string
}

const titles = { chair: 'Chủ tịch', vice_chair: 'Phó Chủ tịch', committee_member: 'Ủy viên BCH' }
let made = 0

/** An official of a unit with a position held since 2020. Returns the id. */
export async function person(
  app: INestApplicationContext,
  unitId: string,
  facts: PersonFacts = {},
): Promise<string> {
  const fullName = facts.fullName ?? `Nguyễn Thị Thử ${++made}`
  const role = facts.role ?? 'chair'
  const { family, middle, given } = splitName(fullName)
  const id = uuid()
  const createdAt = app.get(Clock).now()
  await app.get(Database).transaction(async (tx) => {
    await tx.insert(Person, {
      id,
      unitId,
      fullName,
      familyName: family,
      middleName: middle,
      givenName: given,
      sortKey: nameSortKey(fullName),
      nameKey: nameSortKey(fullName),
      searchKey: searchKey(fullName),
      gender: facts.gender ?? null,
      birthYear: facts.birthYear ?? null,
      phone: facts.phone ?? null,
      email: facts.email ?? null,
      birthDate: null,
      canonicalId: null,
      createdAt,
    })
    await tx.insert(Position, {
      id: uuid(),
      personId: id,
      organizationId: unitId,
      side: 'union',
      role,
      title: titles[role],
      validFrom: '2020-01-01',
      validTo: null,
      createdAt,
    })
  })
  return id
}
