export const messageStates = ['ready', 'sent', 'failed', 'handed_over'] as const

export type MessageState = (typeof messageStates)[number]

export const stateLabels: Record<MessageState, string> = {
  ready: 'Chờ gửi',
  sent: 'Đã gửi',
  failed: 'Gửi lỗi',
  handed_over: 'Đã gửi tay',
}
