import type { ScanReason } from './scan-kinds.js'

/** What stands in large letters, and the sentence below it. */
interface ScanWords {
  titles: Record<ScanReason, string>
  onTime: (seq: number, time: string) => string
  late: (time: string, minutes: number) => string
  alreadyIn: (time: string, by: string) => string
  waiting: (place: number) => string
  promoted: string
  withdrawn: (when: string) => string
  /** The training itself is named above the sentence. */
  otherTraining: (day: string) => string
  otherTrainingUnknown: string
  outdated: string
  unreadable: string
  unknown: string
  clockOff: (minutes: number) => string
}

const vi: ScanWords = {
  titles: {
    on_time: 'Có mặt',
    after_late_limit: 'Có mặt, đi muộn',
    already_accepted: 'Đã vào rồi',
    on_waitlist: 'Đang ở danh sách chờ',
    registration_withdrawn: 'Đã rút khỏi danh sách',
    registration_of_other_training: 'Vé của lớp khác',
    ticket_outdated: 'Vé không còn dùng được',
    code_unreadable: 'Không đọc được mã',
    registration_unknown: 'Không có trong danh sách',
  },
  onTime: (seq, time) => `Số ${String(seq).padStart(3, '0')} · vào lúc ${time}`,
  late: (time, minutes) => `Vào lúc ${time}, muộn ${minutes} phút`,
  alreadyIn: (time, by) =>
    `Vào lúc ${time}, ${by} ghi. Không tính thêm lần nữa; nếu là người khác, đồng chí hỏi tên.`,
  waiting: (place) => `Thứ tự chờ: ${place}. Mời đồng chí ngồi đợi, ban tổ chức xếp chỗ khi còn ghế trống.`,
  promoted: 'Lúc quét còn ở danh sách chờ, nay đã có chỗ. Đồng chí quét lại vé.',
  withdrawn: (when) => `Xin rút lúc ${when}. Nếu vẫn dự, mời đồng chí gặp người phụ trách danh sách.`,
  otherTraining: (day) => `Lớp đó học ngày ${day}. Tìm theo tên nếu người này cũng dự lớp hôm nay.`,
  otherTrainingUnknown: 'Tìm theo tên nếu người này cũng dự lớp hôm nay.',
  outdated: 'Vé này đã được thay bằng vé mới. Đồng chí quét vé mới, hoặc tìm theo tên.',
  unreadable: 'Không phải vé của hệ thống này. Lau màn hình, tăng độ sáng rồi quét lại, hoặc tìm theo tên.',
  unknown: 'Đăng ký này không có trong lớp. Đồng chí tìm lại theo tên.',
  clockOff: (minutes) => `Đồng hồ máy này lệch ${minutes} phút, giờ vào ghi theo máy chủ.`,
}

const en: ScanWords = {
  titles: {
    on_time: 'Present',
    after_late_limit: 'Present, late',
    already_accepted: 'Already in',
    on_waitlist: 'On the waiting list',
    registration_withdrawn: 'Withdrawn',
    registration_of_other_training: 'Ticket of another training',
    ticket_outdated: 'Ticket no longer valid',
    code_unreadable: 'Code not readable',
    registration_unknown: 'Not on the list',
  },
  onTime: (seq, time) => `No. ${String(seq).padStart(3, '0')} · in at ${time}`,
  late: (time, minutes) => `In at ${time}, ${minutes} min late`,
  alreadyIn: (time, by) =>
    `In at ${time}, recorded by ${by}. Not counted again; if this is somebody else, ask for the name.`,
  waiting: (place) => `Place ${place} on the waiting list. Please take a seat until free places are given.`,
  promoted: 'Was waiting when scanned and has a place now. Please scan again.',
  withdrawn: (when) => `Withdrew at ${when}. Whoever still wants to attend should ask the organiser.`,
  otherTraining: (day) => `It takes place on ${day}. Search by name if this person attends today too.`,
  otherTrainingUnknown: 'Search by name if this person attends today too.',
  outdated: 'A newer ticket replaces this one. Scan the new ticket, or search by name.',
  unreadable: 'Not a ticket of this system. Clean and brighten the screen and scan again, or search by name.',
  unknown: 'This registration does not belong to the training. Please search by name again.',
  clockOff: (minutes) => `This device's clock is ${minutes} min off; the server's time was recorded.`,
}

export const scanMessages = { vi, en }
