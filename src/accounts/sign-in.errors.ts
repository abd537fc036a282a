import { defineErrors } from '#errors'

export const signInErrors = defineErrors({
  wrong_code: {
    kind: 'unauthenticated',
    field: 'code',
    vi: 'Mã chưa đúng hoặc đã dùng rồi. Đồng chí chờ ứng dụng hiện mã mới; nếu vẫn sai, xem lại giờ của điện thoại.',
    en: 'The code is not right, or was used already. Wait for a new one; if it fails again, check the clock of your phone.',
  },
  sign_in_over: {
    kind: 'unauthenticated',
    vi: 'Lần đăng nhập này đã quá 5 phút hoặc sai mã quá nhiều lần. Đồng chí đăng nhập lại từ đầu.',
    en: 'This sign-in took longer than 5 minutes or had too many wrong codes. Please start again.',
  },
  password_personal: {
    kind: 'invalid',
    field: 'password',
    vi: 'Mật khẩu này gần giống tên hoặc thư điện tử của đồng chí, người quen dễ đoán. Đồng chí chọn một câu dài khác.',
    en: 'This password is too close to your name or e-mail address. Choose a longer phrase.',
  },
})
