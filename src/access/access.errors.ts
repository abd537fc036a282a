import { defineErrors } from '#errors'

export const accessErrors = defineErrors({
  sign_in_needed: {
    kind: 'unauthenticated',
    vi: 'Đồng chí cần đăng nhập để làm việc này.',
    en: 'Please sign in first.',
  },
  not_permitted: {
    kind: 'forbidden',
    vi: 'Tài khoản của đồng chí chưa được giao việc này. Đồng chí hỏi người quản trị của đơn vị.',
    en: 'Your account does not have this right. Please ask your administrator.',
  },
  token_not_enough: {
    kind: 'forbidden',
    vi: 'Mã API không làm được việc này. Đồng chí đăng nhập rồi tự làm.',
    en: 'An API token cannot do this. Sign in and do it yourself.',
  },
  token_for_programs: {
    kind: 'forbidden',
    vi: 'Mã API chỉ dùng cho chương trình đọc JSON: gửi kèm Accept: application/json.',
    en: 'An API token is for programs that read JSON: send Accept: application/json.',
  },
  idempotency_key_reused: {
    kind: 'unprocessable',
    vi: 'Yêu cầu này trùng mã với một yêu cầu khác đã gửi. Đồng chí mở lại trang rồi gửi lại.',
    en: 'This request repeats the key of a different request. Reload the page and send it again.',
  },
})
