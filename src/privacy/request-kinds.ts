/** What a person may ask for (Law 91/2025/QH15, Art. 4), in the words of the forms. */
export const requestKinds = ['view', 'copy', 'correct', 'withdraw', 'restrict', 'object', 'delete'] as const
export type RequestKind = (typeof requestKinds)[number]

export const kindLabels: Record<RequestKind, string> = {
  view: 'Xem dữ liệu của mình',
  copy: 'Nhận bản sao dữ liệu',
  correct: 'Sửa dữ liệu sai',
  withdraw: 'Rút lại sự đồng ý',
  restrict: 'Hạn chế việc dùng dữ liệu',
  object: 'Phản đối việc dùng dữ liệu',
  delete: 'Xóa dữ liệu',
}

export const requestWays = ['in_person', 'letter', 'phone', 'email', 'web_form'] as const
export type RequestWay = (typeof requestWays)[number]

/** What a colleague may write down; `web_form` comes by itself. */
export const staffWays = requestWays.filter((way) => way !== 'web_form')

export const wayLabels: Record<RequestWay, string> = {
  in_person: 'Đến trực tiếp',
  letter: 'Bằng văn bản',
  phone: 'Gọi điện',
  email: 'Thư điện tử',
  web_form: 'Qua trang công khai',
}

export const requestStates = ['received', 'acknowledged', 'done', 'refused'] as const
export type RequestState = (typeof requestStates)[number]

export const stateLabels: Record<RequestState, string> = {
  received: 'Chưa báo đã nhận',
  acknowledged: 'Đang giải quyết',
  done: 'Đã làm xong',
  refused: 'Đã từ chối',
}

/** Why a request may be refused, by the law; chosen, so that every refusal names one. */
export const refusalGrounds = [
  'register',
  'vouchers',
  'other_duty',
  'not_identified',
  'not_entitled',
] as const
export type RefusalGround = (typeof refusalGrounds)[number]

export const groundLabels: Record<RefusalGround, string> = {
  register: 'Dữ liệu nằm trong sổ cấp giấy chứng nhận phải lưu (Luật 91/2025/QH15, Điều 14 khoản 2, Điều 19)',
  vouchers: 'Dữ liệu nằm trong hồ sơ lớp, chứng từ phải lưu (Luật 91/2025/QH15, Điều 14 khoản 2, Điều 19)',
  other_duty: 'Pháp luật khác buộc phải xử lý dữ liệu này (Luật 91/2025/QH15, Điều 19)',
  not_identified: 'Không xác định được người yêu cầu là ai sau khi đã hỏi lại',
  not_entitled: 'Người yêu cầu không phải chủ thể dữ liệu và không được ủy quyền',
}

/** The history of a request. Codes and ids only: entries are never changed, so they hold nothing personal. */
export const requestEvents = [
  'received',
  'identified',
  'body_chosen',
  'handed_over',
  'acknowledged',
  'extended',
  'exported',
  'downloaded',
  'consents_withdrawn',
  'restricted',
  'restriction_ended',
  'erased',
  'done',
  'refused',
] as const
export type RequestEventKind = (typeof requestEvents)[number]

export const eventLabels: Record<RequestEventKind, string> = {
  received: 'Nhận yêu cầu',
  identified: 'Xác định người yêu cầu',
  body_chosen: 'Chọn đơn vị giải quyết',
  handed_over: 'Chuyển đơn vị giải quyết',
  acknowledged: 'Báo đã nhận',
  extended: 'Gia hạn',
  exported: 'Tạo bản dữ liệu',
  downloaded: 'Tải bản dữ liệu',
  consents_withdrawn: 'Ghi rút lại sự đồng ý',
  restricted: 'Đặt hạn chế',
  restriction_ended: 'Bỏ hạn chế',
  erased: 'Xóa dữ liệu',
  done: 'Làm xong',
  refused: 'Từ chối',
}
