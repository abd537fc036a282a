import type { SampleRows } from './sample-rows.js'

type Sample = (rows: SampleRows) => string

/** What fills a parameter: the address up to it. A new route with a new parameter adds its line here. */
const parameters: Record<string, Sample> = {
  '/organizations/:id': (rows) => rows.organizationId,
  '/organization-successions/:id': (rows) => rows.successionId,
  '/planned-successions/:id': (rows) => rows.plannedSuccessionId,
  '/people/:id': (rows) => rows.personId,
  '/imports/:id': (rows) => rows.importId,
  '/people/:id/positions/:positionId': (rows) => rows.positionId,
  '/people/merges/:id': (rows) => rows.mergeId,
  '/users/:id': (rows) => rows.userId,
  '/users/:id/roles/:grantId': (rows) => rows.grantId,
  '/account/sessions/:id': (rows) => rows.openSessionId,
  '/account/tokens/:id': (rows) => rows.apiTokenId,
  '/trainings/:id': (rows) => rows.trainingId,
  '/registrations/:id': (rows) => rows.registrationId,
  '/nominations/:id': (rows) => rows.nominationId,
  '/certificates/:id': (rows) => rows.certificateId,
  '/articles/:id': (rows) => rows.articleId,
  '/messages/:id': (rows) => rows.messageId,
  '/privacy-requests/:id': (rows) => rows.privacyRequestId,
  '/jobs/:id': (rows) => rows.jobId,
  '/lop/:slug': (rows) => rows.trainingSlug,
  '/tin-bai/:slug': (rows) => rows.articleSlug,
  '/kiem-tra/:code': (rows) => rows.certificateCode,
  '/ve/:token': () => 'not-a-token-of-anybody',
  '/cu-nguoi/:token': () => 'not-a-token-of-anybody',
  '/cu-nguoi/:token/registrations/:registrationId': (rows) => rows.registrationId,
  '/moi/:token': (rows) => rows.invitationToken,
  '/set-up/:token': () => 'not-a-token-of-anybody',
  '/anh/:pictureId': (rows) => rows.pictureId,
  '/anh/:pictureId/:file': () => '640.webp',
}

/** What an address asks for behind its path, where it cannot do without. */
const queries: Record<string, Sample> = {
  '/organizations/:id/successions/new': () => 'kind=rename',
  '/people/:id/merges/new': (rows) => `otherId=${rows.otherPersonId}`,
  '/trainings/:id/roster': (rows) => `sessionId=${rows.sessionId}`,
  '/trainings/:id/attendance-decisions/new': (rows) =>
    `registrationId=${rows.registrationId}&sessionId=${rows.sessionId}`,
}

/** What a body names by a field's name: ids of rows, which must be refused when they are foreign. */
const fields: Record<string, (rows: SampleRows) => unknown> = {
  organizationId: (rows) => rows.organizationId,
  organizerId: (rows) => rows.organizationId,
  issuerId: (rows) => rows.organizationId,
  parentId: (rows) => rows.organizationId,
  targetId: (rows) => rows.organizationId,
  receiverId: (rows) => rows.organizationId,
  others: (rows) => [rows.unitId],
  unitId: (rows) => rows.unitId,
  unitIds: (rows) => [rows.unitId],
  personId: (rows) => rows.personId,
  personIds: (rows) => [rows.personId],
  keptId: (rows) => rows.personId,
  oneId: (rows) => rows.personId,
  otherId: (rows) => rows.otherPersonId,
  nameFrom: (rows) => rows.personId,
  genderFrom: (rows) => rows.personId,
  birthFrom: (rows) => rows.personId,
  phoneFrom: (rows) => rows.personId,
  emailFrom: (rows) => rows.personId,
  unitFrom: (rows) => rows.personId,
  trainingId: (rows) => rows.trainingId,
  trainingIds: (rows) => [rows.trainingId],
  sessionId: (rows) => rows.sessionId,
  registrationId: (rows) => rows.registrationId,
  pictureId: (rows) => rows.pictureId,
  publicAddress: () => 'http://localhost:3000',
  next: () => '/dashboard',
  href: () => 'https://example.org',
  password: () => 'một câu dài chỉ mình tôi nhớ',
  phone: () => '0900000001',
  email: () => 'mau@example.org',
  startsAt: () => '07:30',
  endsAt: () => '11:00',
  registrationOpensAt: () => '2023-04-11T08:00',
  registrationClosesAt: () => '2023-04-20T17:00',
  publishedAt: () => '2023-04-09T08:00',
  confirmation: () => 'HỦY LỚP',
  effectiveOn: () => '2023-04-03',
  decidedOn: () => '2023-04-01',
  receivedOn: () => '2023-04-03',
  birthYear: () => 1980,
  birth: () => '1980',
}

/** Words that one address asks for by a field's name. */
export const words: Record<string, object> = {
  '/privacy-requests/:id/erasure': { confirmation: 'XÓA' },
}

/** `/organizations/:id/settings` → `/organizations/0190…/settings`. */
export function fillPath(path: string, rows: SampleRows): string {
  const segments = path.split('/')
  return segments
    .map((segment, index) => {
      if (!segment.startsWith(':')) return segment
      const prefix = segments.slice(0, index + 1).join('/')
      const sample = parameters[prefix]
      if (!sample) throw new Error(`No sample for ${prefix}: add a line to test/support/samples.ts`)
      return sample(rows)
    })
    .join('/')
}

/** The same with the query that the address cannot do without. */
export function fillAddress(path: string, rows: SampleRows): string {
  const query = queries[path]?.(rows)
  return query ? `${fillPath(path, rows)}?${query}` : fillPath(path, rows)
}

export interface Schema {
  $ref?: string
  type?: string
  format?: string
  enum?: string[]
  items?: Schema
  minimum?: number
  maxLength?: number
  properties?: Record<string, Schema>
  required?: string[]
}

/** A body that the description of the API calls right, with everything that it may carry. */
export function sampleOf(
  schema: Schema,
  schemas: Record<string, Schema>,
  rows: SampleRows,
  name = '',
): unknown {
  if (schema.$ref) return sampleOf(schemas[schema.$ref.split('/').pop()!] ?? {}, schemas, rows)
  const byName = fields[name]
  if (byName) return byName(rows)
  if (schema.properties) {
    const entries = Object.entries(schema.properties)
    return Object.fromEntries(entries.map(([key, child]) => [key, sampleOf(child, schemas, rows, key)]))
  }
  if (schema.type === 'array') return [sampleOf(schema.items ?? {}, schemas, rows)]
  if (schema.enum) return schema.enum[0]
  if (schema.type === 'integer' || schema.type === 'number') return schema.minimum ?? 1
  if (schema.type === 'boolean') return true
  return textOf(schema)
}

function textOf({ format, maxLength }: Schema): string {
  if (format === 'date') return '2023-04-26'
  if (format === 'date-time') return '2023-04-26T07:30'
  if (format === 'uuid') return '01900000-0000-7000-8000-000000000000'
  return 'Nội dung mẫu'.slice(0, maxLength)
}
