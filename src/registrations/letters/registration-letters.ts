import type { WaitingReason } from '../registrations.policy.js'
import { formatDate, formatTime } from '#text'
import type { Letter } from '../../messages/messages.service.js'
import type { Registration } from '../registration.entity.js'
import type { Reach } from '../registration-rows.js'
import type { SessionTime, TrainingWords } from '../registrations.repository.js'

type Addressee = Pick<Registration, 'id' | 'personId' | 'trainingId' | 'fullName'> & Reach

/** `sáng 7:30, chiều 13:30 ngày 26/4/2023` */
export function sessionTimes(sessions: SessionTime[]): string {
  const days = new Map<string, string[]>()
  for (const { name, startsAt } of sessions) {
    const at = new Date(startsAt)
    const day = formatDate(at)
    days.set(day, [...(days.get(day) ?? []), `${lowerFirst(name)} ${formatTime(at)}`])
  }
  return [...days].map(([day, times]) => `${times.join(', ')} ngày ${day}`).join('; ')
}

const lowerFirst = (text: string) => text.charAt(0).toLocaleLowerCase('vi') + text.slice(1)

/** Greeting, text, and who writes: a letter that is copied to somebody's telephone must say so itself. */
export const letterBody = (training: TrainingWords, fullName: string, lines: string[]): string =>
  [`Kính gửi đồng chí ${fullName},`, '', ...lines, '', training.organizerName].join('\n')

const facts = (training: TrainingWords) =>
  [
    `Lớp: ${training.title}`,
    training.sessions.length > 0 ? `Thời gian: ${sessionTimes(training.sessions)}` : null,
    `Địa điểm: ${training.venue}`,
  ].filter((line) => line !== null)

const ticketLine = (ticket: string | null) =>
  ticket
    ? [
        `Vé có mã QR để điểm danh: ${ticket}`,
        'Đồng chí mở vé trên điện thoại hoặc in ra, đưa cho người ở cửa.',
      ]
    : []

function letter(
  training: TrainingWords,
  to: Addressee,
  what: Pick<Letter, 'purpose' | 'subject' | 'dedupeKey'>,
  lines: string[],
): Letter {
  return {
    ...what,
    organizationId: training.organizerId,
    personId: to.personId,
    trainingId: to.trainingId,
    recipient: to.email ?? to.phone,
    body: letterBody(training, to.fullName, lines),
  }
}

/** To somebody who has a seat. */
export const seatLetter = (training: TrainingWords, to: Addressee, ticket: string | null): Letter =>
  letter(
    training,
    to,
    { purpose: 'ticket', subject: `Vé dự lớp: ${training.title}`, dedupeKey: `registered:${to.id}` },
    ['Đồng chí đã có tên trong danh sách dự lớp.', ...facts(training), ...ticketLine(ticket)],
  )

/** To somebody whose ticket was replaced: once for each new one. */
export const newTicketLetter = (
  training: TrainingWords,
  to: Addressee,
  generation: number,
  ticket: string | null,
): Letter =>
  letter(
    training,
    to,
    {
      purpose: 'ticket',
      subject: `Vé mới dự lớp: ${training.title}`,
      dedupeKey: `ticket:${to.id}:${generation}`,
    },
    [
      'Vé của đồng chí được cấp lại. Đường dẫn và mã QR cũ không còn dùng được.',
      ...facts(training),
      ...(ticket ? [`Vé mới: ${ticket}`] : []),
    ],
  )

/** To somebody who came when no seat, or no place of his unit, was free for him. */
export const waitingLetter = (
  training: TrainingWords,
  to: Addressee,
  { place, because, ticket }: { place: number; because: WaitingReason | null; ticket: string | null },
): Letter =>
  letter(
    training,
    to,
    { purpose: 'waiting', subject: `Danh sách chờ: ${training.title}`, dedupeKey: `waiting:${to.id}` },
    [
      because === 'quota'
        ? `Đơn vị của đồng chí đã cử đủ chỉ tiêu. Đồng chí đứng thứ ${place} trong danh sách chờ; có chỗ trống cho đơn vị thì hệ thống xếp theo thứ tự và báo ngay.`
        : `Lớp đã đủ chỗ. Đồng chí đứng thứ ${place} trong danh sách chờ; có chỗ trả lại thì hệ thống xếp theo thứ tự và báo ngay.`,
      ...facts(training),
      ...(ticket ? [`Xem đồng chí đang đứng thứ mấy: ${ticket}`] : []),
    ],
  )

/** To somebody who asked to take part, and waits for the office's word. */
export const requestLetter = (training: TrainingWords, to: Addressee, ticket: string | null): Letter =>
  letter(
    training,
    to,
    { purpose: 'request', subject: `Đã nhận đăng ký: ${training.title}`, dedupeKey: `asked:${to.id}` },
    [
      'Đăng ký của đồng chí đã được ghi nhận và chờ đơn vị tổ chức duyệt. Có kết quả, hệ thống báo ngay.',
      ...facts(training),
      ...(ticket ? [`Xem kết quả: ${ticket}`] : []),
    ],
  )

/** To somebody whose request was not approved. */
export const rejectionLetter = (training: TrainingWords, to: Addressee, reason: string): Letter =>
  letter(
    training,
    to,
    {
      purpose: 'rejection',
      subject: `Chưa nhận được vào lớp: ${training.title}`,
      dedupeKey: `rejected:${to.id}`,
    },
    [`Đăng ký của đồng chí chưa được duyệt. Lý do: ${reason}`, ...facts(training)],
  )

/** To the delegate whom somebody else replaces. */
export const replacedLetter = (
  training: TrainingWords,
  to: Addressee,
  { substitute, reason }: { substitute: string; reason: string },
): Letter =>
  letter(
    training,
    to,
    { purpose: 'substitution', subject: `Dự thay: ${training.title}`, dedupeKey: `replaced:${to.id}` },
    [
      `Đồng chí ${substitute} dự lớp thay đồng chí. Lý do: ${reason}`,
      ...facts(training),
      'Vé cũ không còn dùng được. Nếu có nhầm lẫn, đồng chí liên hệ đơn vị tổ chức.',
    ],
  )

/** To whoever takes a delegate's place. */
export const substituteLetter = (
  training: TrainingWords,
  to: Addressee,
  { replaced, isIn, ticket }: { replaced: string; isIn: boolean; ticket: string | null },
): Letter =>
  letter(
    training,
    to,
    { purpose: 'ticket', subject: `Vé dự lớp: ${training.title}`, dedupeKey: `registered:${to.id}` },
    [
      isIn
        ? `Đồng chí dự lớp thay đồng chí ${replaced}.`
        : `Đồng chí thay đồng chí ${replaced} trong danh sách chờ, giữ nguyên thứ tự.`,
      ...facts(training),
      ...(isIn ? ticketLine(ticket) : ticket ? [`Xem đồng chí đang đứng thứ mấy: ${ticket}`] : []),
    ],
  )

/** To the first who waited, when a seat became free. */
export const promotionLetter = (training: TrainingWords, to: Addressee, ticket: string | null): Letter =>
  letter(
    training,
    to,
    { purpose: 'promotion', subject: `Đã có chỗ: ${training.title}`, dedupeKey: `promoted:${to.id}` },
    [
      'Có chỗ nên đồng chí được nhận vào lớp, không còn ở danh sách chờ.',
      ...facts(training),
      ...ticketLine(ticket),
    ],
  )

/** To somebody who withdrew or was withdrawn. */
export const withdrawalLetter = (training: TrainingWords, to: Addressee, reason: string): Letter =>
  letter(
    training,
    to,
    { purpose: 'withdrawal', subject: `Đã rút tên: ${training.title}`, dedupeKey: `withdrawn:${to.id}` },
    [
      `Tên đồng chí đã được rút khỏi danh sách. Lý do: ${reason}`,
      ...facts(training),
      'Nếu có nhầm lẫn, đồng chí liên hệ đơn vị tổ chức.',
    ],
  )
