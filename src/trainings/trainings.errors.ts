import { defineErrors } from '#errors'

/** What can be refused about a training. Codes are part of the API. */
export const trainingErrors = defineErrors({
  training_not_found: {
    kind: 'not_found',
    vi: 'Không có lớp này, hoặc lớp không thuộc phạm vi của đồng chí.',
    en: 'There is no such training within your reach.',
  },
  training_full: {
    kind: 'conflict',
    vi: 'Lớp đã hết chỗ.',
    en: 'The training is full.',
    constraint: 'training_seats_taken_check',
  },
  capacity_below_taken: {
    kind: 'conflict',
    field: 'capacity',
    vi: (p) => `Đã có ${p.taken} người được xếp chỗ. Số chỗ không ít hơn số này được.`,
    en: (p) => `${p.taken} people already have a seat. The capacity cannot be lower.`,
  },
  online_below_taken: {
    kind: 'conflict',
    field: 'onlineCapacity',
    vi: (p) => `Đã có ${p.taken} người được xếp học trực tuyến. Số chỗ không ít hơn số này được.`,
    en: (p) => `${p.taken} people already take part online. The places online cannot be fewer.`,
  },
  capacity_elsewhere: {
    kind: 'conflict',
    field: 'capacity',
    vi: 'Lớp đã công bố. Đồng chí đổi số chỗ ở trang Chỉ tiêu, vì người đang chờ có thể được xếp chỗ.',
    en: 'The training is published. Change its capacity on the quotas page: people who wait may move up.',
  },
  transition_not_allowed: {
    kind: 'conflict',
    vi: (p) => `Lớp đang ở bước “${p.status}” nên chưa làm được việc này.`,
    en: (p) => `This is not possible while the training is “${p.status}”.`,
  },
  not_yet_begun: {
    kind: 'conflict',
    vi: 'Buổi đầu tiên chưa bắt đầu. Đồng chí ghi nhận lớp đã tổ chức từ lúc buổi đầu bắt đầu.',
    en: 'The first session has not begun yet.',
  },
  sessions_missing: {
    kind: 'conflict',
    vi: 'Lớp chưa có buổi nào. Đồng chí sửa lớp, ghi ngày giờ từng buổi rồi công bố.',
    en: 'The training has no session yet. Add one before publishing.',
  },
  dates_passed: {
    kind: 'conflict',
    vi: 'Ngày tổ chức đã qua. Đồng chí sửa lớp, ghi ngày mới rồi mở lại.',
    en: 'The dates have passed. Set new ones before resuming.',
  },
  training_closed: {
    kind: 'conflict',
    vi: (p) => `Lớp “${p.status}” nên không sửa được nữa.`,
    en: (p) => `The training is “${p.status}” and cannot be changed any more.`,
  },
  training_changed: {
    kind: 'conflict',
    vi: (p) =>
      `Người khác vừa sửa lớp này, nên bản của đồng chí chưa được lưu. ${p.differences} Đồng chí xem lại rồi bấm lưu lần nữa.`,
    en: (p) =>
      `Somebody else has just changed this training, so nothing was saved. ${p.differences} Look at both, then save again.`,
  },
  reason_missing: {
    kind: 'invalid',
    field: 'reason',
    vi: 'Đồng chí ghi lý do, lý do này nằm trong tin báo gửi đi.',
    en: 'Please give the reason: it is part of the letter that is sent.',
  },
  confirmation_wrong: {
    kind: 'invalid',
    field: 'confirmation',
    vi: 'Đồng chí gõ đúng chữ HỦY LỚP để xác nhận.',
    en: 'Type HỦY LỚP to confirm.',
  },
  session_ends_before_start: {
    kind: 'invalid',
    vi: 'Giờ kết thúc phải sau giờ bắt đầu.',
    en: 'A session must end after it starts.',
    constraint: 'training_sessions_times_check',
  },
  sessions_overlap: {
    kind: 'invalid',
    vi: (p) => `Buổi này trùng giờ với buổi ${p.other ?? 'khác'}.`,
    en: (p) => `This session overlaps with ${p.other ?? 'another one'}.`,
    constraint: 'training_sessions_overlap',
  },
  session_not_found: {
    kind: 'invalid',
    vi: 'Buổi này không còn trong lớp. Đồng chí mở lại trang rồi sửa.',
    en: 'This session is not part of the training.',
  },
  registration_closes_before_opening: {
    kind: 'invalid',
    field: 'registrationClosesAt',
    vi: 'Giờ đóng đăng ký phải sau giờ mở đăng ký.',
    en: 'Registration must close after it opens.',
    constraint: 'trainings_registration_check',
  },
  registration_closes_after_end: {
    kind: 'invalid',
    field: 'registrationClosesAt',
    vi: 'Giờ đóng đăng ký phải trước khi buổi cuối kết thúc.',
    en: 'Registration must close before the last session ends.',
  },
  code_taken: {
    kind: 'conflict',
    vi: 'Mã lớp vừa được dùng cho lớp khác. Đồng chí bấm lưu lần nữa.',
    en: 'The code has just been given to another training. Please save again.',
    constraint: 'trainings_code_unique',
  },
  slug_taken: {
    kind: 'conflict',
    vi: 'Địa chỉ trang vừa được dùng cho lớp khác. Đồng chí bấm lưu lần nữa.',
    en: 'The address has just been given to another training. Please save again.',
    constraint: 'trainings_slug_unique',
  },
})
