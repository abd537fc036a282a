import { hasControl, normalizeText, parsePhone } from '#text'
import { Field, type FieldOptions, type Reading } from './field.js'

export interface TextOptions extends FieldOptions {
  /** Characters after normalising. */
  max: number
  min?: number
  /** Line breaks are kept. */
  multiline?: boolean
  /** Taken as typed (passwords): no normalising, no trimming. */
  verbatim?: boolean
  pattern?: RegExp
}

const normalizeLines = (text: string) =>
  text
    .replace(/\r\n?/g, '\n')
    .split('\n')
    .map(normalizeText)
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()

function readText(raw: unknown, options: TextOptions): Reading {
  if (typeof raw !== 'string') return { fault: 'not_text' }
  if (raw.length > options.max * 4 + 100) return { fault: 'too_long', params: { max: options.max } }
  if (hasControl(options.multiline ? raw.replace(/[\r\n\t]/g, ' ') : raw)) return { fault: 'bad_characters' }
  const text = options.verbatim ? raw : options.multiline ? normalizeLines(raw) : normalizeText(raw)
  const length = [...text].length
  if (length === 0) return options.optional ? { value: undefined } : { fault: 'required' }
  if (length > options.max) return { fault: 'too_long', params: { max: options.max } }
  if (options.min && length < options.min) return { fault: 'too_short', params: { min: options.min } }
  if (options.pattern && !options.pattern.test(text)) return { fault: 'bad_pattern' }
  return { value: text }
}

/** One line (or lines) of text, normalised as Vietnamese text is stored: NFC, single spaces, Đ folded. */
export const TextField = (options: TextOptions) =>
  Field(options, { type: 'string', maxLength: options.max, minLength: options.min }, (raw) =>
    readText(raw, options),
  )

/** An address with a plain local part and no way to smuggle a header line. Lower-cased. */
export const EmailField = (options: FieldOptions = {}) =>
  Field(options, { type: 'string', format: 'email', maxLength: 254 }, (raw) => {
    if (typeof raw !== 'string') return { fault: 'not_text' }
    const text = raw.trim().toLowerCase()
    const plain = /^[a-z0-9._%+-]{1,64}@(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,24}$/
    return text.length <= 254 && plain.test(text) && !text.includes('..')
      ? { value: text }
      : { fault: 'not_email' }
  })

/** A Vietnamese telephone number; stored as E.164. */
export const PhoneField = (options: FieldOptions = {}) =>
  Field(options, { type: 'string', example: '0900 000 001' }, (raw) => {
    const phone = typeof raw === 'string' || typeof raw === 'number' ? parsePhone(String(raw)) : null
    return phone ? { value: phone.e164 } : { fault: 'not_phone' }
  })
