/** What a letter is about; the capability that sends it writes its text. */
export const letterPurposes = [
  'invitation',
  'ticket',
  'waiting',
  'promotion',
  'withdrawal',
  'reminder',
  'change',
  'postponement',
  'resumption',
  'cancellation',
  'certificate',
  'revocation',
  'account',
] as const

export type LetterPurpose = (typeof letterPurposes)[number]

export const purposeLabels: Record<LetterPurpose, string> = {
  invitation: 'Mời cử người',
  ticket: 'Vé dự lớp',
  waiting: 'Vào danh sách chờ',
  promotion: 'Được nhận vào lớp',
  withdrawal: 'Xin rút',
  reminder: 'Nhắc lịch',
  change: 'Lớp thay đổi',
  postponement: 'Hoãn lớp',
  resumption: 'Mở lại lớp',
  cancellation: 'Hủy lớp',
  certificate: 'Giấy chứng nhận',
  revocation: 'Thu hồi giấy chứng nhận',
  account: 'Tài khoản',
}
