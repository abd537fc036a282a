import type { INestApplicationContext } from '@nestjs/common'
import { Actor } from '../../../src/access/actor.js'
import { Database } from '../../../src/database/database.js'
import { LetterheadsService } from '../../../src/organizations/letterheads.service.js'
import { unitGroups, type OrganizationKind } from '../../../src/organizations/organization-kinds.js'
import { OrganizationsService } from '../../../src/organizations/organizations.service.js'

export interface MadeOrganization {
  id: string
  name: string
  sample: boolean
}

const system = Actor.system('test')

/** A body or unit that has stood since 2020; without a parent it is a top of the tree. */
export async function organization(
  app: INestApplicationContext,
  facts: { kind: OrganizationKind; name: string; unitGroup?: string },
  parent: { id: string; sample: boolean } | null,
): Promise<MadeOrganization> {
  const id = await app
    .get(Database)
    .transaction((tx) =>
      app.get(OrganizationsService).createIn(tx, system, { ...facts, validFrom: '2020-01-01' }, parent),
    )
  return { id, name: facts.name, sample: parent?.sample ?? false }
}

export const province = (app: INestApplicationContext, name = 'LĐLĐ tỉnh Lâm Đồng') =>
  organization(app, { kind: 'provincial_federation', name }, null)

export const district = (
  app: INestApplicationContext,
  parent: MadeOrganization,
  name = 'LĐLĐ huyện Đạ Tẻh',
) => organization(app, { kind: 'district_federation', name }, parent)

/** `count` grassroots unions below a body, taking turns in the groups: “CĐCS số 1” … unless named otherwise. */
export async function units(
  app: INestApplicationContext,
  parent: MadeOrganization,
  count: number,
  nameOf = (n: number) => `CĐCS số ${n}`,
): Promise<MadeOrganization[]> {
  const made: MadeOrganization[] = []
  for (let n = 1; n <= count; n++) {
    const unitGroup = unitGroups[(n - 1) % unitGroups.length]
    made.push(await organization(app, { kind: 'grassroots_union', name: nameOf(n), unitGroup }, parent))
  }
  return made
}

export const letterheadFacts = {
  parentLine: 'LĐLĐ TỈNH LÂM ĐỒNG',
  bodyLine: 'LIÊN ĐOÀN LAO ĐỘNG HUYỆN ĐẠ TẺH',
  place: 'Đạ Tẻh',
  referenceSuffix: 'LĐLĐ',
  signingAuthority: 'TM. BAN THƯỜNG VỤ',
  signerTitle: 'CHỦ TỊCH',
  signerName: 'Nguyễn Văn Mẫu',
}

/** Letterhead of a body, from 2020 on unless another day is given. */
export async function letterhead(
  app: INestApplicationContext,
  organizationId: string,
  facts: Partial<typeof letterheadFacts> & { validFrom?: string } = {},
): Promise<void> {
  const dto = { validFrom: '2020-01-01', ...letterheadFacts, ...facts }
  await app
    .get(Database)
    .transaction((tx) => app.get(LetterheadsService).saveIn(tx, system, organizationId, dto))
}
