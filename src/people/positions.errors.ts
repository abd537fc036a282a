import { defineErrors } from '#errors'

export const positionErrors = defineErrors({
  position_not_found: {
    kind: 'not_found',
    vi: 'Hồ sơ này không có chức vụ đó.',
    en: 'This person has no such position.',
  },
  position_overlaps: {
    kind: 'conflict',
    field: 'validFrom',
    constraint: 'positions_overlap',
    vi: 'Hồ sơ đã có đúng chức vụ này ở đơn vị này trong khoảng thời gian đó. Đồng chí sửa dòng đã có, hoặc chọn thời gian khác.',
    en: 'This position in this body is already there for that time. Correct that line, or choose another time.',
  },
  position_dates_backwards: {
    kind: 'unprocessable',
    field: 'lastDay',
    vi: 'Ngày cuối giữ chức vụ không được trước ngày đầu.',
    en: 'The last day must not be before the first.',
  },
  position_words_needed: {
    kind: 'unprocessable',
    field: 'title',
    vi: 'Đồng chí ghi chức vụ chuyên môn, như “Giáo viên”, “Phó Hiệu trưởng”.',
    en: 'Say the professional position in words.',
  },
  position_role_needed: {
    kind: 'unprocessable',
    field: 'role',
    vi: 'Đồng chí chọn chức vụ công đoàn.',
    en: 'Choose the position in the union.',
  },
  position_not_held: {
    kind: 'conflict',
    vi: 'Chỉ chức vụ công đoàn đang giữ mới đứng tên được trên danh sách.',
    en: 'Only a union position that is held can stand for the person in lists.',
  },
  position_changed: {
    kind: 'conflict',
    vi: (p) =>
      `Người khác vừa sửa chức vụ này, nên bản của đồng chí chưa được lưu. ${p.differences} Đồng chí xem lại rồi bấm lưu lần nữa.`,
    en: (p) =>
      `Somebody else has just changed this position, so nothing was saved. ${p.differences} Look at both, then save again.`,
  },
  move_in_future: {
    kind: 'unprocessable',
    field: 'movesOn',
    vi: 'Ngày chuyển không được sau hôm nay. Đến ngày đó đồng chí ghi việc chuyển.',
    en: 'A move cannot lie in the future. Write it down when the day comes.',
  },
  move_before_position: {
    kind: 'conflict',
    field: 'movesOn',
    vi: 'Ở đơn vị cũ có chức vụ bắt đầu sau ngày chuyển. Đồng chí sửa chức vụ đó trước, hoặc chọn ngày chuyển khác.',
    en: 'A position in the old unit begins after that day. Correct it first, or choose another day.',
  },
  already_in_unit: {
    kind: 'conflict',
    field: 'unitId',
    vi: 'Đồng chí này đang thuộc đơn vị đó.',
    en: 'The person belongs to that unit already.',
  },
})
