import { defineErrors } from '#errors'

export const userErrors = defineErrors({
  user_not_found: {
    kind: 'not_found',
    vi: 'Không có tài khoản này, hoặc tài khoản không thuộc phạm vi của đồng chí.',
    en: 'There is no such account within your reach.',
  },
  grant_not_found: {
    kind: 'not_found',
    vi: 'Không có vai trò này, hoặc vai trò ở đơn vị ngoài phạm vi của đồng chí.',
    en: 'There is no such role within your reach.',
  },
  role_beyond_own: {
    kind: 'forbidden',
    vi: 'Đồng chí không giao hay thu được vai trò có nhiều quyền hơn vai trò của mình.',
    en: 'You cannot give or take a role with more rights than your own.',
  },
  user_beyond_reach: {
    kind: 'forbidden',
    vi: 'Người này còn vai trò ở đơn vị ngoài phạm vi của đồng chí. Đồng chí nhờ người quản trị cấp trên làm việc này.',
    en: 'This person has roles beyond your reach. Please ask an administrator above you.',
  },
  not_yourself: {
    kind: 'conflict',
    vi: 'Đồng chí không làm việc này với tài khoản của chính mình. Mật khẩu của mình đồng chí đổi ở trang “Tài khoản của tôi”.',
    en: 'You cannot do this to your own account. Change your own password on the page of your account.',
  },
  last_administrator: {
    kind: 'conflict',
    vi: 'Đây là người quản trị cuối cùng của cơ quan cao nhất. Đồng chí giao vai trò quản trị cho một người nữa rồi làm lại.',
    en: 'This is the last administrator of the top body. Make somebody else administrator first.',
  },
  user_changed: {
    kind: 'conflict',
    vi: (p) =>
      `Người khác vừa sửa tài khoản này, nên bản của đồng chí chưa được lưu. ${p.differences} Đồng chí xem lại rồi bấm lưu lần nữa.`,
    en: (p) =>
      `Somebody else has just changed this account, so nothing was saved. ${p.differences} Look at both, then save again.`,
  },
  user_not_invited: {
    kind: 'conflict',
    vi: 'Người này đã nhận lời mời và có tài khoản rồi. Nếu quên mật khẩu, đồng chí tạo đường dẫn đặt mật khẩu.',
    en: 'This person has already accepted. If the password is forgotten, make a password link.',
  },
  user_not_active: {
    kind: 'conflict',
    vi: 'Tài khoản chưa dùng hoặc đang tạm ngừng nên không làm được việc này.',
    en: 'The account is not in use, so this cannot be done.',
  },
  user_invited: {
    kind: 'conflict',
    vi: 'Người này chưa nhận lời mời. Đồng chí thu hồi lời mời thay cho tạm ngừng.',
    en: 'This person has not accepted yet. Withdraw the invitation instead.',
  },
})
