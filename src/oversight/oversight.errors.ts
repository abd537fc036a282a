import { defineErrors } from '#errors'

export const oversightErrors = defineErrors({
  audit_days_reversed: {
    kind: 'invalid',
    field: 'to',
    vi: 'Ngày kết thúc đứng trước ngày bắt đầu. Đồng chí đổi lại hai ngày.',
    en: 'The last day comes before the first. Please swap the two days.',
  },
})
