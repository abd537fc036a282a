/** What a letter is about; the capability that sends it writes its text. */
export const letterPurposes = [
  'invitation',
  'request',
  'rejection',
  'ticket',
  'waiting',
  'promotion',
  'withdrawal',
  'substitution',
  'reminder',
  'change',
  'postponement',
  'resumption',
  'cancellation',
  'thanks',
  'certificate',
  'revocation',
  'account',
] as const

export type LetterPurpose = (typeof letterPurposes)[number]

export const purposeLabels: Record<LetterPurpose, string> = {
  invitation: 'Mời cử người',
  request: 'Nhận đăng ký',
  rejection: 'Không duyệt',
  ticket: 'Vé dự lớp',
  waiting: 'Vào danh sách chờ',
  promotion: 'Được nhận vào lớp',
  withdrawal: 'Xin rút',
  substitution: 'Dự thay',
  reminder: 'Nhắc lịch',
  change: 'Lớp thay đổi',
  postponement: 'Hoãn lớp',
  resumption: 'Mở lại lớp',
  cancellation: 'Hủy lớp',
  thanks: 'Cảm ơn',
  certificate: 'Giấy chứng nhận',
  revocation: 'Thu hồi giấy chứng nhận',
  account: 'Tài khoản',
}
