import { defineErrors } from '#errors'

export const ownAccountErrors = defineErrors({
  current_password_wrong: {
    kind: 'invalid',
    field: 'currentPassword',
    vi: 'Mật khẩu hiện nay chưa đúng. Đồng chí kiểm tra phím Caps Lock và bộ gõ tiếng Việt.',
    en: 'Your present password is not right.',
  },
  password_for_address: {
    kind: 'invalid',
    field: 'currentPassword',
    vi: 'Đổi thư điện tử thì cần mật khẩu hiện nay. Đồng chí nhập mật khẩu rồi bấm lưu lần nữa.',
    en: 'Another e-mail address needs your present password.',
  },
  passwords_differ: {
    kind: 'invalid',
    field: 'repeatedPassword',
    vi: 'Hai lần gõ mật khẩu mới không giống nhau. Đồng chí gõ lại cả hai ô.',
    en: 'The two new passwords differ. Please type both again.',
  },
  password_unchanged: {
    kind: 'invalid',
    field: 'newPassword',
    vi: 'Mật khẩu mới giống mật khẩu đang dùng. Đồng chí chọn mật khẩu khác.',
    en: 'The new password is the present one. Choose another.',
  },
  code_not_right: {
    kind: 'invalid',
    field: 'code',
    vi: 'Mã chưa đúng hoặc đã dùng rồi. Đồng chí chờ ứng dụng hiện mã mới; nếu vẫn sai, xem lại giờ của điện thoại.',
    en: 'The code is not right, or was used already. Wait for a new one; if it fails again, check the clock of your phone.',
  },
  second_factor_on: {
    kind: 'conflict',
    vi: 'Xác thực hai bước đang bật. Muốn chuyển sang điện thoại khác, đồng chí tắt rồi bật lại.',
    en: 'Two-step verification is on. To change phones, turn it off and on again.',
  },
  second_factor_off: {
    kind: 'conflict',
    vi: 'Xác thực hai bước đang tắt. Đồng chí bật trước.',
    en: 'Two-step verification is off. Turn it on first.',
  },
  setting_up_over: {
    kind: 'conflict',
    vi: 'Lần bật này chưa bắt đầu hoặc đã quá một giờ. Đồng chí bắt đầu lại.',
    en: 'This was not begun, or more than an hour ago. Please begin again.',
  },
  session_not_found: {
    kind: 'not_found',
    vi: 'Phiên đăng nhập này đã kết thúc rồi, hoặc không phải của đồng chí.',
    en: 'This session has ended already, or is not yours.',
  },
  api_token_not_found: {
    kind: 'not_found',
    vi: 'Không có mã API này trong tài khoản của đồng chí.',
    en: 'There is no such API token in your account.',
  },
  too_many_api_tokens: {
    kind: 'conflict',
    vi: (p) =>
      `Đồng chí đang có ${p.limit} mã API còn hạn, là số nhiều nhất. Đồng chí thu hồi mã không dùng nữa rồi tạo lại.`,
    en: (p) => `You have ${p.limit} live API tokens, which is the most. Revoke one that is no longer used.`,
  },
  scope_not_held: {
    kind: 'invalid',
    field: 'scopes',
    vi: 'Mã không được có quyền mà đồng chí không có. Đồng chí bỏ chọn quyền đó.',
    en: 'A token cannot have a right that you do not have.',
  },
})
