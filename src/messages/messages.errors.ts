import { defineErrors } from '#errors'

export const messageErrors = defineErrors({
  message_not_found: {
    kind: 'not_found',
    vi: 'Không có thư này, hoặc thư không thuộc phạm vi của đồng chí.',
    en: 'There is no such letter within your reach.',
  },
  message_sent: {
    kind: 'conflict',
    vi: 'Thư này hệ thống đã gửi rồi, không cần gửi tay nữa.',
    en: 'This letter has already been sent by the system.',
  },
})
