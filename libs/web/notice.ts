import type { WebReply, WebRequest } from './request.js'

const NOTICE = 'notice'

/** Keeps one sentence for the next page that this browser opens. */
export function leaveNotice(reply: WebReply, sentence: string): void {
  reply.setCookie(NOTICE, sentence, { path: '/', httpOnly: true, sameSite: 'lax', maxAge: 60 })
}

/** Reads the sentence and forgets it. */
export function takeNotice(request: WebRequest, reply: WebReply): string | null {
  const sentence = request.cookies[NOTICE]
  if (!sentence) return null
  reply.clearCookie(NOTICE, { path: '/' })
  return sentence
}
