import { defineErrors, errorOfConstraint } from '#errors'
import { QueryFailedError } from 'typeorm'

export const databaseErrors = defineErrors({
  database_busy: {
    kind: 'unavailable',
    vi: 'Hệ thống đang bận, việc chưa được ghi. Đồng chí bấm lại sau vài giây.',
    en: 'The system is busy and nothing was saved. Please try again in a few seconds.',
  },
  database_unreachable: {
    kind: 'unavailable',
    vi: 'Chưa kết nối được cơ sở dữ liệu, việc chưa được ghi. Đồng chí thử lại sau ít phút.',
    en: 'The database cannot be reached and nothing was saved. Please try again in a few minutes.',
  },
  still_in_use: {
    kind: 'conflict',
    vi: 'Mục này đang được dùng ở nơi khác nên không xóa được.',
    en: 'This is used elsewhere and cannot be removed.',
  },
})

interface PostgresError extends Error {
  code?: string
  constraint?: string
}

/** lock, statement and idle time-outs, deadlock, serialisation, too many connections */
const busyCodes = new Set(['55P03', '57014', '25P03', '40P01', '40001', '53300'])

/** Codes that say that the server went away or is on its way out. */
const goneCodes = new Set(['57P01', '57P02', '57P03', '08006', '08001', 'ECONNREFUSED', 'ECONNRESET'])

/** Translates what PostgreSQL reports into the error of the capability that named the constraint. */
export function toDomainError(error: unknown): unknown {
  if (!(error instanceof Error)) return error
  const cause = (error instanceof QueryFailedError ? error.driverError : error) as PostgresError
  if (cause.constraint) {
    const known = errorOfConstraint(cause.constraint)
    if (known) return known
    if (cause.code === '23503') return databaseErrors.still_in_use()
  }
  if (cause.code && busyCodes.has(cause.code)) return databaseErrors.database_busy()
  if (cause.code && goneCodes.has(cause.code)) return databaseErrors.database_unreachable()
  if (/timeout exceeded when trying to connect|Connection terminated/.test(cause.message)) {
    return databaseErrors.database_busy()
  }
  return error
}
