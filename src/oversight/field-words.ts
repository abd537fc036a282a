/** What changed, in plain words. The audit keeps names only; one that is not here is shown as the code calls it. */
const words: Record<string, string> = {
  fullName: 'họ tên',
  familyName: 'họ',
  middleName: 'tên đệm',
  givenName: 'tên',
  gender: 'giới tính',
  birth: 'ngày sinh',
  birthYear: 'năm sinh',
  birthDate: 'ngày sinh',
  phone: 'điện thoại',
  email: 'thư điện tử',
  unitId: 'đơn vị',
  position: 'chức vụ',
  positions: 'chức vụ',
  role: 'vai trò',
  roles: 'vai trò',
  state: 'tình trạng',
  status: 'tình trạng',
  name: 'tên',
  kind: 'loại',
  unitGroup: 'khối',
  parentId: 'cấp trên',
  externalCode: 'mã đơn vị',
  password: 'mật khẩu',
  secondFactor: 'mã xác thực hai lớp',
  capacity: 'số chỗ',
  quotas: 'chỉ tiêu',
  link: 'đường dẫn',
  links: 'đường dẫn',
  ticket: 'vé',
  title: 'tên lớp, tiêu đề',
  purpose: 'mục đích',
  venue: 'địa điểm',
  audience: 'thành phần',
  sessions: 'các buổi',
  speakers: 'báo cáo viên',
  legalBases: 'căn cứ',
  issuerId: 'đơn vị cấp giấy chứng nhận',
  hostName: 'người chủ trì',
  hostTitle: 'chức danh người chủ trì',
  publicRegistration: 'tự đăng ký',
  registrationOpensAt: 'giờ mở đăng ký',
  registrationClosesAt: 'hạn đăng ký',
  revocationReason: 'lý do thu hồi',
  body: 'nội dung',
  summary: 'tóm tắt',
  pictureId: 'ảnh',
  participation: 'tham dự',
  publication: 'đưa lên tin bài',
  zalo: 'tin nhắn Zalo',
}

export const fieldWords = (fields: string[]): string =>
  fields.map((field) => words[field] ?? field).join(', ')

const codes: Record<string, string> = {
  confirmed: 'có chỗ',
  waiting: 'danh sách chờ',
  link: 'qua đường dẫn',
  form: 'qua phiếu trên trang',
  import: 'theo tệp Excel',
  paper: 'trên giấy',
  without_second_factor: 'bỏ mã xác thực hai lớp',
}

/** A count is said as one, a code in words. */
export const detailWords = (detail: string | null): string | null =>
  detail === null ? null : /^\d+$/.test(detail) ? `số lượng: ${detail}` : (codes[detail] ?? detail)
