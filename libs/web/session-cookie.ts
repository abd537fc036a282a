import { SESSION_COOKIES, type WebReply } from './request.js'

const [secureName, plainName] = SESSION_COOKIES

/** `__Host-` when the public address is https, else a plain cookie (pages then show a warning). */
export function setSessionCookie(reply: WebReply, token: string, secure: boolean, expiresAt: Date): void {
  reply.setCookie(secure ? secureName : plainName, token, {
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    secure,
    expires: expiresAt,
  })
}

export function clearSessionCookies(reply: WebReply): void {
  reply.clearCookie(plainName, { path: '/' })
  reply.clearCookie(secureName, { path: '/', secure: true })
}
