import { defineErrors } from '#errors'

export const registrationErrors = defineErrors({
  registration_not_found: {
    kind: 'not_found',
    vi: 'Không có đăng ký này, hoặc đăng ký không thuộc phạm vi của đồng chí.',
    en: 'There is no such registration within your reach.',
  },
  training_not_open: {
    kind: 'conflict',
    vi: 'Lớp này hiện không nhận đăng ký. Đồng chí liên hệ đơn vị tổ chức nếu cần thêm người.',
    en: 'This training does not take registrations now. Please ask the organiser.',
  },
  registration_over: {
    kind: 'conflict',
    vi: (p) =>
      `Lớp đã hết hạn đăng ký lúc ${p.closedAt}. Đồng chí liên hệ đơn vị tổ chức nếu cần thêm người.`,
    en: (p) => `Registration closed at ${p.closedAt}. Please ask the organiser.`,
  },
  already_registered: {
    kind: 'conflict',
    field: 'fullName',
    vi: (p) =>
      p.name
        ? `Đồng chí ${p.name} (${p.unit}) đã có tên trong lớp này rồi, không phải đăng ký lại.`
        : 'Người này đã có tên trong lớp này rồi, không phải đăng ký lại.',
    en: (p) => `${p.name ?? 'This person'} is already registered for this training.`,
    constraint: 'registrations_person_unique',
  },
  quota_full: {
    kind: 'conflict',
    field: 'unitId',
    vi: 'Đơn vị vừa dùng hết chỉ tiêu. Đồng chí mở lại danh sách rồi thử lại.',
    en: 'The unit has just used all its places. Please open the list again.',
    constraint: 'unit_quotas_taken_check',
  },
  quota_missing: {
    kind: 'conflict',
    field: 'unitId',
    vi: (p) => `${p.unit} không có chỉ tiêu ${p.role} ở lớp này (0 chỗ).`,
    en: (p) => `${p.unit} has no place for the position ${p.role} in this training (0 places).`,
  },
  unit_not_offered: {
    kind: 'invalid',
    field: 'unitId',
    vi: 'Đơn vị này không thuộc diện dự lớp. Đồng chí chọn đơn vị trong danh sách.',
    en: 'This unit is not invited to the training. Please choose one from the list.',
  },
  role_not_offered: {
    kind: 'invalid',
    field: 'role',
    vi: 'Lớp này không mời chức vụ này. Đồng chí chọn chức vụ trong danh sách.',
    en: 'This position is not invited to the training. Please choose one from the list.',
  },
  consent_needed: {
    kind: 'invalid',
    field: 'consent',
    vi: 'Đồng chí đánh dấu đồng ý thì mới ghi tên vào lớp được.',
    en: 'We can only register you when you agree.',
  },
  notice_unread: {
    kind: 'invalid',
    field: 'confirmed',
    vi: 'Đồng chí đọc thông báo và đánh dấu vào ô này thì mới xác nhận được.',
    en: 'Please read the notice and tick this box to confirm.',
  },
  nomination_not_found: {
    kind: 'not_found',
    vi: 'Không có đơn vị này trong lớp, hoặc lớp không thuộc phạm vi của đồng chí.',
    en: 'There is no such unit of a training within your reach.',
  },
  units_not_asked: {
    kind: 'conflict',
    vi: (p) =>
      p.closesAt
        ? `Lớp đã hết hạn đăng ký lúc ${p.closesAt}. Đồng chí dời hạn đăng ký rồi tạo đường dẫn.`
        : 'Lớp chưa công bố hoặc không nhận đăng ký nữa nên chưa tạo được đường dẫn cử người.',
    en: (p) =>
      p.closesAt
        ? `Registration closed at ${p.closesAt}. Move the deadline before making links.`
        : 'The training is not published or takes no registrations any more, so units cannot be asked.',
  },
  nominee_not_told: {
    kind: 'invalid',
    field: 'told',
    vi: 'Đồng chí báo cho người được cử rồi đánh dấu vào ô này.',
    en: 'Please tell the colleague, then tick this box.',
  },
  person_not_of_unit: {
    kind: 'invalid',
    field: 'personId',
    vi: 'Người này không thuộc đơn vị của đường dẫn. Đồng chí chọn trong danh sách, hoặc ghi người mới.',
    en: 'This person does not belong to the unit. Please choose one from the list, or enter a new one.',
  },
  withdrawal_too_late: {
    kind: 'conflict',
    vi: 'Lớp đã tổ chức hoặc đã hủy nên không xin rút được nữa. Vắng mặt thì ghi ở phần điểm danh.',
    en: 'The training was held or cancelled, so nobody can withdraw any more.',
  },
  substitution_too_late: {
    kind: 'conflict',
    vi: 'Lớp chưa công bố, đã đóng hồ sơ hoặc đã hủy nên không thay người được.',
    en: 'The training is not published, or is closed or cancelled, so nobody can be replaced.',
  },
  not_replaceable: {
    kind: 'conflict',
    vi: (p) => `Đồng chí ${p.name} không còn tên trong lớp hoặc chưa được duyệt nên không thay được.`,
    en: (p) => `${p.name} is not registered any more or not approved yet, so cannot be replaced.`,
    constraint: 'substitutions_out_unique',
  },
  substitute_of_other_unit: {
    kind: 'invalid',
    field: 'personId',
    vi: (p) => `Người dự thay phải là người của ${p.unit}. Đồng chí chọn người khác, hoặc ghi người mới.`,
    en: (p) => `The substitute has to be of ${p.unit}. Please choose somebody else.`,
  },
  substitute_same: {
    kind: 'invalid',
    field: 'personId',
    vi: (p) => `Người dự thay phải khác đồng chí ${p.name}.`,
    en: (p) => `The substitute has to be somebody other than ${p.name}.`,
  },
  registration_used: {
    kind: 'conflict',
    vi: (p) => `Đồng chí ${p.name} ${p.use} nên không thay hay rút tên được nữa.`,
    en: (p) => `${p.name} was at a session already, so cannot be replaced or withdrawn any more.`,
  },
  request_gone: {
    kind: 'conflict',
    vi: (p) => `Đăng ký của đồng chí ${p.name} không còn chờ duyệt. Đồng chí mở lại danh sách để xem.`,
    en: (p) => `The request of ${p.name} is no longer waiting for approval.`,
  },
  person_or_new_needed: {
    kind: 'invalid',
    field: 'fullName',
    vi: 'Đồng chí chọn một cán bộ đã có, hoặc ghi đủ họ tên, đơn vị và chức vụ của người mới.',
    en: 'Name a known person, or give name, unit and position of a new one.',
  },
})

export const quotaErrors = defineErrors({
  quota_below_taken: {
    kind: 'conflict',
    field: 'roles',
    vi: (p) =>
      `${p.unit} đã cử ${p.taken} ${p.role}, không giảm chỉ tiêu xuống ${p.capacity} được. Xin rút bớt người trước.`,
    en: (p) =>
      `${p.unit} has already registered ${p.taken} (${p.role}); the quota cannot become ${p.capacity}.`,
  },
  quotas_not_returned: {
    kind: 'conflict',
    vi: 'Lớp đã tổ chức hoặc đã hủy nên không trả chỗ về lớp nữa.',
    en: 'The training was held or cancelled, so no places are given back any more.',
  },
  quotas_returned: {
    kind: 'conflict',
    field: 'quotasReturnAt',
    vi: (p) => `Chỗ chưa dùng đã trả về lớp lúc ${p.at}, không đổi thời hạn được nữa.`,
    en: (p) => `Unused places were given back at ${p.at}; the time cannot be changed any more.`,
  },
  terms_changed: {
    kind: 'conflict',
    vi: (p) => `Có người vừa sửa trước đồng chí. ${p.differences} Đồng chí mở lại rồi sửa tiếp.`,
    en: () => 'Somebody else was faster. Please open the page again.',
  },
  quota_without_units: {
    kind: 'conflict',
    field: 'roles',
    vi: 'Chưa có công đoàn cơ sở nào bên dưới đơn vị tổ chức. Đồng chí thêm đơn vị trước rồi phân bổ.',
    en: 'There is no grassroots union below the organiser yet.',
  },
  quota_role_repeated: {
    kind: 'invalid',
    field: 'roles',
    vi: 'Một chức vụ chỉ ghi một lần.',
    en: 'Each position may be given once only.',
  },
})

export const ticketErrors = defineErrors({
  ticket_of_withdrawn: {
    kind: 'conflict',
    vi: (p) => `Đồng chí ${p.name} đã rút tên nên không còn vé. Muốn dự lại, xin đăng ký lại.`,
    en: (p) => `${p.name} has withdrawn and has no ticket any more. Please register again.`,
  },
  public_address_unconfirmed: {
    kind: 'conflict',
    vi: 'Chưa xác nhận địa chỉ công khai của hệ thống nên chưa in được mã QR. Người quản trị đặt BASE_URL rồi mở lại.',
    en: 'The public address of this installation is not confirmed yet, so no QR code can be shown.',
  },
})
