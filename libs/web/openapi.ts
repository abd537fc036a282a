import type { INestApplication } from '@nestjs/common'
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger'
import { FORM } from './faces.js'

const text = { type: 'string' } as const

const bearer = {
  type: 'http',
  scheme: 'bearer',
  description:
    'An API token (tht_…) made by a member of staff at /account/tokens. It does what its scopes allow, out of the ' +
    'permissions of its owner; `x-permission` names the one that an operation asks for. Or the token of a session, ' +
    'as POST /sign-in answers it.',
} as const

const problem = {
  type: 'object',
  required: ['type', 'title', 'status', 'code', 'detail', 'requestId'],
  properties: {
    type: text,
    title: text,
    status: { type: 'integer' },
    code: text,
    detail: text,
    requestId: text,
    errors: {
      type: 'array',
      items: { type: 'object', properties: { field: text, code: text, message: text } },
    },
  },
} as const

/** True for a GET that only shows a form: it has no place in the description of the API. */
export const isFormOnly = (handler: object): boolean => Reflect.getMetadata(FORM, handler) === true

/** The description of the API, made from the routes and the DTOs that really stand. */
export function describeApi(app: INestApplication, title: string, version: string): OpenAPIObject {
  const config = new DocumentBuilder().setTitle(title).setVersion(version).addBearerAuth(bearer).build()
  const document = SwaggerModule.createDocument(app, config, {
    operationIdFactory: (controller, action) => `${controller.replace(/Controller$/, '')}_${action}`,
  })
  document.components = {
    ...document.components,
    schemas: { ...document.components?.schemas, Problem: problem as never },
  }
  for (const operations of Object.values(document.paths)) {
    for (const operation of Object.values(operations as Record<string, Operation | undefined>)) {
      if (operation?.responses) {
        describeFaces(operation)
        describeAccess(operation)
      }
    }
  }
  return document
}

interface Answer {
  description: string
  content?: Record<string, object>
  headers?: Record<string, object>
}

interface Operation {
  responses: Record<string, Answer>
  requestBody?: { content: Record<string, object> }
  'x-page'?: boolean
  'x-after'?: boolean
  'x-produces'?: string[]
  /** Left by the application on an operation that is for everybody. */
  'x-public'?: boolean
  security?: Record<string, string[]>[]
}

const page = { 'text/html': { schema: text } }
const location = { Location: { schema: text } }

/** Says of an operation whether it wants to know who calls. */
function describeAccess(operation: Operation): void {
  operation.security = operation['x-public'] ? [] : [{ bearer: [] }]
  delete operation['x-public']
}

/** Says of an operation what the interceptor and the filter make of it: JSON, a page or a file; a problem. */
function describeFaces(operation: Operation): void {
  const { 'x-page': hasPage, 'x-after': redirects, 'x-produces': types } = operation
  delete operation['x-page']
  delete operation['x-after']
  delete operation['x-produces']
  const success = Object.entries(operation.responses).find(([status]) => status.startsWith('2'))?.[1]
  if (success) {
    success.description ||= 'Done'
    success.content = types
      ? Object.fromEntries(types.map((type) => [type, { schema: { ...text, format: 'binary' } }]))
      : { 'application/json': { schema: {} }, ...success.content, ...(hasPage ? page : {}) }
    if (redirects) success.headers = location
  }
  if (redirects) {
    operation.responses['303'] = { description: 'For a form: the page to go to next', headers: location }
  }
  const body = operation.requestBody?.content
  if (body?.['application/json']) body['application/x-www-form-urlencoded'] ??= body['application/json']
  operation.responses.default = {
    description: 'What went wrong',
    content: {
      'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } },
      ...page,
    },
  }
}
