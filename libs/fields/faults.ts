import type { FieldFault, Params } from '#errors'
import type { ValidationError } from 'class-validator'

/** A validator's message carries code and params, so that the sentence is chosen in the reader's language. */
export const faultMessage = (code: string, params: Params = {}) => JSON.stringify({ code, params })

function parseMessage(message: string): { code: string; params: Params } {
  try {
    return JSON.parse(message) as { code: string; params: Params }
  } catch {
    return { code: /should not exist/.test(message) ? 'unknown_field' : 'bad_pattern', params: {} }
  }
}

/** Flattens class-validator's tree to one fault for each field: `sessions[0].endsAt`. */
export function toFaults(errors: ValidationError[], parent = ''): FieldFault[] {
  return errors.flatMap((error) => {
    const index = /^\d+$/.test(error.property)
    const field = index
      ? `${parent}[${error.property}]`
      : parent
        ? `${parent}.${error.property}`
        : error.property
    const own = Object.values(error.constraints ?? {}).map(parseMessage)
    const worst = own.find((fault) => fault.code === 'required') ?? own[0]
    return [...(worst ? [{ field, ...worst }] : []), ...toFaults(error.children ?? [], field)]
  })
}
