import { organization, type MadeOrganization } from '../support/factories/organizations.js'
import { certificatesOf, countMade } from '../certificates/certificate-rows.js'
import { heldTraining, type HeldTraining } from '../certificates/held-training.js'
import { makeMember, type StaffMember } from '../support/staff.js'
import { startTestApp, type TestApp } from '../support/test-app.js'
import { startTestWorker, type TestWorker } from '../support/test-worker.js'
import { until } from '../support/until.js'

/**
 * What really happened: LĐLĐ huyện Đạ Tẻh held a training in 2023; in December 2024 Đạ Tẻh, Đạ Huoai and Cát Tiên
 * became one Đạ Huoai; in July 2025 the districts ended and the schools went to a commune and a cluster union.
 */
let app: TestApp
let worker: TestWorker
let chief: StaffMember
let training: HeldTraining
let catTien: MadeOrganization
let merged: { id: string }
let commune: { id: string }
let cluster: { id: string }

const top = () => app.as(chief)
const decided = (effectiveOn: string, decisionNumber: string) => ({ effectiveOn, decisionNumber })

beforeAll(async () => {
  app = await startTestApp({ units: 2 })
  app.clock.setTo('2023-04-26T17:30')
  worker = await startTestWorker(app)
  const place = { organizationId: app.province.id, where: 'tỉnh', hash: 'of nobody' }
  chief = await makeMember(app.nest, { role: 'administrator', ...place })
  catTien = await organization(
    app.nest,
    { kind: 'district_federation', name: 'LĐLĐ huyện Cát Tiên' },
    app.province,
  )
  training = await heldTraining(app, app.own, [
    { fullName: 'Phan Ngọc Hằng', unit: 0 },
    { fullName: 'K’Brơi', unit: 1 },
  ])
  await app.as(app.own.staff.organizer).post(`/trainings/${training.id}/certificates`).expect(201)
  await until(async () => (await countMade(app, training.id)) === 2, 'both certificates are made')
  app.clock.setTo('2026-02-01T08:00')
  await history()
})
afterAll(async () => {
  await worker.close()
  await app.close()
})

async function history() {
  const merger = await top()
    .post(`/organizations/${app.own.district.id}/merger`, {
      others: [app.foreign.district.id, catTien.id],
      name: 'LĐLĐ huyện Đạ Huoai',
      ...decided('2024-12-01', '101/QĐ-LĐLĐ'),
    })
    .expect(201)
  merged = merger.body as { id: string }
  const [first, second] = app.own.units
  const split = await top()
    .post(`/organizations/${merged.id}/split`, {
      targets: [
        { name: 'Công đoàn xã Đạ Tẻh', kind: 'commune_union' },
        { name: 'Công đoàn cụm Đạ Huoai', kind: 'cluster_union' },
      ],
      children: [
        { organizationId: first!.id, target: 0 },
        { organizationId: second!.id, target: 1 },
      ],
      ends: true,
      leavesRest: true,
      ...decided('2025-07-01', '202/QĐ-LĐLĐ'),
    })
    .expect(201)
  commune = split.body as { id: string }
  const [row] = await app.query<{ id: string }>(
    `SELECT id FROM current_organizations WHERE name = 'Công đoàn cụm Đạ Huoai'`,
  )
  cluster = row!
  await top()
    .post(`/organizations/${first!.id}/renaming`, {
      name: 'CĐCS Trường Tiểu học Mới',
      ...decided('2025-09-01', '7/QĐ-CĐ'),
    })
    .expect(201)
}

const administratorOf = (organizationId: string) =>
  makeMember(app.nest, { role: 'administrator', organizationId, where: 'mới', hash: 'of nobody' })

it('a certificate of 2023 keeps the names of 2023, also when it is verified', async () => {
  for (const { code } of await certificatesOf(app, training.id)) {
    const { body } = await app.visitor.get(`/kiem-tra/${code}`).expect(200)
    expect(body).toMatchObject({ status: 'valid', issuer: 'Ban Thường vụ LĐLĐ huyện Đạ Tẻh' })
    expect(['CĐCS số 1', 'CĐCS số 2']).toContain(body.unit)
  }
  const units = await app.query('SELECT unit_name FROM registrations WHERE training_id = $1 ORDER BY seq', [
    training.id,
  ])
  expect(units).toEqual([{ unit_name: 'CĐCS số 1' }, { unit_name: 'CĐCS số 2' }])
})

it('the tree of 2023 has the schools below Đạ Tẻh, that of 2025 below the merged Đạ Huoai', async () => {
  const subtree = async (root: string, day: string) => {
    const rows = await app.query<{ name: string }>(
      `SELECT organization_name_on(t.id, $2::date) AS name FROM organization_subtree_on($1::uuid, $2::date) t
       ORDER BY t.depth, 1`,
      [root, day],
    )
    return rows.map(({ name }) => name)
  }
  expect(await subtree(app.own.district.id, '2023-04-26')).toEqual([
    'LĐLĐ huyện Đạ Tẻh',
    'CĐCS số 1',
    'CĐCS số 2',
  ])
  expect(await subtree(app.own.district.id, '2025-01-15')).toEqual(['LĐLĐ huyện Đạ Tẻh'])
  expect(await subtree(merged.id, '2025-01-15')).toEqual(
    expect.arrayContaining(['LĐLĐ huyện Đạ Huoai', 'CĐCS số 1', 'CĐCS Đạ Huoai số 2']),
  )
  expect(await subtree(commune.id, '2026-01-15')).toContain('CĐCS Trường Tiểu học Mới')
})

it('today’s unions find the people, the trainings and the certificates of what they took over', async () => {
  const today = app.as(await administratorOf(commune.id))
  const people = await today.get('/people').expect(200)
  expect(people.body.items.map(({ fullName }: { fullName: string }) => fullName)).toEqual(['Phan Ngọc Hằng'])
  const trainings = await today.get('/trainings').expect(200)
  expect(trainings.body.items.map(({ id }: { id: string }) => id)).toEqual([training.id])
  await today.get(`/trainings/${training.id}/certificates`).expect(200)
  const clustered = await app
    .as(await administratorOf(cluster.id))
    .get('/people')
    .expect(200)
  expect(clustered.body.items.map(({ fullName }: { fullName: string }) => fullName)).toEqual(['K’Brơi'])
})

it('whoever had rights over the old district keeps them over nothing but its own records', async () => {
  const former = app.as(app.own.staff.administrator)
  await former.get(`/organizations/${app.own.units[0]!.id}`).expect(404)
  await former.get(`/organizations/${commune.id}`).expect(404)
  expect((await former.get('/people').expect(200)).body.items).toEqual([])
  await former.get(`/trainings/${training.id}`).expect(200)
})

it('nothing new is tied to a body that has ended', async () => {
  const { id } = app.own.district
  const position = { role: 'chair', fullName: 'Lê Thị Mới' }
  const refused = await top().post('/people', { unitId: id, ...position })
  expect([refused.status, refused.body.code]).toEqual([409, 'organization_dissolved'])
  const email = 'moi@example.org'
  const invited = await top().post('/users', { name: 'Lê Mới', email, role: 'viewer', organizationId: id })
  expect([invited.status, invited.body.code]).toEqual([409, 'organization_dissolved'])
})

it('unions elsewhere find none of it', async () => {
  const elsewhere = await organization(
    app.nest,
    { kind: 'commune_union', name: 'Công đoàn xã Khác' },
    app.province,
  )
  const agent = app.as(await administratorOf(elsewhere.id))
  expect((await agent.get('/people').expect(200)).body.items).toEqual([])
  await agent.get(`/trainings/${training.id}`).expect(404)
  await agent.get(`/organizations/${app.own.district.id}`).expect(404)
})

it('each page of the chain says where it went', async () => {
  const page = await top().page(`/organizations/${app.own.district.id}/successions`).expect(200)
  for (const name of [
    'LĐLĐ huyện Đạ Huoai',
    'Công đoàn xã Đạ Tẻh',
    'Công đoàn cụm Đạ Huoai',
    '101/QĐ-LĐLĐ',
  ]) {
    expect(page.text).toContain(name)
  }
})
