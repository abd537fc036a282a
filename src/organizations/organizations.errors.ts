import { defineErrors } from '#errors'

export const organizationErrors = defineErrors({
  organization_not_found: {
    kind: 'not_found',
    vi: 'Không có đơn vị này, hoặc đơn vị không thuộc phạm vi của đồng chí.',
    en: 'There is no such organisation within your reach.',
  },
  organization_exists: {
    kind: 'conflict',
    field: 'namesake',
    vi: (p) =>
      `Đã có ${p.name} cùng tên dưới ${p.parent}. Vẫn thêm? Nếu đây là đơn vị khác, đồng chí đánh dấu ô này rồi bấm lại.`,
    en: (p) => `${p.name} stands below ${p.parent} already. If you mean another body, confirm it.`,
  },
  split_leaves_rest: {
    kind: 'conflict',
    field: 'leavesRest',
    vi: (p) =>
      p.ends
        ? `Còn ${p.count} đơn vị bên dưới chưa chọn nơi đến, sẽ về đơn vị mới thứ nhất. Nếu đúng vậy, đồng chí đánh dấu ô này rồi bấm lại.`
        : `Còn ${p.count} đơn vị bên dưới chưa chọn nơi đến, sẽ ở lại đơn vị cũ. Nếu đúng vậy, đồng chí đánh dấu ô này rồi bấm lại.`,
    en: (p) =>
      p.ends
        ? `${p.count} units below were not placed and would go to the first target. Confirm it, or place them.`
        : `${p.count} units below were not placed and would stay. Confirm it, or place them.`,
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
  organization_changed: {
    kind: 'conflict',
    vi: (p) =>
      `Người khác vừa sửa đơn vị này, nên bản của đồng chí chưa được lưu. ${p.differences} Đồng chí xem lại rồi bấm lưu lần nữa.`,
    en: (p) =>
      `Somebody else has just changed this organisation, so nothing was saved. ${p.differences} Look at both, then save again.`,
  },
  founded_too_late: {
    kind: 'unprocessable',
    field: 'foundedOn',
    vi: (p) => `Đơn vị đã có thay đổi hoặc có đơn vị bên dưới từ ngày ${p.day}, nên ngày này phải sớm hơn.`,
    en: (p) =>
      `The organisation has changed, or has units below it, since ${p.day}: its first day must be earlier.`,
  },
  founded_before_parent: {
    kind: 'unprocessable',
    field: 'foundedOn',
    vi: (p) =>
      `${p.name} chỉ có từ ngày ${p.day}. Đồng chí sửa ngày của đơn vị cấp trên trước, hoặc chọn ngày sau đó.`,
    en: (p) => `${p.name} is there only since ${p.day}. Correct the body above first, or choose a later day.`,
  },
  founded_by_decision: {
    kind: 'unprocessable',
    field: 'foundedOn',
    vi: 'Đơn vị này lập theo một quyết định đã ghi, nên ngày bắt đầu là ngày của quyết định đó.',
    en: 'A recorded decision founded this organisation: its first day is that of the decision.',
  },
  founded_in_future: {
    kind: 'unprocessable',
    field: 'foundedOn',
    vi: 'Ngày này chưa đến. Đồng chí chọn ngày hôm nay hoặc trước đó.',
    en: 'This day has not come yet. Choose today or an earlier day.',
  },
  parent_dissolved: {
    kind: 'conflict',
    field: 'parentId',
    vi: (p) => `${p.name} đã kết thúc hoạt động. Đồng chí chọn đơn vị đang hoạt động.`,
    en: (p) => `${p.name} is dissolved. Choose a body that works.`,
  },
  parent_not_there_yet: {
    kind: 'unprocessable',
    field: 'validFrom',
    vi: (p) =>
      `${p.name} chỉ có từ ngày ${p.since}. Đồng chí chọn ngày sau đó, hoặc mở trang của đơn vị ấy, bấm “Sửa thông tin đơn vị” và sửa “Hoạt động từ ngày” trước.`,
    en: (p) =>
      `${p.name} is there only since ${p.since}. Choose a later day, or first correct its first day on its page, under “Sửa thông tin đơn vị”.`,
  },
  body_not_there_yet: {
    kind: 'unprocessable',
    field: 'effectiveOn',
    vi: (p) =>
      `Ngày này ${p.name} chưa có: đơn vị ấy có từ ngày ${p.since}. Đồng chí xem lại ngày hoặc chọn đơn vị khác.`,
    en: (p) =>
      `On that day there was no ${p.name} yet: it is there since ${p.since}. Check the day or choose another body.`,
  },
  organization_below_itself_then: {
    kind: 'conflict',
    field: 'effectiveOn',
    vi: 'Không ghi được: có ngày sau ngày này, một đơn vị sẽ trực thuộc chính nó qua đơn vị khác. Đồng chí xem lại ngày và nơi trực thuộc.',
    en: 'On some day from then on a body would have stood below itself. Check the day and the body above.',
  },
  succession_in_future: {
    kind: 'invalid',
    field: 'effectiveOn',
    vi: 'Ngày này chưa đến. Đồng chí ghi thay đổi vào hệ thống từ ngày quyết định có hiệu lực.',
    en: 'This day has not come yet. Record the change from the day on which it takes effect.',
  },
  succession_too_early: {
    kind: 'conflict',
    field: 'effectiveOn',
    vi: (p) =>
      p.which === 'first'
        ? `${p.name} bắt đầu từ ngày ${p.since}, ngày có hiệu lực phải sau ngày đó. Đồng chí xem lại ngày, hoặc sửa ngày bắt đầu ở trang của đơn vị trước.`
        : `${p.name} đã có thay đổi ngày ${p.since}, ngày có hiệu lực phải sau ngày đó. Đồng chí xem lại ngày, hoặc hủy ghi thay đổi ấy trước.`,
    en: (p) =>
      p.which === 'first'
        ? `${p.name} begins on ${p.since}; the change must take effect after that day.`
        : `${p.name} changed on ${p.since}; the change must take effect after that day.`,
  },
  succession_too_late: {
    kind: 'conflict',
    field: 'effectiveOn',
    vi: (p) => `Từ ngày ${p.since} đã có đơn vị trực thuộc đơn vị mới lập, nên ngày này không thể muộn hơn.`,
    en: (p) => `Units stand below the founded body since ${p.since}: the day cannot be later.`,
  },
  organization_dissolved: {
    kind: 'conflict',
    vi: (p) => `${p.name} đã kết thúc hoạt động nên không thay đổi được nữa.`,
    en: (p) => `${p.name} is dissolved and cannot be changed any more.`,
  },
  organization_below_itself: {
    kind: 'conflict',
    vi: 'Không ghi được: một đơn vị sẽ trực thuộc chính nó hoặc đơn vị bên dưới nó. Đồng chí chọn đơn vị khác.',
    en: 'A body would stand below itself. Choose another one.',
    constraint: 'organization_closure_cycle',
  },
  organization_own_parent: {
    kind: 'conflict',
    field: 'parentId',
    vi: 'Một đơn vị không trực thuộc chính nó. Đồng chí chọn đơn vị khác.',
    en: 'A body cannot stand below itself. Choose another one.',
    constraint: 'organization_parents_self_check',
  },
  nothing_changes: {
    kind: 'conflict',
    vi: 'Đơn vị đang đúng như vậy rồi, không có gì để ghi.',
    en: 'The body is like that already; there is nothing to record.',
  },
  target_missing: {
    kind: 'invalid',
    field: 'name',
    vi: 'Đồng chí chọn đơn vị tiếp nhận, hoặc ghi tên đơn vị mới lập.',
    en: 'Choose the body that takes over, or name the new one.',
  },
  target_among_ending: {
    kind: 'invalid',
    field: 'targetId',
    vi: 'Đơn vị tiếp nhận không thể là đơn vị kết thúc trong cùng quyết định.',
    en: 'The body that takes over cannot be one of those that end.',
  },
  receiver_missing: {
    kind: 'conflict',
    field: 'receiverId',
    vi: 'Đơn vị này không có cấp trên. Đồng chí chọn đơn vị tiếp nhận.',
    en: 'There is no body above. Choose the one that takes over.',
  },
  child_elsewhere: {
    kind: 'invalid',
    field: 'children',
    vi: 'Có đơn vị không trực thuộc đơn vị này, hoặc nơi nhận không có trong danh sách.',
    en: 'A unit does not stand directly below, or its target is not in the list.',
  },
  succession_not_found: {
    kind: 'not_found',
    vi: 'Không có thay đổi này, hoặc đơn vị không thuộc phạm vi của đồng chí.',
    en: 'There is no such change within your reach.',
  },
  plan_not_found: {
    kind: 'not_found',
    vi: 'Không có thay đổi đã lên lịch này, hoặc đơn vị không thuộc phạm vi của đồng chí.',
    en: 'There is no such planned change within your reach.',
  },
  plan_applied: {
    kind: 'conflict',
    vi: 'Thay đổi này đã được thực hiện. Nếu ghi nhầm, đồng chí dùng “Hủy ghi” ở trang thay đổi của đơn vị.',
    en: 'The change has been made already. If it was a mistake, take it back on the time line.',
  },
  plan_cancelled: {
    kind: 'conflict',
    vi: 'Thay đổi này đã được hủy trước đó.',
    en: 'The planned change has been cancelled already.',
  },
  planned_already: {
    kind: 'conflict',
    field: 'effectiveOn',
    vi: 'Đã có một thay đổi cùng loại của đơn vị này chờ đến ngày đó. Đồng chí hủy thay đổi ấy trước nếu muốn ghi lại.',
    en: 'A change of this kind is planned for that day already. Cancel it first to plan another.',
    constraint: 'planned_successions_once',
  },
  planner_lost_rights: {
    kind: 'conflict',
    vi: (p) =>
      `Người lên lịch (${p.name}) không còn quyền thay đổi các đơn vị này. Người có quyền hủy mục này rồi ghi lại thay đổi.`,
    en: (p) =>
      `${p.name}, who planned it, may not change these bodies any more. Somebody who may can record it anew.`,
  },
  succession_reversed: {
    kind: 'conflict',
    vi: 'Thay đổi này đã được hủy ghi.',
    en: 'The change has been taken back already.',
  },
  top_body_stays: {
    kind: 'conflict',
    vi: (p) =>
      `${p.name} là đơn vị cao nhất của hệ thống nên không kết thúc ở đây được. Khi có đơn vị nối tiếp, đồng chí đổi tên đơn vị này.`,
    en: (p) => `${p.name} is the top of this installation and cannot end here. Give it its new name instead.`,
  },
  ending_is_for_above: {
    kind: 'conflict',
    vi: (p) => `Việc ${p.name} kết thúc hoạt động do cấp trên ghi. Đồng chí báo quản trị của cấp trên.`,
    en: (p) => `That ${p.name} ends is recorded by the body above. Ask its administrator.`,
  },
  reversal_is_for_above: {
    kind: 'conflict',
    vi: 'Hủy ghi thay đổi này sẽ đưa đơn vị về nơi ngoài phạm vi của đồng chí. Đồng chí báo quản trị của cấp trên.',
    en: 'Taking this back would move a body below one out of your reach. Ask the administrator above.',
  },
  succession_overtaken: {
    kind: 'conflict',
    vi: (p) => `Sau thay đổi này ${p.name} lại thay đổi nữa. Đồng chí hủy ghi thay đổi mới nhất trước.`,
    en: (p) => `${p.name} has changed again since. Take the latest change back first.`,
  },
})
