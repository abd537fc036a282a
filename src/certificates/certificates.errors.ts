import { defineErrors } from '#errors'

/** What can be refused about certificates. Codes are part of the API. */
export const certificateErrors = defineErrors({
  certificate_not_found: {
    kind: 'not_found',
    vi: 'Không có giấy chứng nhận này, hoặc giấy không thuộc phạm vi của đồng chí.',
    en: 'There is no such certificate within your reach.',
  },
  certificate_unknown: {
    kind: 'not_found',
    vi: 'Không có giấy chứng nhận nào mang mã này. Đồng chí xem lại mã in cạnh ô vuông trên giấy rồi kiểm tra lại.',
    en: 'No certificate carries this code. Please compare it with the code printed beside the square, then try again.',
  },
  training_not_held: {
    kind: 'conflict',
    vi: 'Lớp chưa ghi nhận là đã tổ chức nên chưa cấp giấy được. Đồng chí ghi nhận ở trang của lớp rồi cấp.',
    en: 'The training is not recorded as held yet. Record it on its page, then issue certificates.',
  },
  public_address_missing: {
    kind: 'conflict',
    vi: 'Chưa xác nhận địa chỉ công khai, nên mã kiểm tra in trên giấy sẽ không dẫn đến đâu. Người quản trị mở liên kết thiết lập để xác nhận, hoặc ghi BASE_URL trong tệp cài đặt .env rồi khởi động lại.',
    en: 'The public address is not confirmed, so the code on the paper would lead nowhere. The administrator confirms it by the set-up link, or by BASE_URL in the file .env.',
  },
  certificate_not_made: {
    kind: 'conflict',
    vi: 'Giấy này đang được làm. Đồng chí chờ ít phút rồi mở lại.',
    en: 'This certificate is still being made. Please come back in a few minutes.',
  },
  certificate_file_lost: {
    kind: 'unavailable',
    vi: 'Không đọc được tệp của giấy này trên máy chủ. Đồng chí báo người quản trị khôi phục bản sao lưu.',
    en: 'The file of this certificate cannot be read. Please ask the administrator to restore it from a backup.',
  },
  nothing_to_print: {
    kind: 'conflict',
    vi: 'Chưa có giấy nào làm xong để in.',
    en: 'No certificate is ready to be printed yet.',
  },
  already_revoked: {
    kind: 'conflict',
    vi: (p) => `Giấy số ${p.number} đã được thu hồi trước đó.`,
    en: (p) => `Certificate ${p.number} has been revoked before.`,
  },
  certificate_exists: {
    kind: 'conflict',
    vi: 'Người này vừa được cấp giấy cho lớp này. Đồng chí mở lại trang.',
    en: 'This person has just been issued a certificate of this training.',
    constraint: 'certificates_person_unique',
  },
  certificate_number_taken: {
    kind: 'conflict',
    vi: 'Số giấy vừa được dùng cho giấy khác. Đồng chí bấm cấp lần nữa.',
    en: 'The number has just been given to another certificate. Please issue again.',
    constraint: 'certificates_number_unique',
  },
})
