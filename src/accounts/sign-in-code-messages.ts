import { ownAccountMessages as own } from './own-account-messages.js'

const vi = {
  title: 'Nhập mã xác thực',
  say: 'Còn một bước nữa',
  more: 'Mật khẩu đã đúng. Mã trong điện thoại cho biết đó chính là đồng chí.',
  code: 'Mã xác thực',
  codeHint: '6 chữ số trong ứng dụng xác thực trên điện thoại.',
  finish: 'Đăng nhập',
  lost: 'Không có điện thoại bên mình?',
  lostMore:
    'Đồng chí nhập một mã dự phòng trên tờ giấy đã cất (như k3f7m-9xq2t) vào ô trên. Mất cả giấy: nhờ người quản trị của đơn vị.',
  again: 'Đăng nhập lại từ đầu',
  codesLeft: (left: number) =>
    `Đồng chí vừa dùng một mã dự phòng. ${own.recoveryLeft(left)}. Cần bộ mới: mở “${own.account}”, phần “${own.factorTab}”, bấm “${own.recoveryLeft(left)}”.`,
}

const en: typeof vi = {
  title: 'Enter the code',
  say: 'One more step',
  more: 'The password is right. The code on your phone shows that it is really you.',
  code: 'Code',
  codeHint: 'Six digits from the authenticator app on your phone.',
  finish: 'Sign in',
  lost: 'No phone at hand?',
  lostMore:
    'Type one of your recovery codes (such as k3f7m-9xq2t) into the box above. If they are lost too, ask your administrator.',
  again: 'Start again',
  codesLeft: (left) =>
    `You have used a recovery code; ${left} left. For new ones open “${own.account}”, “${own.factorTab}”, “${own.recovery}”.`,
}

export const signInCodeMessages = { vi, en }
