import type { AttendanceState, DecisionKind, ScanMethod } from './scan-kinds.js'

export const stateLabels: Record<AttendanceState, string> = {
  present: 'Có mặt',
  late: 'Đi muộn',
  excused: 'Vắng có phép',
  absent: 'Vắng không phép',
}

export const decisionLabels: Record<DecisionKind, string> = {
  present: 'Có mặt',
  excused: 'Vắng có phép',
  absent: 'Vắng không phép',
}

export const methodLabels: Record<ScanMethod, string> = { ticket: 'quét vé', search: 'tìm tên' }

export const vi = {
  attendance: 'Điểm danh',
  checkIn: 'Điểm danh',
  seeAttendance: 'Xem điểm danh',
  wasThere: 'đã được ghi có mặt',
  wasThereAt: (time: string) => `đã điểm danh lúc ${time}`,
  noSessions: 'Lớp chưa có buổi nào',
  addSessions: 'Ghi ngày giờ các buổi',
  noSessionsHint: 'Thêm ngày giờ các buổi ở trang sửa lớp, rồi mở lại trang này.',
  openDoor: 'Mở máy điểm danh',
  openBoard: 'Bảng hội trường',

  there: (n: number, total: number) => `${n}/${total} có mặt`,
  notCome: 'Chưa đến',
  people: (n: number) => `${n} người`,
  name: 'Họ và tên',
  unit: 'Đơn vị',
  filter: 'Lọc theo tình trạng',
  all: 'Tất cả',
  find: 'Tìm họ tên',
  noneFound: 'Không có người nào như vậy',
  noneFoundHint: 'Đồng chí chọn “Tất cả”, hoặc gõ ít chữ hơn; không cần gõ dấu.',
  noPeople: 'Chưa có ai được xếp chỗ',
  noPeopleHint: 'Người đăng ký được xếp chỗ sẽ có tên ở đây để điểm danh.',
  correct: 'Sửa',
  excuse: 'Ghi phép',
  correctOf: (name: string, session: string) => `Sửa điểm danh của ${name}, ${session}`,
  decidedBy: (who: string) => `${who} ghi`,

  decisionTitle: 'Sửa điểm danh',
  decisionLead:
    'Lượt quét vẫn được giữ nguyên; điều đồng chí ghi ở đây được tính thay cho lượt quét, kèm tên và lý do.',
  now: 'Đang ghi là',
  arrived: 'Vào lúc',
  kind: 'Ghi lại là',
  reason: 'Lý do',
  reasonHint: 'Ghi ngắn gọn, ví dụ: ốm, có đơn xin phép; quên mang vé, có ký danh sách giấy.',
  decide: 'Lưu điểm danh',
  decided: 'Đã lưu điểm danh.',
  earlier: 'Các lần sửa trước',
  back: 'Về trang điểm danh',

  today: 'Điểm danh hôm nay',
  todayLead: 'Đồng chí chọn buổi để đứng cửa.',
  nothingToday: 'Hôm nay không có buổi nào',
  nothingTodayHint: 'Trang này chỉ có các buổi của hôm nay trong phạm vi của đồng chí.',
  home: 'Về bàn làm việc',

  door: 'Điểm danh ở cửa',
  entered: (n: number, total: number) => ({ n: String(n), rest: `/${total} đã vào` }),
  ready: 'Quét vé hoặc gõ mã',
  readyHint: 'Máy quét USB gõ mã vào ô bên dưới rồi tự gửi. Gõ tay thì bấm Enter.',
  cameraNeedsHttps:
    'Máy ảnh chưa dùng được: địa chỉ này chưa có https. Đồng chí dùng máy quét USB, gõ mã hoặc tìm tên.',
  cameraLater: 'Quét bằng máy ảnh chưa có trong bản này. Đồng chí dùng máy quét USB, gõ mã hoặc tìm tên.',
  code: 'Mã trên vé',
  send: 'Ghi',
  searchName: 'Tìm tên, không cần dấu',
  search: 'Tìm',
  markPresent: 'Có mặt',
  markPresentOf: (name: string) => `Ghi có mặt ${name}`,
  enteredAt: (time: string) => `Đã vào ${time}`,
  nobody: 'Không có ai tên như vậy trong danh sách buổi này. Đồng chí gõ ít chữ hơn.',
  otherSession: 'Đổi buổi',
  online: 'Có mạng',
  offline: 'Mất mạng',
  notSent: 'Chưa ghi được',
  notSentHint: 'Mất mạng hoặc máy chủ bận. Mã vẫn còn trong ô: đồng chí bấm Ghi để gửi lại.',
  signedOut: 'Chưa ghi được: đã hết phiên đăng nhập hoặc trang đã cũ. Đồng chí tải lại trang rồi quét lại.',
  sounds: 'Máy kêu và rung theo kết quả',

  onBoard: 'đã vào, trên',
  left: (n: number) => `còn ${n} người`,
  lateCount: (n: number) => `muộn ${n}`,
  byGroup: 'Theo khối',
  perMinute: 'Số người vào từng phút',
  perMinuteFrom: (from: string, to: string) => `Số người vào từng phút, từ ${from} đến ${to}`,
  justIn: 'Vừa vào',
  nobodyYet: 'Chưa có ai vào',
  live: 'Trực tiếp',
  sampleData: 'DỮ LIỆU MẪU',
}
