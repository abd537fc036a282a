import { LRUCache } from 'lru-cache'
import { markSanitised, type SafeHtml } from '#pages'
import { cleanBody } from './body-html.js'

// The same text is as clean as it was: the key is the whole text, so a changed row is never trusted.
const cleaned = new LRUCache<string, SafeHtml>({ max: 200 })

/** The stored body once more through the sanitiser, for showing it unescaped. */
export function safeBody(bodyHtml: string): SafeHtml {
  const known = cleaned.get(bodyHtml)
  if (known !== undefined) return known
  const safe = markSanitised(cleanBody(bodyHtml))
  cleaned.set(bodyHtml, safe)
  return safe
}
