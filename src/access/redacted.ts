/** What is looked for: whose data, and the texts that name or reach him. */
export interface Redaction {
  ids: ReadonlySet<string>
  texts: readonly string[]
}

const personal = new Set(['phone', 'email', 'birthDate', 'birthYear', 'gender', 'recipient'])

/**
 * A JSON value with the wanted texts replaced by `replacement`; an object that names one of the ids or texts loses
 * its telephone, e-mail, birth and gender too. Pure; the value itself is left as it is.
 */
export function redacted(value: unknown, wanted: Redaction, replacement: string): unknown {
  if (typeof value === 'string')
    return wanted.texts.reduce((text, one) => text.replaceAll(one, replacement), value)
  if (Array.isArray(value)) return value.map((one) => redacted(one, wanted, replacement))
  if (typeof value !== 'object' || value === null) return value
  const isAbout = Object.values(value).some((one) => typeof one === 'string' && names(one, wanted))
  return Object.fromEntries(
    Object.entries(value).map(([field, one]) => [
      field,
      isAbout && personal.has(field) ? null : redacted(one, wanted, replacement),
    ]),
  )
}

const names = (text: string, { ids, texts }: Redaction) =>
  ids.has(text) || texts.some((one) => text.includes(one))
