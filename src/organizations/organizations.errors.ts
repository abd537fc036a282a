import { defineErrors } from '#errors'

export const organizationErrors = defineErrors({
  organization_not_found: {
    kind: 'not_found',
    vi: 'Không có đơn vị này, hoặc đơn vị không thuộc phạm vi của đồng chí.',
    en: 'There is no such organisation within your reach.',
  },
  settings_missing: {
    kind: 'conflict',
    vi: 'Chưa có thông tin in giấy (tên cơ quan, địa danh, người ký). Đồng chí điền ở trang đơn vị rồi in lại.',
    en: 'The letterhead (body, place, signer) is missing. Fill it in on the page of the organisation first.',
  },
  settings_changed: {
    kind: 'conflict',
    vi: 'Người khác vừa sửa thông tin in giấy. Đồng chí tải lại trang để xem bản mới.',
    en: 'Somebody else has just changed the letterhead. Reload the page to see the new version.',
  },
  organization_named_twice: {
    kind: 'conflict',
    field: 'name',
    vi: 'Đơn vị này đã có một tên trong thời gian đó.',
    en: 'The organisation already has a name for that time.',
    constraint: 'organization_names_overlap',
  },
})
