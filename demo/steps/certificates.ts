import type { Stage } from '../stage.js'

interface CertificatesOfTraining {
  eligible: unknown[]
  notEligible: unknown[]
  certificates: { id: string; code: string; numberText: string }[]
  progress: { total: number; made: number; waiting: number; failed: number }
}

/** Numbers in roster order, then one PDF each by jobs; a code is verified as anybody could. */
export async function certificates(stage: Stage): Promise<void> {
  const path = `/trainings/${stage.trainingId}/certificates`
  await stage.organizer.post(`/trainings/${stage.trainingId}/holding`)
  const before = await stage.organizer.get<CertificatesOfTraining>(path)
  stage.progress.did(`Đủ điều kiện: ${before.eligible.length}; chưa đủ: ${before.notEligible.length}`)
  await stage.organizer.post(path)
  const made = await waitUntilMade(stage, path)
  stage.progress.expect('Giấy chứng nhận đã làm', made.progress.made, before.eligible.length)
  const first = made.certificates[0]!
  await stage.keep(
    `giay-chung-nhan-${first.numberText.split('/')[0]}.pdf`,
    await stage.organizer.download(`/certificates/${first.id}/file`),
  )
  await stage.keep('giay-chung-nhan-ca-lop.pdf', await stage.organizer.download(`${path}/merged`))
  const verified = await stage.public.get<{ status: string }>(`/kiem-tra/${first.code.toLowerCase()}`)
  stage.progress.expect('Tra cứu mã trên trang công khai', verified.status, 'valid')
}

async function waitUntilMade(stage: Stage, path: string): Promise<CertificatesOfTraining> {
  let told = 0
  for (;;) {
    const { progress } = await stage.organizer.get<CertificatesOfTraining>(path)
    if (progress.failed > 0) throw new Error(`${progress.failed} giấy chứng nhận không làm được`)
    if (progress.made - told >= 25 || progress.waiting === 0) {
      told = progress.made
      stage.progress.did(`Đang làm giấy chứng nhận: ${progress.made}/${progress.total}`)
    }
    if (progress.waiting === 0) return stage.organizer.get<CertificatesOfTraining>(path)
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
}
