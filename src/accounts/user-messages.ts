import { formatDateTime, formatInteger } from '#text'
import { roleWords } from './role-words.js'
import type { UserState } from './user-states.js'
import type { IssuedLink } from './users.presenter.js'

const stateWords: Record<UserState, string> = {
  active: 'Đang dùng',
  invited: 'Đã mời',
  suspended: 'Tạm ngừng',
}

type Role = IssuedLink['roles'][number]

const roleOver = ({ role, organizationName }: Role) => `${roleWords[role].label} – ${organizationName}`

/** What an administrator copies into Zalo or an e-mail. */
function letter(link: IssuedLink, inviter: string): string {
  const until = formatDateTime(new Date(link.expiresAt))
  const head = `Kính gửi đồng chí ${link.name},`
  const foot = [
    `Đường dẫn chỉ dùng một lần, đến ${until}. Đồng chí không chuyển cho người khác.`,
    '',
    'Trân trọng,',
    inviter,
  ]
  if (link.purpose === 'password')
    return [
      head,
      'Đồng chí mở đường dẫn sau để đặt mật khẩu mới cho tài khoản trên hệ thống Tập Huấn:',
      link.link ?? '',
      ...foot,
    ].join('\n')
  return [
    head,
    `${link.organizationName} mời đồng chí cùng làm việc trên hệ thống Tập Huấn.`,
    ...(link.roles.length > 0 ? [`Vai trò: ${link.roles.map(roleOver).join('; ')}.`] : []),
    'Đồng chí mở đường dẫn sau, đặt mật khẩu rồi bắt đầu:',
    link.link ?? '',
    ...foot,
  ].join('\n')
}

/** Words of the pages about users and roles; staff pages speak Vietnamese. */
export const userMessages = {
  users: 'Tài khoản cán bộ',
  lead: 'Ai đăng nhập được, và được giao việc gì ở đơn vị nào.',
  count: (total: number) => `${formatInteger(total)} tài khoản`,
  find: 'Tìm tên, thư điện tử',
  all: 'Tất cả',
  states: stateWords,
  stateFilter: 'Theo trạng thái',
  roleFilter: 'Theo vai trò',
  anyRole: 'Mọi vai trò',
  name: 'Họ và tên',
  email: 'Thư điện tử',
  unit: 'Đơn vị',
  role: 'Vai trò',
  state: 'Trạng thái',
  invitationOver: 'Lời mời hết hạn',
  noRole: 'Chưa có vai trò',
  rolesElsewhere: (n: number) => `${n} vai trò ở đơn vị khác`,
  none: 'Chưa có tài khoản nào',
  noneHint: 'Đồng chí mời cán bộ đầu tiên: người ấy nhận một đường dẫn và tự đặt mật khẩu.',
  noneFound: 'Không tìm thấy tài khoản nào',
  noneFoundHint: 'Đồng chí thử ít chữ hơn, hoặc bỏ bớt bộ lọc.',
  invite: 'Mời cán bộ',
  inviteLead: 'Người được mời nhận một đường dẫn, tự đặt mật khẩu và vào làm việc ngay.',
  seeRoles: 'Vai trò và quyền',
  inviteNameHint: 'Người được mời sửa lại được.',
  emailHint: 'Để đăng nhập. Mỗi địa chỉ một tài khoản.',
  roleHint: 'Giao thêm vai trò khác được, ở trang của người ấy.',
  unitHint: 'Vai trò có hiệu lực ở đơn vị này và các đơn vị cấp dưới.',
  makeLink: 'Mời và lấy đường dẫn',
  roleOver,

  issuedInvitation: (name: string) => `Đã mời ${name}`,
  issuedPassword: (name: string) => `Đường dẫn đặt mật khẩu cho ${name}`,
  issuedLead: 'Đồng chí gửi đường dẫn này cho đúng người, qua Zalo, thư điện tử hoặc tin nhắn.',
  issuedOnce:
    'Đường dẫn chỉ hiện một lần, ở trang này: hệ thống không lưu lại. Nếu lỡ mất, đồng chí tạo đường dẫn mới.',
  issuedUntil: (iso: string) => `Dùng một lần, đến ${formatDateTime(new Date(iso))}.`,
  issuedGone: 'Đường dẫn này đã được dùng hoặc đã được thay.',
  link: 'Đường dẫn',
  copyLink: 'Chép đường dẫn',
  copyLetter: 'Chép cả lời nhắn',
  copied: 'Đã chép',
  letterTitle: 'Lời nhắn để gửi kèm',
  letter,
  toUser: 'Xem tài khoản',
  back: 'Quay lại',
  toUsers: 'Về danh sách tài khoản',

  edit: 'Sửa tên, thư điện tử',
  nameHint: 'Tên hiện ra cho đồng nghiệp và trong nhật ký công việc.',
  addressChange:
    'Đổi thư điện tử thì từ nay người này đăng nhập bằng địa chỉ mới; mật khẩu giữ nguyên. Đường dẫn đặt mật khẩu đang chờ thôi dùng được, và có thư báo đến cả hai địa chỉ.',
  addressOfInvited:
    'Đổi thư điện tử thì đường dẫn mời đã gửi thôi dùng được; đồng chí tạo và gửi đường dẫn mới.',
  save: 'Lưu thay đổi',
  saved: (stoppedLinks: number) =>
    stoppedLinks > 0
      ? 'Đã lưu. Đường dẫn vào tài khoản đã gửi trước đó không dùng được nữa, đồng chí tạo và gửi đường dẫn mới.'
      : 'Đã lưu.',
  editOwn: 'Sửa ở trang tài khoản của tôi',

  since: (iso: string) => `Có tài khoản từ ${formatDateTime(new Date(iso))}`,
  invitedAt: (iso: string) => `Mời lúc ${formatDateTime(new Date(iso))}`,
  roles: 'Vai trò',
  rolesHint: 'Mỗi vai trò có hiệu lực ở đơn vị ghi bên cạnh và các đơn vị cấp dưới.',
  giveRole: 'Giao vai trò',
  takeRole: 'Thu lại vai trò',
  take: 'Thu lại',
  takeRoleOf: (grant: Role) => `Thu lại vai trò ${roleOver(grant)}`,
  roleGiven: (stoppedLinks: number) =>
    stoppedLinks > 0
      ? 'Đã giao vai trò. Đường dẫn vào tài khoản đã gửi trước đó không dùng được nữa, đồng chí tạo và gửi đường dẫn mới.'
      : 'Đã giao vai trò.',
  roleTaken: 'Đã thu lại vai trò.',
  givenAt: 'Từ',
  givenBy: 'Người giao',
  until: 'Đến',
  takenBy: 'Người thu lại',
  system: 'Hệ thống',
  pastRoles: 'Vai trò trước đây',
  noRoles: 'Chưa có vai trò nào',
  noRolesHint: 'Người này đăng nhập được nhưng chưa làm được việc gì.',
  giveRoleTitle: (name: string) => `Giao vai trò cho ${name}`,
  takeTitle: (grant: Role, name: string) => `Thu lại vai trò ${roleWords[grant.role].label} của ${name}?`,
  takeConsequences: (grant: Role) => [
    `Người này thôi làm được việc “${roleWords[grant.role].label}” ở ${grant.organizationName} và các đơn vị cấp dưới, ngay từ lần bấm tiếp theo.`,
    'Những việc đã làm vẫn giữ nguyên tên người làm.',
  ],
  keepRole: 'Giữ vai trò',

  access: 'Đăng nhập',
  accessActive: 'Đăng nhập bằng thư điện tử và mật khẩu của mình.',
  accessInvited: 'Chưa nhận lời mời.',
  accessSuspended: 'Đang tạm ngừng: không đăng nhập được, vai trò và lịch sử giữ nguyên.',
  inviteAgain: 'Tạo đường dẫn mời mới',
  inviteAgainAsk: 'Tạo đường dẫn mời mới? Đường dẫn cũ thôi dùng được.',
  withdrawInvitation: 'Thu hồi lời mời',
  withdrawTitle: (name: string) => `Thu hồi lời mời ${name}?`,
  withdrawConsequences: [
    'Đường dẫn đã gửi thôi dùng được.',
    'Tài khoản chưa ai mở này bị xóa, địa chỉ thư mời lại được.',
  ],
  keepInvitation: 'Giữ lời mời',
  invitationWithdrawn: 'Đã thu hồi lời mời.',
  passwordLink: 'Tạo đường dẫn đặt mật khẩu',
  passwordLinkTitle: (name: string) => `Đặt mật khẩu mới cho ${name}`,
  passwordLinkLead:
    'Người này mở đường dẫn và tự đặt mật khẩu mới; đồng chí không biết mật khẩu đó. Khi ấy mọi phiên đang đăng nhập của người này kết thúc.',
  passwordLinkSure: 'Trước khi gửi, đồng chí gọi điện hoặc gặp để chắc là đúng người.',
  withoutSecondFactor: 'Bỏ cả mã xác thực bước hai',
  withoutSecondFactorHint:
    'Chỉ khi người này mất điện thoại và hết mã dự phòng. Sau đó người ấy bật lại ở trang tài khoản.',
  revokePasswordLink: 'Thu hồi đường dẫn đặt mật khẩu',
  passwordLinkRevoked: 'Đã thu hồi đường dẫn đặt mật khẩu.',
  suspend: 'Tạm ngừng tài khoản',
  suspendTitle: (name: string) => `Tạm ngừng tài khoản của ${name}?`,
  suspendConsequences: [
    'Mọi phiên đang đăng nhập kết thúc ngay; người này không đăng nhập được nữa.',
    'Đường dẫn đặt mật khẩu và mã API của người này thôi dùng được.',
    'Vai trò, tên và việc đã làm giữ nguyên; dùng lại được bất cứ lúc nào.',
  ],
  keepUser: 'Không tạm ngừng',
  suspended: 'Đã tạm ngừng tài khoản.',
  reactivate: 'Cho dùng lại',
  reactivated: 'Tài khoản dùng lại được.',
  sessions: 'Đang đăng nhập ở',
  device: 'Thiết bị',
  address: 'Địa chỉ mạng',
  signedInAt: 'Đăng nhập lúc',
  lastSeenAt: 'Dùng gần nhất',
  endSessions: 'Đăng xuất khỏi mọi nơi',
  endSessionsAsk: 'Kết thúc mọi phiên đang đăng nhập của người này?',
  sessionsEnded: 'Đã kết thúc mọi phiên đăng nhập.',
  linkUsed: (from: string, at: string) =>
    `Tạo lúc ${formatDateTime(new Date(from))}. Đã dùng lúc ${formatDateTime(new Date(at))}.`,
  linkTimes: (from: string, to: string | null) =>
    `Tạo lúc ${formatDateTime(new Date(from))}${to ? `, dùng đến ${formatDateTime(new Date(to))}` : ''}.`,
  links: 'Đường dẫn đã tạo',
  linkPurposes: { invitation: 'Mời vào làm việc', password: 'Đặt mật khẩu' },
  yourself:
    'Đây là tài khoản của đồng chí: mật khẩu, mã xác thực và phiên đăng nhập đổi ở trang “Tài khoản của tôi”.',
  beyond:
    'Người này còn vai trò ngoài phạm vi của đồng chí, nên việc về mật khẩu và tạm ngừng do quản trị cấp trên làm.',

  rolesTitle: 'Vai trò và quyền',
  rolesLead: 'Mỗi vai trò làm được những gì, ở đơn vị được giao và các đơn vị cấp dưới.',
  right: 'Quyền',
  yes: 'Có',
}
