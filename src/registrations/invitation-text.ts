import { formatDateTime } from '#text'

export interface Invitation {
  unit: string
  organizer: string
  training: string
  /** `Thứ tư, 26/4/2023, sáng và chiều` */
  when: string
  venue: string
  capacity: number
  closesAt: string | null
  /** The whole address of the unit's page. */
  address: string
}

/** What staff paste into a chat with the unit's chair: it says itself who asks whom for what until when. */
export const invitationText = (one: Invitation): string =>
  [
    `Kính gửi ${one.unit},`,
    `${one.organizer} đề nghị đơn vị cử ${one.capacity} người dự lớp “${one.training}”.`,
    `Thời gian: ${one.when}. Địa điểm: ${one.venue}.`,
    `Đồng chí cử người tại đây, không cần tài khoản: ${one.address}`,
    ...(one.closesAt ? [`Hạn gửi: ${formatDateTime(new Date(one.closesAt))}.`] : []),
    'Đường dẫn này dành riêng cho đơn vị, xin không chuyển cho đơn vị khác.',
  ].join('\n')
