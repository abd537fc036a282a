/** waiting: has a number, its file is still to be made. replaced: revoked, and issued anew under another number. */
export const certificateStates = ['waiting', 'issued', 'revoked', 'replaced'] as const

export type CertificateState = (typeof certificateStates)[number]

/** What the register shows; a failed one waits in the database. */
export const stateLabels: Record<CertificateState | 'failed', string> = {
  waiting: 'Đang chờ',
  failed: 'Lỗi',
  issued: 'Đã làm',
  revoked: 'Đã thu hồi',
  replaced: 'Đã thay',
}
