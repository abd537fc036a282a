import type { FieldFault, Params } from '#errors'

type Sentences = Record<string, (p: Params) => string>

const n = (value: string | number | undefined) => String(value).replace(/\B(?=(\d{3})+$)/g, '.')

const vi: Sentences = {
  required: (p) => (p.isChosen ? 'Chưa chọn mục này.' : 'Chưa điền mục này.'),
  unknown_field: () => 'Mục này không có trong biểu mẫu.',
  not_text: () => 'Mục này phải là chữ.',
  bad_characters: () => 'Có ký tự lạ không lưu được. Đồng chí gõ lại mục này.',
  too_short: (p) => `Cần ít nhất ${n(p.min)} ký tự.`,
  too_long: (p) => `Dài quá ${n(p.max)} ký tự. Đồng chí rút ngắn lại.`,
  not_integer: (p) => `Phải là số nguyên từ ${n(p.min)} đến ${n(p.max)}.`,
  not_date: () => 'Ngày không có trong lịch. Đồng chí ghi như 26/4/2023.',
  not_partial_date: () => 'Đồng chí ghi năm như 1985, hoặc đủ ngày như 26/4/1985.',
  not_time: () => 'Giờ chưa đúng. Đồng chí ghi như 07:30.',
  not_moment: () => 'Ngày giờ chưa đúng. Đồng chí ghi như 2023-04-26T07:30.',
  not_id: () => 'Mã không đúng.',
  not_choice: (p) => `Chỉ chọn một trong: ${p.choices}.`,
  not_boolean: () => 'Chỉ nhận có hoặc không.',
  not_email: () => 'Địa chỉ thư chưa đúng. Đồng chí ghi như ten@coquan.vn.',
  not_phone: () => 'Số điện thoại chưa đúng. Đồng chí ghi 10 chữ số, như 0900 000 001.',
  not_list: () => 'Mục này phải là danh sách.',
  too_many_items: (p) => `Nhiều quá ${n(p.max)} dòng.`,
  not_object: () => 'Mục này phải gồm nhiều ô.',
  bad_pattern: () => 'Chưa đúng cách ghi.',
  repeated: () => 'Mục này ghi hai lần.',
}

const en: Sentences = {
  required: (p) => (p.isChosen ? 'Please choose.' : 'Please fill this in.'),
  unknown_field: () => 'This field is not known.',
  not_text: () => 'This must be text.',
  bad_characters: () => 'It contains characters that cannot be stored.',
  too_short: (p) => `At least ${p.min} characters, please.`,
  too_long: (p) => `At most ${p.max} characters, please.`,
  not_integer: (p) => `Must be a whole number from ${p.min} to ${p.max}.`,
  not_date: () => 'Not a date of the calendar. Write 2023-04-26.',
  not_partial_date: () => 'Write a year like 1985, or a full date like 1985-04-26.',
  not_time: () => 'Not a time. Write 07:30.',
  not_moment: () => 'Not a date and time. Write 2023-04-26T07:30.',
  not_id: () => 'Not a valid id.',
  not_choice: (p) => `Must be one of: ${p.choices}.`,
  not_boolean: () => 'Must be true or false.',
  not_email: () => 'Not an e-mail address.',
  not_phone: () => 'Not a Vietnamese telephone number.',
  not_list: () => 'Must be a list.',
  too_many_items: (p) => `At most ${p.max} items.`,
  not_object: () => 'Must be an object.',
  bad_pattern: () => 'Not in the expected form.',
  repeated: () => 'Given more than once.',
}

/** The sentence that stands beside a refused field. */
export function sayFault(fault: FieldFault, locale: 'vi' | 'en'): string {
  const sentences = locale === 'en' ? en : vi
  return (sentences[fault.code] ?? sentences.bad_pattern)!(fault.params)
}
