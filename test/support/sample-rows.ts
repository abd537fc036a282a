import { v7 as uuid } from 'uuid'
import { LinksService } from '../../src/accounts/links.service.js'
import { Database } from '../../src/database/database.js'
import { person } from './factories/people.js'
import { row } from './row.js'
import { makePlan, makeSuccession } from './sample-successions.js'
import type { Realm, TestApp } from './test-app.js'

export { row }

/** One row of every kind that an address or a body can name, all of one district. */
export interface SampleRows {
  organizationId: string
  unitId: string
  successionId: string
  plannedSuccessionId: string
  personId: string
  otherPersonId: string
  importId: string
  positionId: string
  mergeId: string
  userId: string
  openSessionId: string
  apiTokenId: string
  grantId: string
  invitationToken: string
  trainingId: string
  trainingSlug: string
  sessionId: string
  registrationId: string
  nominationId: string
  certificateId: string
  certificateCode: string
  articleId: string
  articleSlug: string
  pictureId: string
  jobId: string
  messageId: string
  privacyRequestId: string
}

/** Makes them by plain SQL, so that a refusal is tested even where a service could not make the row. */
export async function makeSampleRows(app: TestApp, realm: Realm): Promise<SampleRows> {
  const organizationId = realm.district.id
  const unitId = realm.units[0]!.id
  const personId = await person(app.nest, unitId)
  const importId = await makeImport(app, organizationId)
  const ids = { organizationId, unitId, personId, importId }
  const successionId = await makeSuccession(app, organizationId)
  const plannedSuccessionId = await makePlan(app, organizationId)
  const ofPerson = await makePersonParts(app, unitId, personId)
  const ofUser = await makeUser(app, organizationId)
  const ofAccount = await makeOwnAccess(app, realm.staff.viewer.id)
  const training = await makeTraining(app, organizationId)
  const registrationId = await makeRegistration(app, { ...ids, ...training })
  const nominationId = await row(app, 'nominations', {
    training_id: training.trainingId,
    unit_id: unitId,
    state: 'silent',
  })
  const certificate = await makeCertificate(app, { ...ids, ...training, registrationId })
  const article = await makeArticle(app, organizationId)
  const jobId = await row(app, 'outbox', { kind: 'sample', ref: uuid(), state: 'parked', attempts: 5 })
  const messageId = await makeMessage(app, organizationId, personId)
  const privacyRequestId = await row(app, 'privacy_requests', {
    organization_id: organizationId,
    person_id: personId,
    kind: 'delete',
    way: 'letter',
    requester_name: 'Người yêu cầu mẫu',
  })
  return {
    ...ids,
    successionId,
    plannedSuccessionId,
    ...ofPerson,
    ...ofUser,
    ...ofAccount,
    ...training,
    registrationId,
    nominationId,
    ...certificate,
    ...article,
    jobId,
    messageId,
    privacyRequestId,
  }
}

/** Where a colleague is signed in, and a token that he made. */
async function makeOwnAccess(app: TestApp, userId: string) {
  const now = new Date()
  const times = { created_at: now, last_seen_at: now, expires_at: new Date(now.getTime() + 86_400_000) }
  const openSessionId = await row(app, 'sessions', { user_id: userId, token_hash: uuid(), ...times })
  const scopes = ['trainings.read']
  const apiTokenId = await row(app, 'api_tokens', { user_id: userId, token_hash: uuid(), scopes })
  return { openSessionId, apiTokenId }
}

/** One of the person's positions, and somebody who was merged into him. */
async function makePersonParts(app: TestApp, unitId: string, personId: string) {
  const [position] = await app.query<{ id: string }>('SELECT id FROM positions WHERE person_id = $1', [
    personId,
  ])
  const merged = await person(app.nest, unitId)
  await app.query('UPDATE people SET canonical_id = $1 WHERE id = $2', [personId, merged])
  const mergeId = await row(app, 'person_merges', { kind: 'merge', kept_id: personId, merged_id: merged })
  return { positionId: position!.id, mergeId, otherPersonId: await person(app.nest, unitId) }
}

/** A colleague with a role, and one who was invited and has not come. */
async function makeUser(app: TestApp, organization_id: string) {
  const mark = uuid().slice(-6)
  const facts = { organization_id, name: 'Đồng chí Mẫu', search_key: 'dong chi mau' }
  const active = { state: 'active', password_hash: 'of nobody', email: `mau.${mark}@example.org` }
  const userId = await row(app, 'users', { ...facts, ...active })
  const grantId = await row(app, 'role_grants', { user_id: userId, role: 'viewer', organization_id })
  const invited = { state: 'invited', email: `moi.${mark}@example.org` }
  const invitedId = await row(app, 'users', { ...facts, ...invited })
  const invitationToken = await app
    .get(LinksService)
    .issueIn(app.get(Database).reader, 'invitation', invitedId, new Date(Date.now() + 3_600_000))
  return { userId, grantId, invitationToken }
}

async function makeTraining(app: TestApp, organizationId: string) {
  const mark = uuid().slice(-6)
  const trainingSlug = `lop-mau-${mark}`
  const facts = { organizer_id: organizationId, issuer_id: organizationId, code: mark, slug: trainingSlug }
  const trainingId = await row(app, 'trainings', {
    ...facts,
    audience: ['chair'],
    status: 'registration_open',
    public_registration: true,
  })
  await app.query(
    'INSERT INTO training_seats (training_id, capacity, taken, next_seq) VALUES ($1, 10, 1, 2)',
    [trainingId],
  )
  const [starts_at, ends_at] = ['2023-04-26T07:30:00+07:00', '2023-04-26T11:00:00+07:00']
  const sessionId = await row(app, 'training_sessions', {
    training_id: trainingId,
    no: 1,
    starts_at,
    ends_at,
  })
  return { trainingId, trainingSlug, sessionId }
}

/** One that waits for its confirmation. */
async function makeImport(app: TestApp, organization_id: string) {
  const sheets = JSON.stringify([{ index: 0, name: 'mẫu', hidden: false, rows: 1 }])
  const header = { sheet: 0, header_first: 1, header_last: 1 }
  const facts = { organization_id, target: 'people', state: 'checked', sheets, ...header }
  const import_id = await row(app, 'imports', facts)
  const cells = JSON.stringify([{ c: 0, t: 'Họ và tên' }])
  await row(app, 'import_rows', { import_id, sheet: 0, row_no: 1, cells })
  return import_id
}

interface OfTraining {
  trainingId: string
  unitId: string
  personId: string
}

const makeRegistration = (app: TestApp, { trainingId, unitId, personId }: OfTraining) =>
  row(app, 'registrations', {
    training_id: trainingId,
    unit_id: unitId,
    person_id: personId,
    state: 'confirmed',
    source: 'staff',
    position_role: 'chair',
  })

let certificateNumber = 1_000_000

async function makeCertificate(
  app: TestApp,
  of: OfTraining & { organizationId: string; registrationId: string },
) {
  const certificateCode = uuid().slice(-10).toUpperCase()
  const batch_id = await row(app, 'certificate_batches', { training_id: of.trainingId })
  const certificateId = await row(app, 'certificates', {
    issuer_id: of.organizationId,
    year: 2023,
    number: ++certificateNumber,
    training_id: of.trainingId,
    person_id: of.personId,
    registration_id: of.registrationId,
    batch_id,
    code: certificateCode,
    state: 'waiting',
  })
  return { certificateId, certificateCode }
}

async function makeArticle(app: TestApp, organizationId: string) {
  const pictureId = await row(app, 'pictures', { organization_id: organizationId, variants: '[]' })
  const articleSlug = `tin-mau-${uuid().slice(-6)}`
  const facts = {
    organization_id: organizationId,
    slug: articleSlug,
    picture_id: pictureId,
    state: 'published',
    published_at: app.clock.now(),
  }
  return { articleId: await row(app, 'articles', facts), articleSlug, pictureId }
}

const makeMessage = (app: TestApp, organization_id: string, person_id: string) =>
  row(app, 'messages', { organization_id, person_id, dedupe_key: uuid(), channel: 'mail', state: 'ready' })
