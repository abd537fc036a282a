import { DomainError, type ErrorKind, type Params, type Sentence } from './domain-error.js'

export interface ErrorDefinition {
  kind: ErrorKind
  vi: string | Sentence
  en: string | Sentence
  /** The field that the sentence stands beside on a form. */
  field?: string
  /** Name of the database constraint whose breach means this error. */
  constraint?: string
}

type Make = (params?: Params, field?: string) => DomainError

const byConstraint = new Map<string, Make>()

const sentence = (text: string | Sentence): Sentence => (typeof text === 'string' ? () => text : text)

/**
 * Defines the errors of one capability: an object of functions, one for each code.
 * `throw trainingErrors.capacity_below_taken({ taken: 95 })`.
 */
export function defineErrors<const D extends Record<string, ErrorDefinition>>(
  definitions: D,
): { [Code in keyof D]: Make } {
  const makers: Record<string, Make> = {}
  for (const [code, definition] of Object.entries(definitions)) {
    const sentences = { vi: sentence(definition.vi), en: sentence(definition.en) }
    const make: Make = (params = {}, field = definition.field) =>
      new DomainError(code, definition.kind, sentences, params, field)
    makers[code] = make
    if (definition.constraint) byConstraint.set(definition.constraint, make)
  }
  return makers as { [Code in keyof D]: Make }
}

/** The domain error that stands for a breach of the named constraint, if one was defined. */
export function errorOfConstraint(name: string): DomainError | undefined {
  return byConstraint.get(name)?.()
}
