import { defineErrors } from '#errors'

export const linkErrors = defineErrors({
  /** The same for unknown, expired, revoked, replaced and used ones, so that nobody learns which it is. */
  link_unknown: {
    kind: 'not_found',
    vi: 'Đường dẫn này không dùng được: chép chưa đủ, đã hết hạn, đã dùng hoặc đã được thay. Đồng chí xin đường dẫn mới ở nơi đã gửi đường dẫn này.',
    en: 'This link does not work: it is incomplete, expired, used or replaced. Please ask whoever sent it to you for a new one.',
  },
})
