import type { Role } from '../access/permissions.js'
import { roleWords } from './role-words.js'

const labelsOf = (words: typeof roleWords) =>
  Object.fromEntries(Object.entries(words).map(([role, { label }]) => [role, label])) as Record<Role, string>

const vi = {
  title: { invitation: 'Nhận lời mời', password: 'Đặt mật khẩu mới' },
  say: { invitation: 'Mời đồng chí cùng làm việc', password: 'Mật khẩu mới, do đồng chí tự chọn' },
  more: 'Đường dẫn này dùng một lần. Mật khẩu chỉ đồng chí biết; người quản trị không xem được.',
  invites: (by: string | null, organization: string) =>
    by ? `Đồng chí ${by} mời, thay mặt ${organization}.` : `${organization} mời.`,
  forAccount: 'Tài khoản',
  role: 'Vai trò',
  roles: labelsOf(roleWords),
  until: 'Đường dẫn dùng đến',
  name: 'Họ và tên',
  nameHint: 'Tên hiện ra cho đồng nghiệp và trong nhật ký công việc.',
  password: 'Mật khẩu',
  newPassword: 'Mật khẩu mới',
  passwordHint: 'Ít nhất 8 ký tự; nên là một câu dài, dễ nhớ với đồng chí và khó đoán với người khác.',
  submit: { invitation: 'Nhận lời mời và đăng nhập', password: 'Đặt mật khẩu mới' },
  sessionsEnd: 'Mọi nơi đang đăng nhập bằng mật khẩu cũ sẽ phải đăng nhập lại.',
  done: {
    invitation: 'Chào mừng đồng chí. Từ nay đồng chí đăng nhập bằng thư điện tử và mật khẩu vừa đặt.',
    password: 'Đã đặt mật khẩu mới. Đồng chí đăng nhập bằng mật khẩu ấy.',
  },
}

const en: typeof vi = {
  title: { invitation: 'Accept the invitation', password: 'Choose a new password' },
  say: { invitation: 'You are invited to work with us', password: 'A new password of your own choice' },
  more: 'This link works once. Only you know the password; administrators cannot see it.',
  invites: (by, organization) =>
    by ? `${by} invites you on behalf of ${organization}.` : `${organization} invites you.`,
  forAccount: 'Account',
  role: 'Role',
  roles: {
    administrator: 'Administrator',
    organizer: 'Organises trainings',
    unit_representative: 'Represents a unit',
    door: 'Checks people in',
    editor: 'Writes news',
    viewer: 'Reads and prints',
  },
  until: 'The link works until',
  name: 'Full name',
  nameHint: 'Shown to colleagues and in the audit log.',
  password: 'Password',
  newPassword: 'New password',
  passwordHint: 'At least 8 characters; a long phrase that is easy for you and hard for others.',
  submit: { invitation: 'Accept and sign in', password: 'Set the new password' },
  sessionsEnd: 'Everywhere else you will have to sign in again.',
  done: {
    invitation:
      'Welcome. From now on sign in with your e-mail address and the password that you have just set.',
    password: 'The new password is set. Please sign in with it.',
  },
}

/** The page behind an invitation or a password link. */
export const openingMessages = { vi, en }
