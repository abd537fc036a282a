import { Field, type FieldOptions, type Reading } from '#fields'
import { hasControl, normalizeText } from '#text'

interface LinesOptions extends FieldOptions {
  /** Lines at most, and characters of a line. */
  max: number
  maxLength: number
}

function readLines(raw: unknown, { max, maxLength }: LinesOptions): Reading {
  const parts: unknown[] = typeof raw === 'string' ? raw.split(/\r\n?|\n/) : Array.isArray(raw) ? raw : [raw]
  if (!parts.every((part) => typeof part === 'string')) return { fault: 'not_text' }
  if (parts.some(hasControl)) return { fault: 'bad_characters' }
  const lines = parts.map(normalizeText).filter(Boolean)
  if (lines.length > max) return { fault: 'too_many_items', params: { max } }
  if (lines.some((line) => [...line].length > maxLength)) {
    return { fault: 'too_long', params: { max: maxLength } }
  }
  return { value: lines.length > 0 ? lines : undefined }
}

/** Several short texts: a list, or one text with one on each line (as a form's box sends them). Always optional. */
export const LinesField = (options: LinesOptions) =>
  Field(
    { ...options, optional: true },
    {
      type: 'array',
      items: { type: 'string', maxLength: options.maxLength },
      maxItems: options.max,
    },
    (raw) => readLines(raw, options),
  )
