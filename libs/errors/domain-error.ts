/** What went wrong, in the words of HTTP's families but without HTTP. */
export type ErrorKind =
  | 'invalid'
  | 'unauthenticated'
  | 'forbidden'
  | 'not_found'
  | 'conflict'
  | 'gone'
  | 'too_large'
  | 'unsupported'
  | 'unprocessable'
  | 'too_many'
  | 'unavailable'

export type Params = Record<string, string | number>
export type Sentence = (params: Params) => string

/** One field of a request that was refused. `params` fill the sentence of `code`. */
export interface FieldFault {
  field: string
  code: string
  params: Params
}

/**
 * An expected failure of a verb. Carries a machine code and can say itself in both languages;
 * the web adapter turns it into problem+json or into a sentence on the page.
 */
export class DomainError extends Error {
  constructor(
    readonly code: string,
    readonly kind: ErrorKind,
    readonly sentences: { vi: Sentence; en: Sentence },
    readonly params: Params = {},
    /** The form field that it belongs to, when there is one. */
    readonly field?: string,
  ) {
    super(`${code} ${JSON.stringify(params)}`)
    this.name = 'DomainError'
  }

  say(locale: 'vi' | 'en'): string {
    return this.sentences[locale](this.params)
  }
}

/** A request whose fields do not fit its description. Lists every fault at once. */
export class ValidationFailed extends Error {
  constructor(readonly faults: FieldFault[]) {
    super(faults.map((fault) => `${fault.field}: ${fault.code}`).join(', '))
    this.name = 'ValidationFailed'
  }
}
