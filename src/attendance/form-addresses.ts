import { pathOf, type WebRequest } from '#web'

const isId = (value: unknown): value is string =>
  typeof value === 'string' && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(value)

const withQuery = (path: string, query: Record<string, unknown>) => {
  const ids = Object.entries(query).filter((pair): pair is [string, string] => isId(pair[1]))
  return ids.length === 0 ? path : `${path}?${new URLSearchParams(ids).toString()}`
}

const sent = (request: WebRequest) => (request.body ?? {}) as Record<string, unknown>

/** The door from which a scan came; shown again on the session that was sent when none is given. */
export function doorOf(
  request: WebRequest,
  query: Record<string, unknown> = { sessionId: sent(request).sessionId },
): string {
  return withQuery(pathOf(request).replace(/\/scans$/, '/door'), query)
}

/** The form of a decision; without a person and a session there is none, only the list. */
export function decisionFormOf(request: WebRequest): string {
  const { registrationId, sessionId } = sent(request)
  const base = pathOf(request)
  if (!isId(registrationId) || !isId(sessionId)) return base.replace(/-decisions$/, '')
  return withQuery(`${base}/new`, { registrationId, sessionId })
}
