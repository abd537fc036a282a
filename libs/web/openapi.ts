import type { INestApplication } from '@nestjs/common'
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger'
import { FORM } from './faces.js'

export interface DescribedRoute {
  handler: object
  method: string
  path: string
}

const problem = {
  type: 'object',
  required: ['type', 'title', 'status', 'code', 'detail', 'requestId'],
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer' },
    code: { type: 'string' },
    detail: { type: 'string' },
    requestId: { type: 'string' },
    errors: {
      type: 'array',
      items: {
        type: 'object',
        properties: { field: { type: 'string' }, code: { type: 'string' }, message: { type: 'string' } },
      },
    },
  },
} as const

/** True for a GET that only shows a form: it has no place in the description of the API. */
export const isFormOnly = (handler: object): boolean => Reflect.getMetadata(FORM, handler) === true

/** The description of the API, made from the routes and the DTOs that really stand. */
export function describeApi(app: INestApplication, title: string, version: string): OpenAPIObject {
  const config = new DocumentBuilder().setTitle(title).setVersion(version).addBearerAuth().build()
  const document = SwaggerModule.createDocument(app, config, {
    operationIdFactory: (controller, action) => `${controller.replace(/Controller$/, '')}_${action}`,
  })
  document.components = {
    ...document.components,
    schemas: { ...document.components?.schemas, Problem: problem as never },
  }
  for (const operations of Object.values(document.paths)) {
    for (const operation of Object.values(
      operations as Record<string, { responses?: Record<string, unknown> }>,
    )) {
      if (!operation?.responses) continue
      operation.responses.default = {
        description: 'What went wrong',
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
      }
    }
  }
  return document
}
