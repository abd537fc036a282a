import { createHash, randomUUID } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Locale } from '#pages'
import { callerAddress } from './caller-address.js'
import { webErrors } from './web.errors.js'

export interface WebRequest extends FastifyRequest {
  /** Taken out of the body before validation. */
  formKey?: string
  cookies: Record<string, string | undefined>
}

export type WebReply = FastifyReply

export interface RequestFacts {
  id: string
  key: string | null
  hash: string
  address: string
  /** As it was sent: never to be shown unread. */
  userAgent: string
}

export const SESSION_COOKIES = ['__Host-tap-huan', 'tap-huan'] as const
export const LOCALE_COOKIE = 'lang'

const bearer = /^Bearer ([A-Za-z0-9_-]{20,200})$/

export const bearerToken = (request: WebRequest): string | null =>
  bearer.exec(request.headers.authorization ?? '')?.[1] ?? null

export const cookieToken = (request: WebRequest): string | null =>
  SESSION_COOKIES.map((name) => request.cookies[name]).find(Boolean) ?? null

/** The caller's session token. A bearer token wins, and then the cookie is not looked at. */
export const sessionToken = (request: WebRequest): string | null =>
  request.headers.authorization ? bearerToken(request) : cookieToken(request)

/** HTML only when the caller lists it; everything else gets JSON. */
export const wantsPage = (request: WebRequest): boolean =>
  (request.headers.accept ?? '').includes('text/html')

export function localeOf(request: WebRequest): Locale {
  const chosen =
    (request.query as Record<string, unknown> | undefined)?.lang ?? request.cookies?.[LOCALE_COOKIE]
  if (chosen === 'en' || chosen === 'vi') return chosen
  if (wantsPage(request)) return 'vi'
  return /^\s*en\b/i.test(request.headers['accept-language'] ?? '') ? 'en' : 'vi'
}

const keyShape = /^[A-Za-z0-9_-]{8,100}$/

/** What an act needs to know of its request: for the audit, repeats and throttling. */
export function requestInfo(request: WebRequest): RequestFacts {
  return {
    id: request.id,
    key: keyOf(request),
    hash: createHash('sha256')
      .update(`${request.method} ${pathOf(request)}\n`)
      .update(JSON.stringify(request.body ?? null, withoutPasswords))
      .digest('hex'),
    address: callerAddress(request.ip),
    userAgent: request.headers['user-agent'] ?? '',
  }
}

/** The hash is kept for a day: a plain one of a password could be guessed from it. */
const withoutPasswords = (field: string, value: unknown) => (/password/i.test(field) ? undefined : value)

/** A key that cannot be kept is refused: left out in silence, a repeat would be a second act. */
function keyOf(request: WebRequest): string | null {
  if (request.method === 'GET' || request.method === 'HEAD') return null
  const header = request.headers['idempotency-key']
  const key = (typeof header === 'string' ? header : request.formKey) || null
  if (key && !keyShape.test(key)) throw webErrors.bad_idempotency_key()
  return key
}

export const pathOf = (request: FastifyRequest): string => request.url.split('?', 1)[0]!

export const newRequestId = () => randomUUID()
