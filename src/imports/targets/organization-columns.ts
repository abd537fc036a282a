import { kindLabels } from '../../organizations/organization-kinds.js'
import type { ImportColumn, ImportOption } from '../import-contributions.js'

/** What a list of bodies tells. Headers are folded: small letters, no accents. */
export const organizationColumns: ImportColumn[] = [
  {
    key: 'name',
    label: 'Tên đơn vị',
    headers: [
      'ten don vi',
      'don vi',
      'ten cdcs',
      'cong doan co so',
      'cdcs',
      'ten cong doan',
      'ten to chuc',
      'ten',
    ],
    example: 'CĐCS Trường Tiểu học Mẫu 01',
    hint: 'Bắt buộc. Ghi đủ tên như in trên giấy tờ.',
    width: 80,
  },
  {
    key: 'code',
    label: 'Mã đơn vị',
    headers: ['ma don vi', 'ma cdcs', 'ma so', 'ma', 'ma cong doan'],
    example: '0681001',
    hint: 'Mã ở phần mềm khác, nếu có. Dùng để nhận ra đơn vị và để ghi cột Trực thuộc.',
    width: 28,
  },
  {
    key: 'kind',
    label: 'Cấp',
    headers: ['cap', 'loai', 'loai hinh', 'cap cong doan', 'loai don vi', 'loai to chuc'],
    example: 'Công đoàn cơ sở',
    hint: `Một trong: ${Object.values(kindLabels).join(', ')}. Bỏ trống: công đoàn cơ sở.`,
    width: 44,
  },
  {
    key: 'parent',
    label: 'Trực thuộc',
    headers: ['truc thuoc', 'cap tren', 'don vi cap tren', 'cong doan cap tren', 'don vi quan ly', 'thuoc'],
    example: 'Công đoàn xã Mẫu',
    hint: 'Tên hoặc mã của cấp trên; có thể là một dòng khác trong tệp này. Bỏ trống: đơn vị đã chọn khi gửi tệp.',
    width: 60,
  },
  {
    key: 'group',
    label: 'Khối',
    headers: ['khoi', 'nhom', 'khoi don vi', 'linh vuc'],
    example: 'Trường học',
    hint: 'Như Trường học, Xã, thị trấn, Cơ quan, Doanh nghiệp. Được bỏ trống.',
    width: 40,
  },
  {
    key: 'since',
    label: 'Ngày thành lập',
    headers: [
      'ngay thanh lap',
      'thanh lap ngay',
      'thanh lap',
      'nam thanh lap',
      'ngay bat dau',
      'ngay hoat dong',
      'hoat dong tu',
      'ngay hieu luc',
      'tu ngay',
    ],
    example: '01/07/2025',
    hint: 'Đủ ngày, tháng, năm; ngày luôn đứng trước tháng. Bỏ trống: tính từ ngày đưa vào.',
    width: 30,
  },
]

export const organizationOptions: ImportOption[] = [
  {
    key: 'nameCase',
    label: 'Viết hoa chữ đầu cho tên gõ toàn chữ in',
    hint: 'TRƯỜNG TIỂU HỌC MẪU thành Trường Tiểu Học Mẫu. Dòng nào được đổi đều ghi rõ khi kiểm tra.',
    default: false,
  },
]
