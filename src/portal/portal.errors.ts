import { defineErrors } from '#errors'

export const portalErrors = defineErrors({
  job_not_parked: {
    kind: 'not_found',
    vi: 'Việc này không còn dừng chờ: đã có người cho chạy lại, hoặc đã xong.',
    en: 'This job is not parked any more.',
  },
})
