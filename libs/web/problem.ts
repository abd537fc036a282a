import { HttpException } from '@nestjs/common'
import { DomainError, ValidationFailed, type ErrorKind } from '#errors'
import { sayFault } from '#fields'
import type { FieldError, Locale } from '#pages'
import { webErrors } from './web.errors.js'

const statusOf: Record<ErrorKind, number> = {
  invalid: 400,
  unauthenticated: 401,
  forbidden: 403,
  not_found: 404,
  conflict: 409,
  gone: 410,
  too_large: 413,
  unsupported: 415,
  unprocessable: 422,
  too_many: 429,
  unavailable: 503,
}

/** The body of `application/problem+json` (RFC 9457). */
export interface Problem {
  type: string
  title: string
  status: number
  code: string
  detail: string
  errors?: FieldError[]
  requestId: string
}

const byStatus: Record<number, () => DomainError> = {
  404: webErrors.page_not_found,
  405: webErrors.page_not_found,
  413: webErrors.too_large,
  415: webErrors.unsupported_type,
}

/** A body that is cut off or has no boundary: the reader of multipart forms throws a plain Error. */
const brokenMultipart = /^(Multipart: Boundary not found|Unexpected end of multipart|Part terminated early)/

/** Anything thrown → an error that can be said; an unexpected one becomes `internal`. */
export function toKnownError(error: unknown): DomainError | ValidationFailed {
  if (error instanceof DomainError || error instanceof ValidationFailed) return error
  if (error instanceof Error && brokenMultipart.test(error.message)) return webErrors.broken_form()
  const status = statusOfUnknown(error)
  if (status >= 400 && status < 500) return (byStatus[status] ?? webErrors.bad_request)()
  return webErrors.internal()
}

function statusOfUnknown(error: unknown): number {
  if (error instanceof HttpException) return error.getStatus()
  const status = (error as { statusCode?: unknown } | null)?.statusCode
  return typeof status === 'number' ? status : 500
}

export function toProblem(error: DomainError | ValidationFailed, locale: Locale, requestId: string): Problem {
  if (error instanceof ValidationFailed) {
    const errors = error.faults.map((fault) => ({
      field: fault.field,
      code: fault.code,
      message: sayFault(fault, locale),
    }))
    const detail =
      locale === 'en' ? 'Some fields are not right.' : 'Có mục chưa đúng. Đồng chí xem lời nhắc ở từng ô.'
    return {
      type: 'about:blank',
      title: detail,
      status: 400,
      code: 'invalid_request',
      detail,
      errors,
      requestId,
    }
  }
  const detail = error.say(locale)
  const status = error.code === 'internal' ? 500 : statusOf[error.kind]
  const errors = error.field ? [{ field: error.field, code: error.code, message: detail }] : undefined
  return { type: 'about:blank', title: detail, status, code: error.code, detail, errors, requestId }
}
