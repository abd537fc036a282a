import { defineErrors } from '#errors'

export const accountErrors = defineErrors({
  wrong_password: {
    kind: 'unauthenticated',
    vi: 'Thư điện tử hoặc mật khẩu chưa đúng. Đồng chí kiểm tra phím Caps Lock và bộ gõ tiếng Việt.',
    en: 'The e-mail address or the password is not right.',
  },
  email_taken: {
    kind: 'conflict',
    field: 'email',
    vi: 'Địa chỉ thư này đã có tài khoản. Nếu không thấy trong danh sách, đồng chí hỏi người quản trị cấp trên.',
    en: 'There is already an account with this address. If you cannot see it, ask an administrator above you.',
    constraint: 'users_email_unique',
  },
  password_common: {
    kind: 'invalid',
    field: 'password',
    vi: 'Mật khẩu này quá dễ đoán. Đồng chí chọn một câu dài, chỉ mình đồng chí nhớ.',
    en: 'This password is too easy to guess. Choose a longer phrase.',
  },
  already_set_up: {
    kind: 'gone',
    vi: 'Hệ thống đã được thiết lập. Đồng chí đăng nhập để làm việc.',
    en: 'The system is already set up. Please sign in.',
    constraint: 'installation_pk',
  },
})
