import { defineErrors } from '#errors'

export const recoveryErrors = defineErrors({
  not_set_up: {
    kind: 'conflict',
    vi: 'Hệ thống chưa được thiết lập. Đồng chí chạy npm start và mở đường dẫn thiết lập lần đầu.',
    en: 'The system is not set up yet. Run npm start and open the set-up link that it prints.',
  },
  email_unknown: {
    kind: 'not_found',
    vi: (p) => `Không có tài khoản nào với địa chỉ thư ${p.email}. Đồng chí kiểm tra lại cách viết.`,
    en: (p) => `There is no account with the address ${p.email}. Please check the spelling.`,
  },
  account_suspended: {
    kind: 'conflict',
    vi: 'Tài khoản này đang tạm ngừng. Người quản trị cho dùng lại ở trang “Tài khoản cán bộ”; không còn người quản trị nào thì thêm --administrator.',
    en: 'This account is suspended. An administrator can reactivate it; when there is none left, add --administrator.',
  },
  administrator_left: {
    kind: 'conflict',
    vi: (p) =>
      `Cơ quan cao nhất vẫn còn ${p.count} người quản trị, họ giao được vai trò này. Đồng chí bỏ --administrator nếu chỉ cần đường dẫn đặt mật khẩu.`,
    en: (p) =>
      `The top body still has ${p.count} administrator(s) who can give the role. Leave --administrator out for a password link alone.`,
  },
})
