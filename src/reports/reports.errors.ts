import { defineErrors } from '#errors'

export const reportErrors = defineErrors({
  paper_without_sessions: {
    kind: 'conflict',
    vi: 'Lớp chưa có buổi nào nên chưa in được. Đồng chí sửa lớp, ghi ngày giờ từng buổi rồi in lại.',
    en: 'The training has no session yet, so there is nothing to print. Add its sessions first.',
  },
})
