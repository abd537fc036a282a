import type { DeclaredRoute } from '../../src/access/declared-routes.js'
import type { SampleRows } from './sample-rows.js'
import { sampleOf, words, type Schema } from './samples.js'
import type { TestApp } from './test-app.js'

export interface Operation {
  operationId: string
  parameters?: { name: string; in: string; required?: boolean; schema?: Schema }[]
  requestBody?: { content: Record<string, { schema: Schema }> }
  responses: Record<string, { content?: Record<string, unknown> }>
}

/** The description of the API, as the running application gives it. */
export interface ApiDocument {
  paths: Record<string, Partial<Record<'get' | 'post', Operation>>>
  components: { schemas: Record<string, Schema> }
}

export async function readApi(app: TestApp): Promise<ApiDocument> {
  const { body } = await app.visitor.get('/api/openapi.json').expect(200)
  return body as ApiDocument
}

/** An event stream has no end to wait for: it is tested beside its capability. */
export const isStream = ({ path }: DeclaredRoute) => path.endsWith('-stream')

/** `/organizations/:id` → `/organizations/{id}`, as the description writes it. */
export const describedPath = (path: string) => path.replace(/:(\w+)/g, '{$1}')

export const operationOf = (api: ApiDocument, { method, path }: DeclaredRoute): Operation | undefined =>
  api.paths[describedPath(path)]?.[method.toLowerCase() as 'get' | 'post']

/** The schema of the body, its `$ref` followed; null for a route that takes none. */
export function bodySchemaOf(api: ApiDocument, operation: Operation | undefined): Schema | null {
  const schema = Object.values(operation?.requestBody?.content ?? {})[0]?.schema
  if (!schema) return null
  return schema.$ref ? (api.components.schemas[schema.$ref.split('/').pop()!] ?? null) : schema
}

/** A body that the description calls right, with ids of `rows` wherever it names a row. */
export function sampleBody(api: ApiDocument, route: DeclaredRoute, rows: SampleRows): object {
  const schema = bodySchemaOf(api, operationOf(api, route))
  if (!schema) return {}
  return { ...(sampleOf(schema, api.components.schemas, rows) as object), ...words[route.path] }
}
