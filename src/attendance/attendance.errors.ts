import { defineErrors } from '#errors'

export const attendanceErrors = defineErrors({
  session_unknown: {
    kind: 'not_found',
    field: 'sessionId',
    vi: 'Lớp này không có buổi này. Đồng chí chọn lại buổi.',
    en: 'The training has no such session. Please choose one again.',
  },
  scan_id_taken: {
    kind: 'conflict',
    field: 'id',
    vi: 'Mã lượt quét này đã dùng ở lớp khác. Đồng chí quét lại.',
    en: 'The id of this scan was used in another training. Please scan again.',
  },
  not_on_roster: {
    kind: 'conflict',
    field: 'registrationId',
    vi: 'Người này không có trong danh sách chính thức, nên chưa ghi được có mặt hay vắng.',
    en: 'This person has no confirmed place, so attendance cannot be decided.',
  },
})
