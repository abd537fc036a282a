import type { Locale } from './context.js'

/** A catalogue in both languages; `en` must have every key of `vi`. */
export interface Bilingual<T> {
  vi: T
  en: T
}

/**
 * The words of one language: `const t = pick(context.locale, messages)`, then `t.save` or `t.seatsLeft(3)`.
 * Write the catalogue as `{ vi, en: typeof vi }`, so that a missing word does not compile.
 */
export function pick<T>(locale: Locale, words: Bilingual<T>): T {
  return words[locale]
}
