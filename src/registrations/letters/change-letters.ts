import type { Letter } from '../../messages/messages.service.js'
import type { TrainingChange } from '../../trainings/training-status.js'
import type { Registration } from '../registration.entity.js'
import type { Reach } from '../registration-rows.js'
import type { TrainingWords } from '../registrations.repository.js'
import { letterBody, sessionTimes } from './registration-letters.js'

interface Telling {
  purpose: Letter['purpose']
  subject: (title: string) => string
  /** `seated`: has a seat, so holds a ticket. */
  lines: (training: TrainingWords, reason: string | null, seated: boolean) => string[]
}

const when = ({ sessions }: TrainingWords) =>
  sessions.length > 0 ? [`Thời gian: ${sessionTimes(sessions)}`] : []

const ticketStands = (seated: boolean) =>
  seated ? 'Vé đã gửi vẫn dùng được.' : 'Đồng chí vẫn đứng trong danh sách chờ.'

const because = (reason: string | null) => (reason ? [`Lý do: ${reason}`] : [])

const tellings: Record<TrainingChange, Telling> = {
  postponed: {
    purpose: 'postponement',
    subject: (title) => `Tạm hoãn lớp: ${title}`,
    lines: (training, reason) => [
      `Lớp “${training.title}” tạm hoãn, chưa tổ chức vào ngày đã báo.`,
      ...because(reason),
      'Tên đồng chí vẫn giữ trong danh sách; có ngày mới, đơn vị tổ chức sẽ báo.',
    ],
  },
  cancelled: {
    purpose: 'cancellation',
    subject: (title) => `Hủy lớp: ${title}`,
    lines: (training, reason, seated) => [
      `Lớp “${training.title}” không tổ chức nữa.`,
      ...because(reason),
      `${seated ? 'Vé đã gửi không còn dùng. ' : ''}Mong đồng chí thông cảm.`,
    ],
  },
  resumed: {
    purpose: 'resumption',
    subject: (title) => `Mở lại lớp: ${title}`,
    lines: (training, _, seated) => [
      `Lớp “${training.title}” mở lại.`,
      ...when(training),
      `Địa điểm: ${training.venue}`,
      ticketStands(seated),
    ],
  },
  changed: {
    purpose: 'change',
    subject: (title) => `Lớp thay đổi: ${title}`,
    lines: (training, _, seated) => [
      `Lớp “${training.title}” có thay đổi. Đồng chí theo thông tin mới:`,
      ...when(training),
      `Địa điểm: ${training.venue}`,
      ticketStands(seated),
    ],
  },
}

/** Tells one person who is in or waits that the training changed; once for each change. */
export function changeLetter(
  training: TrainingWords,
  to: Registration & Reach,
  change: { kind: TrainingChange; id: string; reason: string | null },
): Letter {
  const telling = tellings[change.kind]
  return {
    organizationId: training.organizerId,
    purpose: telling.purpose,
    personId: to.personId,
    trainingId: to.trainingId,
    recipient: to.email ?? to.phone,
    subject: telling.subject(training.title),
    body: letterBody(training, to.fullName, telling.lines(training, change.reason, to.state === 'confirmed')),
    dedupeKey: `change:${change.id}:${to.id}`,
  }
}
