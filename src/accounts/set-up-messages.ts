import { kindLabels, type OrganizationKind } from '../organizations/organization-kinds.js'

const vi = {
  title: 'Thiết lập lần đầu',
  say: 'Mở cửa hệ thống cho cơ quan của đồng chí',
  more: 'Điền một lần. Sau bước này đường dẫn thiết lập hết hiệu lực.',
  organization: 'Cơ quan',
  organizationName: 'Tên cơ quan cao nhất dùng hệ thống',
  organizationHint: 'Ví dụ: LĐLĐ tỉnh Lâm Đồng. Các đơn vị cấp dưới thêm sau.',
  organizationKind: 'Cấp',
  kinds: kindLabels as Record<OrganizationKind, string>,
  administrator: 'Người quản trị',
  name: 'Họ và tên',
  email: 'Thư điện tử',
  password: 'Mật khẩu',
  passwordHint: 'Ít nhất 8 ký tự; nên là một câu dài, dễ nhớ với đồng chí và khó đoán với người khác.',
  publicAddress: 'Địa chỉ công khai',
  publicAddressHint:
    'Địa chỉ mà điện thoại của học viên mở được. Địa chỉ này in trong mọi mã QR, nên đồng chí kiểm tra kỹ.',
  finish: 'Thiết lập và đăng nhập',
  finished: 'Đã thiết lập xong. Việc tiếp theo: thêm các đơn vị.',
}

const en: typeof vi = {
  title: 'First set-up',
  say: 'Open the system for your organisation',
  more: 'Fill this in once. Afterwards the set-up link no longer works.',
  organization: 'Organisation',
  organizationName: 'Name of the top body that uses the system',
  organizationHint: 'For example: LĐLĐ tỉnh Lâm Đồng. Bodies below it are added later.',
  organizationKind: 'Level',
  kinds: {
    national_confederation: 'General Confederation',
    provincial_federation: 'Provincial federation of labour',
    district_federation: 'District federation of labour',
    commune_union: 'Commune or ward union',
    cluster_union: 'Cluster union',
    sector_union: 'Sectoral union',
    superior_union: 'Immediate superior union',
    grassroots_union: 'Grassroots union',
    occupational_union: 'Occupational union',
    section_union: 'Section union',
  },
  administrator: 'Administrator',
  name: 'Full name',
  email: 'E-mail address',
  password: 'Password',
  passwordHint: 'At least 8 characters; a long phrase that is easy for you and hard for others.',
  publicAddress: 'Public address',
  publicAddressHint:
    'The address that the participants’ phones can open. It is printed in every QR code, so check it well.',
  finish: 'Set up and sign in',
  finished: 'The set-up is done. Next: add the bodies and units.',
}

/** The page of the first opening. */
export const setUpMessages = { vi, en }
