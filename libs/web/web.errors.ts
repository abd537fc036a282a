import { defineErrors } from '#errors'

export const webErrors = defineErrors({
  broken_json: {
    kind: 'invalid',
    vi: 'Nội dung gửi lên không phải JSON đúng.',
    en: 'The body is not valid JSON.',
  },
  body_too_deep: {
    kind: 'invalid',
    vi: 'Nội dung gửi lên lồng quá nhiều lớp.',
    en: 'The body is nested too deeply.',
  },
  forbidden_name: {
    kind: 'invalid',
    vi: (p) => `Tên ô "${p.name}" không được dùng.`,
    en: (p) => `The name "${p.name}" is not allowed.`,
  },
  repeated_parameter: {
    kind: 'invalid',
    vi: (p) => `Tham số "${p.name}" ghi hai lần trong địa chỉ.`,
    en: (p) => `The query parameter "${p.name}" is given more than once.`,
  },
  broken_form: {
    kind: 'invalid',
    vi: 'Biểu mẫu gửi lên không đọc được.',
    en: 'The form could not be read.',
  },
  foreign_origin: {
    kind: 'forbidden',
    vi: 'Yêu cầu đến từ một trang khác nên không được nhận. Đồng chí mở lại trang rồi gửi lại.',
    en: 'The request comes from another site and was refused. Reload the page and send it again.',
  },
  form_expired: {
    kind: 'forbidden',
    vi: 'Biểu mẫu đã quá hạn. Đồng chí mở lại trang rồi gửi lại.',
    en: 'The form has expired. Reload the page and send it again.',
  },
  bad_idempotency_key: {
    kind: 'invalid',
    vi: 'Mã chống gửi trùng (Idempotency-Key) phải gồm 8 đến 100 chữ cái không dấu, chữ số, dấu - hoặc _.',
    en: 'The Idempotency-Key must be 8 to 100 letters, digits, hyphens or underscores.',
  },
  page_not_found: {
    kind: 'not_found',
    vi: 'Không có trang này. Có thể đường dẫn gõ thiếu, hoặc mục đã được bỏ.',
    en: 'There is no such page.',
  },
  bad_request: {
    kind: 'invalid',
    vi: 'Yêu cầu không đọc được.',
    en: 'The request could not be read.',
  },
  too_large: {
    kind: 'too_large',
    vi: 'Nội dung gửi lên lớn quá mức cho phép.',
    en: 'The request is too large.',
  },
  unsupported_type: {
    kind: 'unsupported',
    vi: 'Kiểu nội dung này không được nhận.',
    en: 'This content type is not supported.',
  },
  internal: {
    kind: 'unavailable',
    vi: 'Hệ thống gặp lỗi, việc chưa được ghi. Đồng chí thử lại; nếu vẫn lỗi, báo người quản trị mã dưới đây.',
    en: 'Something went wrong and nothing was saved. Please try again; if it persists, report the id below.',
  },
})
