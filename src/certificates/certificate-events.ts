import { v7 as uuid } from 'uuid'
import type { CertificateEvent } from './certificate-event.entity.js'

export type CertificateEventKind = 'numbered' | 'made' | 'revoked' | 'replaced'

export const eventLabels: Record<CertificateEventKind, string> = {
  numbered: 'Cấp số',
  made: 'Làm xong tệp PDF',
  revoked: 'Thu hồi',
  replaced: 'Thay bằng giấy khác',
}

/** One line of a certificate's history. */
export const certificateEvent = (
  certificateId: string,
  kind: CertificateEventKind,
  actorLabel: string,
  at: Date,
  reason: string | null = null,
): CertificateEvent => ({ id: uuid(), certificateId, kind, reason, actorLabel, at })
