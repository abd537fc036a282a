import { defineErrors } from '#errors'

export const mergeErrors = defineErrors({
  same_person: {
    kind: 'conflict',
    vi: 'Hai hồ sơ này đã là một người. Đồng chí tải lại trang để xem.',
    en: 'These two are one person already. Reload the page.',
  },
  kept_unknown: {
    kind: 'unprocessable',
    field: 'keptId',
    vi: 'Đồng chí chọn một trong hai hồ sơ để giữ.',
    en: 'Choose one of the two to keep.',
  },
  fact_of_neither: {
    kind: 'unprocessable',
    vi: 'Mỗi mục chỉ lấy từ một trong hai hồ sơ.',
    en: 'Each fact can only come from one of the two.',
  },
  merge_not_found: {
    kind: 'not_found',
    vi: 'Không có lần gộp này, hoặc hồ sơ không thuộc phạm vi của đồng chí.',
    en: 'There is no such merge within your reach.',
  },
  merge_undone: {
    kind: 'conflict',
    constraint: 'person_merges_undone_unique',
    vi: 'Lần gộp này đã được tách lại rồi.',
    en: 'This merge was taken back already.',
  },
})
