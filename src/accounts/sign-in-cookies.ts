import type { WebReply, WebRequest } from '#web'

const PENDING = 'tap-huan-code'
const DEVICE = 'tap-huan-device'
const YEAR_SECONDS = 365 * 24 * 3600

/** `__Host-` only where HTTPS makes it possible, as for the session's cookie. */
const named = (name: string, secure: boolean) => (secure ? `__Host-${name}` : name)
const safe = (secure: boolean) => ({ path: '/', httpOnly: true, sameSite: 'lax', secure }) as const

function read(request: WebRequest, name: string): string | null {
  return request.cookies[named(name, true)] ?? request.cookies[name] ?? null
}

export const pendingToken = (request: WebRequest) => read(request, PENDING)
export const deviceMark = (request: WebRequest) => read(request, DEVICE)

export function setPendingCookie(reply: WebReply, token: string, secure: boolean, expires: Date): void {
  reply.setCookie(named(PENDING, secure), token, { ...safe(secure), expires })
}

export function clearPendingCookie(reply: WebReply, secure: boolean): void {
  reply.clearCookie(named(PENDING, secure), safe(secure))
}

export function setDeviceCookie(reply: WebReply, mark: string, secure: boolean): void {
  reply.setCookie(named(DEVICE, secure), mark, { ...safe(secure), maxAge: YEAR_SECONDS })
}
