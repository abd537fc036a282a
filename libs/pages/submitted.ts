import type { PageContext, Submitted } from './context.js'

/** `sessions[0][endsAt]` and `sessions[0].endsAt` name the same field. */
function segments(path: string): string[] {
  return path.split(/[[\].]+/).filter((part) => part !== '')
}

function valueAt(values: unknown, path: string[]): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, key)
        ? (value as Record<string, unknown>)[key]
        : undefined,
    values,
  )
}

/** What was typed into a field of a refused form, as the form sent it; undefined when it sent nothing. */
export function submittedValue(submitted: Submitted | undefined, name: string): unknown {
  if (!submitted) return undefined
  return Object.hasOwn(submitted.values, name)
    ? submitted.values[name]
    : valueAt(submitted.values, segments(name))
}

/** The text to show in a field: what was typed before what is stored. */
export function shownText(context: PageContext, name: string, stored: unknown): string {
  const typed = submittedValue(context.submitted, name)
  const value = typed ?? stored
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? `${value}`
    : ''
}

/** The first error of a field, or undefined. */
export function errorOf(context: PageContext, name: string): string | undefined {
  const wanted = segments(name).join('.')
  return context.submitted?.errors.find((error) => segments(error.field).join('.') === wanted)?.message
}

/** The id of a field's control: the error summary links to it. */
export function fieldId(name: string): string {
  return `f-${segments(name).join('-')}`
}
