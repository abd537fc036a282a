import { QueryFailedError } from 'typeorm'

interface Coded {
  code?: unknown
  constraint?: unknown
}

/**
 * What may be kept of a failure: kind, code, constraint and the place in the code. The message stays
 * out, because it may quote a name or a phone number.
 */
export function failureText(error: unknown): string {
  if (!(error instanceof Error)) return 'UnknownError'
  const coded = (error instanceof QueryFailedError ? error.driverError : error) as Coded
  const facts = [coded.code, coded.constraint].filter((fact) => typeof fact === 'string')
  const place = /(?:at |\()(?:file:\/\/)?[^\s()]*?([\w.-]+\.[cm]?[jt]sx?:\d+):\d+/.exec(framesOf(error))?.[1]
  return [error.name, ...facts, ...(place ? [`at ${place}`] : [])].join(' ').slice(0, 300)
}

/** The stack without the message, which stands before the first frame and may itself look like one. */
function framesOf(error: Error): string {
  const stack = error.stack ?? ''
  const start = stack.startsWith(`${error.name}: ${error.message}`)
    ? error.name.length + 2 + error.message.length
    : 0
  const frames = stack.slice(start)
  const first = frames.search(/^\s+at /m)
  return first < 0 || start === 0 ? '' : frames.slice(first)
}
