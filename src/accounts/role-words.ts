import type { Permission, Role } from '../access/permissions.js'

/** Each role in a word and in one sentence, as the people who give it read it. */
export const roleWords: Record<Role, { label: string; sentence: string }> = {
  administrator: {
    label: 'Quản trị',
    sentence: 'Làm được mọi việc trong đơn vị và các đơn vị cấp dưới, kể cả mời người và giao vai trò.',
  },
  organizer: {
    label: 'Tổ chức lớp',
    sentence: 'Lập lớp, lập danh sách, chốt điểm danh, cấp giấy chứng nhận và in báo cáo.',
  },
  unit_representative: {
    label: 'Đại diện đơn vị',
    sentence: 'Cử người của đơn vị mình đi học, thay người và xem kết quả của họ.',
  },
  door: {
    label: 'Điểm danh ở cửa',
    sentence: 'Quét vé và điểm danh ở cửa lớp; chỉ tìm được người có trong danh sách của lớp.',
  },
  editor: {
    label: 'Viết tin bài',
    sentence: 'Viết, sửa và đăng tin bài về các lớp của đơn vị.',
  },
  viewer: {
    label: 'Xem và in',
    sentence: 'Xem lớp, danh sách, báo cáo, nhật ký và in ra; không sửa gì.',
  },
}

/** What each right allows, grouped as the table of rights shows them. */
export const permissionWords: Record<Permission, string> = {
  'trainings.read': 'Xem lớp tập huấn',
  'trainings.edit': 'Lập và sửa lớp tập huấn',
  'registrations.read': 'Xem danh sách đăng ký',
  'registrations.edit': 'Sửa danh sách đăng ký, phân bổ chỉ tiêu',
  'registrations.nominate': 'Cử người của đơn vị đi học',
  'attendance.check_in': 'Điểm danh ở cửa',
  'attendance.read': 'Xem điểm danh',
  'attendance.decide': 'Chốt vắng, có mặt',
  'certificates.read': 'Xem giấy chứng nhận',
  'certificates.issue': 'Cấp và thu hồi giấy chứng nhận',
  'reports.read': 'Xem và in báo cáo',
  'news.read': 'Xem tin bài chưa đăng',
  'news.edit': 'Viết và đăng tin bài',
  'messages.read': 'Xem thư đã soạn cho học viên',
  'people.read': 'Xem cán bộ công đoàn',
  'people.edit': 'Thêm và sửa cán bộ công đoàn',
  'imports.run': 'Nhập dữ liệu từ Excel',
  'organizations.read': 'Xem đơn vị',
  'organizations.edit': 'Thêm và sửa đơn vị',
  'accounts.manage': 'Mời người, giao vai trò, tạm ngừng tài khoản',
  'privacy.manage': 'Xử lý yêu cầu về dữ liệu cá nhân',
  'audit.read': 'Xem nhật ký công việc',
  'jobs.manage': 'Xem và chạy lại việc nền',
}
