import type { SetTerms } from './terms.repository.js'

const fields: Record<keyof SetTerms, string> = {
  needsApproval: 'Duyệt người tự đăng ký',
  walkInLimit: 'Nhận người đến không đăng ký trước',
  unitsMaySubstitute: 'Đơn vị tự thay người qua đường dẫn',
  quotasReturnAt: 'Trả chỗ chưa dùng về lớp',
  reminderDays: 'Nhắc trước ngày học',
  sendsThanks: 'Gửi thư cảm ơn sau lớp',
}

/** How a training takes people, in words. */
export const termsMessages = {
  fields,
  yes: 'có',
  no: 'không',
  title: 'Cách nhận người',
  edit: 'Sửa cách nhận người',
  save: 'Lưu cách nhận người',
  saved: 'Đã lưu cách nhận người.',
  keep: 'Thôi, giữ nguyên',
  hints: {
    needsApproval: 'Người đăng ký trên trang công khai chờ đơn vị tổ chức duyệt rồi mới được xếp chỗ.',
    walkInLimit: 'Số người tối đa, ngoài số chỗ của lớp. Để 0 thì không nhận.',
    unitsMaySubstitute: 'Đến hết buổi học, đơn vị vẫn mở được đường dẫn để thay người.',
    quotasReturnAt:
      'Từ lúc này, chỗ đơn vị chưa dùng xếp cho người đang chờ, theo thứ tự. Để trống thì không tự trả.',
    reminderDays: 'Số ngày trước buổi đầu; người có chỗ nhận thư nhắc. Để trống thì không nhắc.',
    sendsThanks: 'Người có mặt nhận thư cảm ơn khi lớp được ghi là đã tổ chức.',
  },
  people: 'người',
  days: 'ngày',
  none: 'không',
  never: 'không tự trả',
  returnNow: 'Trả chỗ chưa dùng ngay',
  returnTitle: 'Trả chỗ chưa dùng về lớp?',
  returnEffects: [
    'chỗ các đơn vị chưa dùng xếp ngay cho người đang chờ, theo thứ tự, không kể đơn vị;',
    'đơn vị chưa trả lời vẫn cử được người nếu lớp còn chỗ.',
  ],
  returnedAt: (at: string) => `Chỗ chưa dùng đã trả về lớp lúc ${at}.`,
  returned: (promoted: number) =>
    promoted > 0
      ? `Đã trả chỗ chưa dùng về lớp; ${promoted} người chờ được xếp chỗ.`
      : 'Đã trả chỗ chưa dùng về lớp.',
}
