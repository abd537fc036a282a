import { formatDateTime } from '#text'
import type { Letter } from '../messages/messages.service.js'
import type { UserFacts, UserRow } from './users.repository.js'

/** Tells the owner of an account, at one of his addresses, that he now signs in with another one. */
export const newAddressLetter = (
  user: UserRow,
  sent: UserFacts,
  { recipient, by, at }: { recipient: string; by: string; at: Date },
): Letter => ({
  organizationId: user.organizationId,
  purpose: 'account',
  personId: null,
  trainingId: null,
  recipient,
  subject: 'Thư điện tử để đăng nhập đã đổi',
  body: [
    `Kính gửi đồng chí ${sent.name},`,
    `Thư điện tử để đăng nhập hệ thống Tập Huấn của đồng chí đã đổi từ ${user.email} sang ${sent.email}.`,
    `Người đổi: ${by}, lúc ${formatDateTime(at)}. Mật khẩu giữ nguyên.`,
    'Nếu đồng chí không biết việc này, đồng chí báo ngay cho người quản trị của đơn vị.',
  ].join('\n'),
  dedupeKey: `account_address:${user.id}:${user.version}:${recipient}`,
})
