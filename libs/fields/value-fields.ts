import { atVietnamTime, parseDate, parsePartialDate } from '#text'
import { Field, type FieldOptions, type Reading } from './field.js'

/** A whole number; a form's digits and a JSON number are both read, `1.5`, `1e9` and `12a` are not. */
export const IntField = (options: FieldOptions & { min: number; max: number }) =>
  Field(options, { type: 'integer', minimum: options.min, maximum: options.max }, (raw) => {
    const text = typeof raw === 'number' ? String(raw) : typeof raw === 'string' ? raw.trim() : ''
    const value = /^-?\d{1,15}$/.test(text) ? Number(text) : NaN
    if (value >= options.min && value <= options.max) return { value }
    return { fault: 'not_integer', params: { min: options.min, max: options.max } }
  })

/** A day as text `YYYY-MM-DD`; a form may also send 26/4/2023. 30/2 is refused. */
export const DateField = (options: FieldOptions = {}) =>
  Field(options, { type: 'string', format: 'date' }, (raw) => {
    const date = typeof raw === 'string' ? parseDate(raw) : null
    return date ? { value: date } : { fault: 'not_date' }
  })

/**
 * A year alone or a full day, as exactly as it was given: text `1985` or `1985-04-26`, never 1 January for a year.
 * A form may also send 26/4/1985. A month without a day is refused.
 */
export const PartialDateField = (options: FieldOptions & { min: number; max: number }) =>
  Field(options, { type: 'string', pattern: '^\\d{4}(-\\d{2}-\\d{2})?$', example: '1985' }, (raw) => {
    const said = typeof raw === 'string' || typeof raw === 'number' ? parsePartialDate(raw) : null
    if (!said || said.precision === 'month') return { fault: 'not_partial_date' }
    if (said.year < options.min || said.year > options.max) return { fault: 'not_partial_date' }
    return { value: said.day ?? String(said.year) }
  })

/** A time of day as text `HH:MM`. */
export const TimeField = (options: FieldOptions = {}) =>
  Field(options, { type: 'string', pattern: '^\\d{2}:\\d{2}$', example: '07:30' }, (raw) => {
    const match = typeof raw === 'string' ? /^(\d{1,2})[:hg.](\d{2})$/.exec(raw.trim()) : null
    if (!match || Number(match[1]) > 23 || Number(match[2]) > 59) return { fault: 'not_time' }
    return { value: `${match[1]!.padStart(2, '0')}:${match[2]}` }
  })

const localMoment = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2})(?::\d{2})?$/
const zonedMoment = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,6})?)?(?:Z|[+-]\d{2}:?\d{2})$/

function readMoment(raw: unknown): Reading {
  if (typeof raw !== 'string') return { fault: 'not_moment' }
  const text = raw.trim()
  const day = parseDate(text.slice(0, 10))
  if (!day) return { fault: 'not_moment' }
  const local = localMoment.exec(text)
  const moment = local ? atVietnamTime(local[1]!, local[2]!) : zonedMoment.test(text) ? new Date(text) : null
  return moment && !Number.isNaN(moment.getTime()) ? { value: moment } : { fault: 'not_moment' }
}

/** A moment: `2023-04-26T07:30` is Vietnam's time, with a zone it is taken as it says. A `Date`. */
export const MomentField = (options: FieldOptions = {}) =>
  Field(options, { type: 'string', format: 'date-time' }, readMoment)

/** `true`/`false`, or a form's check box (`on`, `1`). Give the property `= false`: an unchecked box is not sent. */
export const BooleanField = (options: Pick<FieldOptions, 'description'> = {}) =>
  Field({ ...options, optional: true }, { type: 'boolean', default: false }, (raw) => {
    if (raw === true || raw === 'true' || raw === 'on' || raw === '1') return { value: true }
    if (raw === false || raw === 'false' || raw === '0') return { value: false }
    return { fault: 'not_boolean' }
  })

export const ChoiceField = (choices: readonly string[], options: FieldOptions = {}) =>
  Field(options, { type: 'string', enum: [...choices] }, (raw) =>
    typeof raw === 'string' && choices.includes(raw)
      ? { value: raw }
      : { fault: 'not_choice', params: { choices: choices.join(', ') } },
  )

/** Several of the choices, each once; a form may send one value for a list of one. */
export const ChoiceListField = (choices: readonly string[], options: FieldOptions = {}) =>
  Field(options, { type: 'string', enum: [...choices], isArray: true }, (raw) => {
    const list: unknown[] = Array.isArray(raw) ? raw : [raw]
    if (list.length === 0 && !options.optional) return { fault: 'required' }
    return list.every((one) => (choices as readonly unknown[]).includes(one))
      ? { value: [...new Set(list)] }
      : { fault: 'not_choice', params: { choices: choices.join(', ') } }
  })

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/

export const isUuid = (text: unknown): text is string => typeof text === 'string' && uuid.test(text)

export const IdField = (options: FieldOptions = {}) =>
  Field(options, { type: 'string', format: 'uuid' }, (raw) =>
    typeof raw === 'string' && isUuid(raw.toLowerCase()) ? { value: raw.toLowerCase() } : { fault: 'not_id' },
  )
