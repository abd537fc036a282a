import type { Stage } from '../stage.js'

interface Report {
  total: { registered: number; bothSessions: number; rate: string }
}

/** The attendance report, as page, PDF and workbook. */
export async function report(stage: Stage): Promise<void> {
  const path = `/trainings/${stage.trainingId}/attendance-report`
  const figures = await stage.organizer.get<Report>(path)
  stage.progress.did(
    `Dự đủ hai buổi: ${figures.total.bothSessions}/${figures.total.registered} (${figures.total.rate}%)`,
  )
  await stage.keep('bang-tong-hop-diem-danh.pdf', await stage.organizer.download(`${path}/pdf`))
  await stage.keep('bang-tong-hop-diem-danh.xlsx', await stage.organizer.download(`${path}/xlsx`))
}
