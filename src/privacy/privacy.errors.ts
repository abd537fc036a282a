import { defineErrors } from '#errors'

export const privacyErrors = defineErrors({
  request_not_found: {
    kind: 'not_found',
    vi: 'Không có yêu cầu này, hoặc yêu cầu không thuộc phạm vi của đồng chí.',
    en: 'There is no such request within your reach.',
  },
  request_closed: {
    kind: 'conflict',
    vi: 'Yêu cầu này đã khép lại, không thay đổi được nữa.',
    en: 'This request is closed and can no longer be changed.',
  },
  request_person_unknown: {
    kind: 'conflict',
    vi: 'Chưa xác định yêu cầu này là của ai. Đồng chí chọn người trong danh sách cán bộ trước.',
    en: 'It is not known yet whose request this is. Please choose the person first.',
  },
  request_person_moved: {
    kind: 'conflict',
    vi: 'Người này đã chuyển sang đơn vị ngoài phạm vi của đồng chí. Yêu cầu còn mở thì đồng chí bấm “Chuyển về nơi đang giữ dữ liệu”; đã khép thì nơi ấy xem và làm tiếp được.',
    en: 'This person has moved to a unit beyond your reach. Hand an open request over to who holds the data now; a closed one can be read there.',
  },
  request_elsewhere: {
    kind: 'conflict',
    vi: (p) =>
      `Yêu cầu này do ${p.body} giải quyết, đồng chí chỉ xem được. Yêu cầu còn mở thì đồng chí bấm “Nhận giải quyết” trước.`,
    en: (p) => `${p.body} answers this request; you may only read it. Take an open one on first.`,
  },
  request_at_home: {
    kind: 'conflict',
    vi: 'Người này vẫn thuộc đơn vị đang giải quyết, hoặc chưa xác định là ai, nên không cần chuyển.',
    en: 'The person still belongs to the body that answers, or is not known yet: there is nothing to hand over.',
  },
  request_of_other_kind: {
    kind: 'conflict',
    vi: 'Việc này không hợp với loại yêu cầu. Đồng chí xem lại người yêu cầu muốn gì.',
    en: 'This does not fit what the request asks for.',
  },
  request_already_extended: {
    kind: 'conflict',
    vi: 'Yêu cầu này đã gia hạn một lần. Luật chỉ cho gia hạn một lần.',
    en: 'This request was extended once already; the law allows it once.',
  },
  received_in_future: {
    kind: 'unprocessable',
    field: 'receivedOn',
    vi: 'Ngày nhận không thể sau hôm nay.',
    en: 'The day of receipt cannot be after today.',
  },
  export_not_found: {
    kind: 'not_found',
    vi: 'Chưa có bản dữ liệu, hoặc bản cũ đã quá hạn 7 ngày nên bị xóa. Đồng chí tạo lại rồi tải.',
    en: 'No export has been made, or it was removed after seven days. Please make it again.',
  },
  export_outdated: {
    kind: 'conflict',
    vi: 'Dữ liệu của người này vừa thay đổi hoặc bị xóa trong lúc tạo bản dữ liệu. Đồng chí mở lại yêu cầu rồi tạo lại.',
    en: 'The data of this person were changed or erased while the export was being made. Please make it again.',
  },
  erasure_registered: {
    kind: 'conflict',
    vi: (p) => `Người này còn tên trong lớp chưa tổ chức: ${p.trainings}. Đồng chí rút tên trước rồi xóa.`,
    en: (p) =>
      `This person is still registered for a training to come: ${p.trainings}. Please withdraw the name first.`,
  },
  erasure_making: {
    kind: 'conflict',
    vi: 'Giấy chứng nhận của người này đang được làm. Đồng chí chờ làm xong rồi xóa.',
    en: 'A certificate of this person is being made. Please wait until it is done.',
  },
  erasure_not_confirmed: {
    kind: 'unprocessable',
    field: 'confirmation',
    vi: (p) => `Đồng chí gõ đúng chữ ${p.word} để xác nhận.`,
    en: (p) => `Please type ${p.word} to confirm.`,
  },
})
