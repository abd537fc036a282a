const vi = {
  confirmTitle: 'Xác nhận tham dự',
  confirmLead: 'Đồng chí đọc thông báo rồi xác nhận, để đơn vị tổ chức biết đồng chí sẽ đến.',
  confirmLabel: 'Tôi đã đọc thông báo về dữ liệu cá nhân và xác nhận tham dự.',
  optional: 'Hai ý sau đồng chí chọn hay không tùy ý; không chọn vẫn dự lớp bình thường.',
  publication: (organizer: string) => `Đồng ý để ${organizer} đưa họ tên, ảnh của tôi lên tin bài về lớp.`,
  zalo: 'Đồng ý nhận tin nhắn về lớp qua Zalo.',
  confirm: 'Xác nhận tham dự',
  confirmedAt: (at: string) => `Đồng chí đã đọc thông báo và xác nhận lúc ${at}.`,
  takenBackAt: (at: string) =>
    `Đồng chí đã rút lại xác nhận lúc ${at}. Tên đồng chí còn trong danh sách đến khi đơn vị tổ chức rút; đơn vị tổ chức sẽ liên hệ.`,
  yourChoices: 'Lựa chọn của đồng chí',
  agreed: 'Đã đồng ý',
  notAgreed: 'Chưa đồng ý',
  give: 'Đồng ý',
  takeBack: 'Rút lại đồng ý',
  takeBackConfirmation: 'Rút lại xác nhận',
  publicationName: 'Đưa họ tên, ảnh lên tin bài',
  zaloName: 'Nhận tin nhắn qua Zalo',
  confirmed: 'Cảm ơn đồng chí. Đã ghi xác nhận tham dự.',
  given: 'Đã ghi là đồng chí đồng ý.',
  takenBack: 'Đã ghi là đồng chí rút lại.',
}

const en: typeof vi = {
  confirmTitle: 'Confirm that you will attend',
  confirmLead: 'Please read the notice and confirm, so that the organiser knows you will come.',
  confirmLabel: 'I have read the notice on personal data and will attend.',
  optional: 'The next two are up to you; you can attend without them.',
  publication: (organizer) => `${organizer} may publish my name and picture in news about the training.`,
  zalo: 'I agree to receive messages about the training by Zalo.',
  confirm: 'Confirm attendance',
  confirmedAt: (at) => `You read the notice and confirmed at ${at}.`,
  takenBackAt: (at) =>
    `You took your confirmation back at ${at}. Your name stays on the list until the organiser removes it; the organiser will contact you.`,
  yourChoices: 'Your choices',
  agreed: 'Agreed',
  notAgreed: 'Not agreed',
  give: 'Agree',
  takeBack: 'Take back',
  takeBackConfirmation: 'Take the confirmation back',
  publicationName: 'Publishing name and picture',
  zaloName: 'Messages by Zalo',
  confirmed: 'Thank you. Your confirmation is recorded.',
  given: 'Your consent is recorded.',
  takenBack: 'It is recorded that you took it back.',
}

/** What a participant reads and answers on the page of his ticket. */
export const consentMessages = { vi, en }
