import { todayIn } from '#text'
import { groupedCode } from './certificate-code.js'
import type { CertificateRow } from './certificates.repository.js'

/** What the public learns of a certificate: enough to compare it with the paper, never the birth date. */
export interface Verification {
  status: 'valid' | 'revoked' | 'replaced'
  number: string
  name: string
  unit: string
  trainingTitle: string
  /** `YYYY-MM-DD` */
  dates: { from: string; to: string }
  issuer: string
  issuedOn: string
  revokedOn: string | null
  reason: string | null
  /** Number of the certificate that stands in its place. */
  replacedBy: string | null
  /** In groups of four. */
  code: string
  /** ISO text in UTC. */
  checkedAt: string
}

export function presentVerification(row: CertificateRow, now: Date): Verification {
  const { frozen, state } = row
  return {
    status: state === 'revoked' || state === 'replaced' ? state : 'valid',
    number: row.numberText,
    name: frozen.fullName,
    unit: frozen.unit,
    trainingTitle: frozen.trainingTitle,
    dates: { from: frozen.startsOn, to: frozen.endsOn },
    issuer: frozen.issuerName,
    issuedOn: row.issuedOn,
    revokedOn: row.revokedAt && todayIn(row.revokedAt),
    reason: row.revocationReason,
    replacedBy: row.replacedBy,
    code: groupedCode(row.code),
    checkedAt: now.toISOString(),
  }
}
