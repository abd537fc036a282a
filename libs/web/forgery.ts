import { createHash, timingSafeEqual } from 'node:crypto'
import { bearerToken, cookieToken, type WebRequest } from './request.js'
import { webErrors } from './web.errors.js'

/** The token that proves that a form came from one of our own pages, for this session. */
export const forgeryToken = (session: string): string =>
  createHash('sha256').update(`forgery\n${session}`).digest('base64url')

const equal = (a: string, b: string) =>
  timingSafeEqual(createHash('sha256').update(a).digest(), createHash('sha256').update(b).digest())

function fromOurOwnPage(request: WebRequest): boolean {
  const site = request.headers['sec-fetch-site']
  if (site) return site === 'same-origin' || site === 'none'
  const origin = request.headers.origin
  if (!origin) return true
  return URL.canParse(origin) && new URL(origin).host === request.headers.host
}

/**
 * Refuses a write that another site makes a browser send. Calls with a bearer token are exempt: a
 * browser never adds one by itself. Also takes `_csrf` and `_key` out of the body.
 */
export function protectFromForgery(request: WebRequest): void {
  if (request.method === 'GET' || request.method === 'HEAD') return
  const body = (request.body ?? {}) as Record<string, unknown>
  const { _csrf: sent, _key: key, ...rest } = body
  if (request.body) request.body = rest
  if (typeof key === 'string') request.formKey = key
  if (bearerToken(request)) return
  if (!fromOurOwnPage(request)) throw webErrors.foreign_origin()
  const session = cookieToken(request)
  if (!session) return
  const token = request.headers['x-csrf-token'] ?? sent
  if (typeof token !== 'string' || !equal(token, forgeryToken(session))) throw webErrors.form_expired()
}
