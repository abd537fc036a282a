import { formatDateLong, formatDate } from '#text'
import type { RequestKind } from './request-kinds.js'
import { kindLabels } from './request-kinds.js'
import type { ErasurePlan } from './erasure-plan.js'

interface About {
  kind: RequestKind
  requesterName: string | null
  receivedOn: string
  dueBy: string
  organization: { name: string }
}

const greeting = ({ requesterName }: About) =>
  requesterName ? `Kính gửi đồng chí ${requesterName},` : 'Kính gửi đồng chí,'

const wish = ({ kind }: About) =>
  kindLabels[kind].charAt(0).toLocaleLowerCase('vi') + kindLabels[kind].slice(1)

const letter = (about: About, lines: string[]) =>
  [greeting(about), '', ...lines, '', about.organization.name].join('\n')

/** Told within two working days: that it came in, how it goes on, and until when. To be sent by hand. */
export const acknowledgement = (about: About): string =>
  letter(about, [
    `${about.organization.name} đã nhận yêu cầu của đồng chí ngày ${formatDate(about.receivedOn)}: ${wish(about)}.`,
    'Cán bộ phụ trách sẽ liên hệ để xác nhận đúng người, rồi giải quyết và trả lời đồng chí.',
    `Hạn trả lời: ${formatDateLong(about.dueBy)}. Nếu cần thêm thời gian, chúng tôi báo lý do trước ngày ấy, chỉ một lần.`,
    'Đồng chí có quyền khiếu nại nếu không đồng ý với cách giải quyết.',
  ])

/** Told before erasing, for afterwards nobody knows how to reach the person. */
export const erasureAnswer = (about: About, plan: ErasurePlan): string =>
  letter(about, [
    `Theo yêu cầu ngày ${formatDate(about.receivedOn)}, ${about.organization.name} xóa dữ liệu cá nhân của đồng chí: ${
      plan.keepsName
        ? 'điện thoại, thư điện tử, ngày sinh, giới tính, thư từ'
        : 'họ tên, điện thoại, thư điện tử, ngày sinh, giới tính, thư từ'
    }.`,
    ...(plan.keepsName
      ? [
          'Họ tên, chức vụ và đơn vị trong sổ cấp giấy chứng nhận và hồ sơ lớp đã tổ chức phải giữ theo Luật Bảo vệ dữ liệu cá nhân 91/2025/QH15, Điều 14 khoản 2 và Điều 19.',
        ]
      : []),
    'Đồng chí có quyền khiếu nại nếu không đồng ý với cách giải quyết.',
  ])
