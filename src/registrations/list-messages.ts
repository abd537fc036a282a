import type { LineFault, PastedLine } from './pasted-list.js'

/** Why a line of a pasted list was not taken, for the office that pasted it. */
export const listMessages = {
  faults: {
    name_missing: () => 'Dòng này thiếu họ tên.',
    name_too_long: () => 'Họ tên dài quá 100 ký tự. Đồng chí xem lại cách ngăn các cột.',
    role_missing: () => 'Dòng này thiếu chức vụ. Đồng chí ghi: họ tên; chức vụ; đơn vị.',
    role_unknown: ({ roleText }) =>
      `Không rõ chức vụ “${roleText}”. Đồng chí ghi Chủ tịch hoặc Phó Chủ tịch.`,
    birth_unreadable: () => 'Năm sinh chưa đúng. Đồng chí ghi bốn chữ số, như 1980, hoặc bỏ trống.',
    phone_unreadable: () => 'Số điện thoại chưa đúng. Đồng chí ghi 10 chữ số, hoặc bỏ trống.',
  } satisfies Record<LineFault, (line: PastedLine) => string> as Record<
    LineFault,
    (line: PastedLine) => string
  >,
  unitUnknown: (unit: string) =>
    unit === ''
      ? 'Dòng này thiếu đơn vị.'
      : `Không có đơn vị “${unit}”. Đồng chí chép đúng tên trong danh sách đơn vị.`,
  unitAmbiguous: (unit: string) =>
    `Có nhiều đơn vị cùng tên “${unit}”. Đồng chí nhập người này ở trang Đăng ký.`,
}
